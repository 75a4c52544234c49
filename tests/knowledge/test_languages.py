"""Translations: pairs of texts, laid over the English files, that never change what the rules do."""

from pathlib import Path
from typing import Any

import pytest

from backend.knowledge import build, languages, translate
from backend.knowledge.languages import Language, Translation
from backend.knowledge.types import BrokenKnowledge
from tests.knowledge.planting import KNOWLEDGE, library


def _language(**texts: str) -> Language:
    shared = {english: Translation(text, "pending") for english, text in texts.items()}
    return Language("de", {}, shared)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder for the translations of a test."""
    (tmp_path / "languages" / "de").mkdir(parents=True)
    return tmp_path


def _write(root: Path, text: str, kind: str = "zone") -> None:
    (root / "languages" / "de" / f"{kind}.yaml").write_text(text, encoding="utf-8")


def _problems(root: Path) -> str:
    with pytest.raises(BrokenKnowledge) as broken:
        languages.read(root)
    return str(broken.value)


@pytest.mark.parametrize(
    ("english", "german", "told"),
    [
        ("Lie on your {side} side.", "Leg dich hin.", "placeholders"),
        ("Hold for 30 seconds.", "Halte 20 Sekunden.", "numbers"),
        ("Stop at once and call for help.", "Stop at once and call for help.", "Still English"),
        ("Stop with the ball.", "Stopp with the Ball.", "English words are left"),
        ("Stop now.", "Hör jetzt auf", "no mark at its end"),
        ("Press here.", "Drück {hier}.", "placeholders"),
        ("Lift the {side} leg.", "Heb das {side}e Bein.", "right behind a side"),
    ],
)
def test_a_translation_that_cannot_be_right_is_told(english: str, german: str, told: str) -> None:
    found = languages.wrong_with(english, german)
    assert found is not None
    assert told in found[0]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Lie on your {side} side.", "Leg dich auf die {side|linke|rechte} Seite."),
        ("Pain 0.5 to 1,000.", "Schmerz 0,5 bis 1.000."),
        ("Psoas major", "Psoas major"),
    ],
)
def test_what_a_language_says_in_its_own_way_is_fine(english: str, german: str) -> None:
    assert languages.wrong_with(english, german) is None


def test_the_file_and_line_of_a_wrong_pair_are_told(root: Path) -> None:
    _write(root, 'review: pending\ntexts:\n  - en: "For 2 days."\n    de: "Für 3 Tage."\n')
    assert "languages/de/zone.yaml:3: [languages] Other numbers" in _problems(root)


def test_one_text_in_two_ways_is_told(root: Path) -> None:
    _write(root, 'texts:\n  - {en: "Hip", de: "Hüfte"}\n  - {en: "Hip", de: "Becken"}\n')
    assert "in two ways" in _problems(root)


def test_sentences_that_are_long_on_average_are_told(root: Path) -> None:
    _write(root, f'texts:\n  - en: "A sentence."\n    de: "{"wort " * 15}."\n')
    assert "14 is the most" in _problems(root)


def test_every_word_of_a_screen_is_among_the_texts() -> None:
    """A key that holds words and is not named in WORDS would stay English in silence."""
    named = {"zone": "landmark", "routine": "say", "safety_question": "words", "words": "hint", "patch": "note"}
    for kind, key in named.items():
        document = next(each for each in library().of(kind) if key in str(each.value))
        assert languages.texts_of(document), f"{kind}: no {key}"


def test_lists_of_names_may_have_another_length() -> None:
    word = next(each for each in library().of("glossary") if len(each.value["also"]) > 1)
    names = " | ".join(word.value["also"])
    shipped = languages.translated(library(), _language(**{names: "eins | zwei | drei | vier"}))
    assert next(each for each in shipped.documents if each.file == word.file).value["also"] == [
        "eins",
        "zwei",
        "drei",
        "vier",
    ]


def test_what_is_not_translated_says_so_and_stays_english() -> None:
    zone = next(iter(library().of("zone")))
    shipped = languages.translated(library(), _language(**{zone.value["name"]: "Mitte"}))
    value = next(iter(shipped.of("zone"))).value
    assert value["name"] == "Mitte"
    assert value["landmark"] == zone.value["landmark"]
    assert value["in_english"] is True


def _pseudo() -> Language:
    """Every text in a language of our own: what the rules may not look at."""
    texts = {each.text: Translation(f"«{each.text}»", "pending") for each in languages.all_texts(library())}
    return Language("de", {}, texts)


def _without_words(value: Any, keys: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without_words(each, keys) for key, each in value.items() if key not in keys | {"en"}}
    return [_without_words(each, keys) for each in value] if isinstance(value, list) else value


def test_a_translation_changes_words_and_nothing_else() -> None:
    shipped = languages.translated(library(), _pseudo())
    for before, after in zip(library().documents, shipped.documents, strict=True):
        keys = languages.WORDS.get(before.kind, frozenset())
        assert _without_words(before.value, keys) == _without_words(after.value, keys), before.file
        assert not after.value.get("in_english"), before.file


def test_urgent_questions_and_advice_carry_their_english_until_somebody_signed() -> None:
    pending = languages.translated(library(), _pseudo())
    numb = next(each for each in pending.of("safety_question") if each.value.get("en"))
    assert f"«{numb.value['en']['words']}»" == numb.value["words"]
    assert all(each.value["en"]["heading"] for each in pending.of("safety_advice"))
    signed = {text: Translation(each.text, "Dr. Test, 2026-11-22") for text, each in _pseudo().shared.items()}
    done = languages.translated(library(), Language("de", {}, signed))
    assert not any(each.value.get("en") for each in done.documents)


def test_a_bundle_in_another_language_has_the_version_of_the_english_one() -> None:
    bundle = build.assemble_in(_pseudo(), library())
    assert bundle["version"] == build.assemble(library())["version"]
    assert bundle["language"] == "de"


def test_taken_lines_are_laid_down_and_the_wrong_ones_told(root: Path) -> None:
    first, second = list(languages.all_texts(library()))[1:3]
    lines = [f"{first.mark}\tMitte des Rückens", f"{second.mark}\t", "00000000\tnirgends"]
    taken, wrong = translate.take(root, library(), Language("de", {}, {}), lines)
    assert (taken, len(wrong)) == (1, 2)
    (language,) = languages.read(root)
    assert language.find(first.kind, first.text) == Translation("Mitte des Rückens", "pending")


def test_a_pair_whose_english_changed_is_stale(root: Path) -> None:
    _write(root, 'texts:\n  - {en: "A text that nobody says.", de: "Ein Text, den niemand sagt."}\n')
    (language,) = languages.read(root)
    assert languages.stale(library(), language) == [("zone", "A text that nobody says.")]


def test_the_real_translations_can_be_used() -> None:
    languages.read(KNOWLEDGE)
