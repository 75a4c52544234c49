"""The knowledge in other languages: pairs of an English text and its translation, laid over the English files.

A translation belongs to a text, not to a place: a sentence that stands in thirty routines is translated once, and one
that changes in English is no longer found, so that the English shows again. Pure: no Django.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from backend.knowledge import load
from backend.knowledge.kinds import KIND_NAMED, KINDS
from backend.knowledge.types import BrokenKnowledge, Document, Library, Problem

FOLDER = "languages"
# Language -> its own name.
LANGUAGES = {"de": "Deutsch", "es": "Español"}
ENGLISH = "en"
RULE = "languages"
PENDING = "pending"
# "Psoas major" is the same in other languages; a sentence is not.
MOST_WORDS_OF_A_NAME = 5
# Of a language's sentences, in words.
LONGEST_AVERAGE = 14.0

_STATEMENTS = frozenset({"text"})
# kind -> the keys whose texts are words of a screen, at any depth. What is not named here stays as it is in English.
WORDS: Mapping[str, frozenset[str]] = {
    "about": frozenset({"notice"}),
    "zone": frozenset({"name", "landmark"}),
    "elsewhere": frozenset({"name"}),
    "group": _STATEMENTS | {"name", "plain_name", "in_short"},
    "point": _STATEMENTS | {"name", "place", "also_called"},
    "landmark": _STATEMENTS | {"name", "other_names"},
    "finder_question": frozenset({"text", "label"}),
    "examination": _STATEMENTS | {"name"},
    "routine": _STATEMENTS | {"name", "in_short", "say", "easier", "not_easier", "leave_it"},
    "programme": _STATEMENTS | {"name", "in_short", "how_often"},
    "condition": _STATEMENTS | {"name", "in_short", "heading"},
    "page": _STATEMENTS | {"name", "in_short", "heading"},
    "glossary": _STATEMENTS | {"term", "also"},
    "dose": _STATEMENTS | {"name"},
    "words": frozenset({"label", "hint"}),
    "safety_question": frozenset({"words", "hint", "none", "unsure"}),
    "safety_rule": frozenset({"title", "why"}),
    "safety_guard": frozenset({"title", "words"}),
    "safety_trigger": frozenset({"words"}),
    "safety_emergency": frozenset({"name", "hours", "note"}),
    "safety_advice": frozenset({"heading", "body", "do_not"}),
    "safety_lock": frozenset({"words"}),
    "safety_first_use": frozenset({"title", "lead", "words", "none"}),
    "patch": frozenset({"name", "substance", "note"}),
}
# Lists of other names are one text, "a | b | c": another language has more of them, or fewer.
NAMES = frozenset({"also", "also_called", "other_names"})
BETWEEN_NAMES = " | "
# What a person must not misread: the English stands below until somebody who speaks the language has signed.
SIGNED_FIRST = frozenset({"safety_question", "safety_advice", "safety_first_use"})
URGENT = frozenset({"L1", "L2"})

# `{side}`, or `{side|linke|rechte}`: the word for left and the one for right, as the sentence needs them.
PLACEHOLDER = re.compile(r"\{([a-z_]+)(?:\|[^{}|]+\|[^{}|]+)?\}")
_GLUED = re.compile(r"\{(?:other_)?side\}\w")
_BRACE = re.compile(r"[{}]")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_ENGLISH_WORDS = re.compile(r"\b(?:the|and|your|you|with|this|that|which)\b", re.IGNORECASE)
_CLOSING = "»”“\"')"
_SENTENCE = re.compile(r"[^.!?]+[.!?](?=\s|$)")
_ABBREVIATED = re.compile(r"\b(?:z\. ?B|d\. ?h|ca|bzw|p\. ?ej|EE\. ?UU|Dr|Nr|núm)\.", re.IGNORECASE)


@dataclass(frozen=True)
class Translation:
    """One text in one other language."""

    text: str
    review: str

    @property
    def signed(self) -> bool:
        """Whether somebody who knows the field and the language put a name to it."""
        return self.review != PENDING


@dataclass(frozen=True)
class Language:
    """All translations of one language, by kind and English text."""

    code: str
    texts: Mapping[str, Mapping[str, Translation]]
    # Every text of any kind: the same sentence is the same in all of them, unless a kind says it otherwise.
    shared: Mapping[str, Translation] = field(repr=False)

    def find(self, kind: str, text: str) -> Translation | None:
        """The translation of an English text, or None."""
        return self.texts.get(kind, {}).get(text) or self.shared.get(text)


def read(root: Path) -> tuple[Language, ...]:
    """Every language under root. Raises BrokenKnowledge naming every pair that cannot be used."""
    problems: list[Problem] = []
    found = [_language(root, code, problems) for code in LANGUAGES if (root / FOLDER / code).is_dir()]
    if problems:
        raise BrokenKnowledge(tuple(problems))
    return tuple(found)


def _language(root: Path, code: str, problems: list[Problem]) -> Language:
    texts: dict[str, dict[str, Translation]] = {}
    shared: dict[str, Translation] = {}
    for path in sorted((root / FOLDER / code).glob("*.yaml")):
        kind = path.stem.partition(".")[0]
        try:
            document = load.parse(kind, path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        except BrokenKnowledge as broken:
            problems.extend(broken.problems)
            continue
        if kind not in WORDS:
            problems.append(document.problem(RULE, f"There is no kind {kind!r} with words.", f"one of {sorted(WORDS)}"))
            continue
        for text, translation in _pairs(document, code, texts.setdefault(kind, {}), problems):
            texts[kind][text] = translation
            shared.setdefault(text, translation)
    sentences = [length for each in shared.values() for length in sentence_lengths(each.text)]
    if sentences and sum(sentences) / len(sentences) > LONGEST_AVERAGE:
        average = f"{sum(sentences) / len(sentences):.1f} words on average; {LONGEST_AVERAGE:.0f} is the most"
        problems.append(Problem(f"{FOLDER}/{code}", 1, RULE, f"The sentences have {average}.", "say it shorter"))
    return Language(code, texts, shared)


def _pairs(
    document: Document, code: str, known: Mapping[str, Translation], problems: list[Problem]
) -> Iterator[tuple[str, Translation]]:
    pairs = document.value.get("texts")
    review = document.value.get("review", PENDING)
    if not isinstance(pairs, list) or set(document.value) - {"texts", "review"}:
        problems.append(document.problem(RULE, "The file does not hold `review:` and `texts:`.", "see README.md"))
        return
    seen: dict[str, str] = {text: each.text for text, each in known.items()}
    for index, pair in enumerate(pairs):
        place = ("texts", index)
        wrong = _wrong(pair, code)
        if not wrong and seen.get(pair[ENGLISH], pair[code]) != pair[code]:
            wrong = ("The same text is translated in two ways.", "keep one of the two")
        if wrong:
            problems.append(document.problem(RULE, wrong[0], wrong[1], *place))
        elif pair[code].strip():
            seen[pair[ENGLISH]] = pair[code]
            yield pair[ENGLISH], Translation(pair[code], str(pair.get("review", review)))


def _wrong(pair: Any, code: str) -> tuple[str, str] | None:
    if not isinstance(pair, Mapping) or not {ENGLISH, code} <= set(pair) <= {ENGLISH, code, "review"}:
        return f"A pair has `en:` and `{code}:`, and `review:` where it differs from the file's.", "see README.md"
    if not (isinstance(pair[ENGLISH], str) and isinstance(pair[code], str)):
        return "A text is not in quotes.", "put it in double quotes"
    return wrong_with(pair[ENGLISH], pair[code]) if pair[code].strip() else None


def wrong_with(english: str, translation: str) -> tuple[str, str] | None:
    """Why this cannot be the translation of that, and how to mend it; None when nothing speaks against it."""
    return next(_doubts(english, translation), None)


def _doubts(english: str, translation: str) -> Iterator[tuple[str, str]]:
    if sorted(PLACEHOLDER.findall(english)) != sorted(PLACEHOLDER.findall(translation)):
        yield f"Other placeholders than in {english!r}.", "keep {side} and {other_side}, or {side|linke|rechte}"
    if _BRACE.search(PLACEHOLDER.sub("", translation)):
        yield f"A bracket that nobody fills in: {translation!r}.", "write {side} or {side|linke|rechte}"
    if _GLUED.search(translation):
        yield f"Letters stand right behind a side: {translation!r}.", "write both words whole: {side|linke|rechte}"
    wanted, given = _numbers(english), _numbers(translation)
    if wanted != given:
        yield f"Other numbers than in {english!r}: {given} for {wanted}.", "write every number as it stands there"
    if translation == english and len(english.split()) > MOST_WORDS_OF_A_NAME:
        yield f"Still English: {english!r}.", "translate it"
    left = {word.lower() for word in _ENGLISH_WORDS.findall(translation)}
    if len(left) > 1:
        yield f"English words are left: {sorted(left)} in {translation!r}.", "translate them"
    if english[-1] in ".?!" and translation.rstrip(_CLOSING)[-1:] not in (".", "?", "!", "…"):
        yield f"{translation!r} has no mark at its end.", f"end it as the English does: {english[-1]}"


def _numbers(text: str) -> list[str]:
    return sorted(number.replace(",", ".").replace(":", ".") for number in _NUMBER.findall(text))


def sentence_lengths(text: str) -> list[int]:
    """Words in each whole sentence of a text; a label has none."""
    plain = _ABBREVIATED.sub("x", PLACEHOLDER.sub("x", text))
    return [len(sentence.split()) for sentence in _SENTENCE.findall(plain)]


# Each text of a document: what it becomes.
_Change = Callable[[str], str]


def _laid_over(value: Any, keys: frozenset[str], change: _Change, key: str = "") -> Any:
    if isinstance(value, Mapping):
        return {each: _laid_over(child, keys, change, each) for each, child in value.items()}
    if isinstance(value, list):
        if key in keys & NAMES:
            names = change(BETWEEN_NAMES.join(value)) if value else ""
            return [name.strip() for name in names.split(BETWEEN_NAMES.strip()) if name.strip()]
        return [_laid_over(child, keys, change, key) for child in value]
    return change(value) if key in keys and isinstance(value, str) and value.strip() else value


def texts_of(document: Document) -> list[str]:
    """Every text of a document that is to be translated, in its order."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _laid_over(document.value, WORDS.get(document.kind, frozenset()), note)
    return found


def translated(library: Library, language: Language) -> Library:
    """The library in another language.

    A thing with a text that nobody translated yet says `in_english: true`. What is urgent and not signed carries its
    English words as `en`, in the same shape.
    """
    urgent = _urgent(library)
    documents = tuple(_document(each, language, urgent) for each in library.documents)
    return replace(library, documents=documents)


def _document(document: Document, language: Language, urgent: frozenset[str]) -> Document:
    keys = WORDS.get(document.kind)
    if keys is None:
        return document
    missing = False
    signed = True
    changed = False

    def change(text: str) -> str:
        nonlocal missing, signed, changed
        found = language.find(document.kind, text)
        if found is None:
            missing = True
            return text
        signed = signed and found.signed
        changed = changed or found.text != text
        return found.text

    value = _laid_over(document.value, keys, change)
    if missing:
        value["in_english"] = True
    below = document.kind in SIGNED_FIRST and (document.kind != "safety_question" or document.id in urgent)
    if below and changed and not signed:
        value[ENGLISH] = _words_only(document.value, keys)
    return replace(document, value=value)


def _words_only(value: Any, keys: frozenset[str], key: str = "") -> Any:
    """The words of a thing in their places, and the ids that say whose they are."""
    if isinstance(value, Mapping):
        kept = {each: _words_only(child, keys, each) for each, child in value.items()}
        return {each: child for each, child in kept.items() if child not in (None, {}, [])}
    if isinstance(value, list):
        return [kept for child in value if (kept := _words_only(child, keys, key)) not in (None, {}, [])]
    return value if (key in keys or key in ("id", "question")) and isinstance(value, str) and value.strip() else None


def _urgent(library: Library) -> frozenset[str]:
    """Ids of the questions whose answer may lead to an urgent message, with what is asked after them."""
    follows = {each.id: each.value["follow"] for each in library.of("safety_question")}
    asked = {
        question
        for rule in library.of("safety_rule")
        if URGENT & {finding["level"] for finding in rule.value["findings"]}
        for question in rule.value["asks"]
    }
    return frozenset(asked | {follow for question in asked for follow in follows.get(question, ())})


@dataclass(frozen=True)
class Missing:
    """A text without a translation, and the first place where it stands."""

    kind: str
    file: str
    text: str

    @property
    def mark(self) -> str:
        """A short name of the text: the same in every run, another one when the English changes."""
        return mark(self.text)


def mark(text: str) -> str:
    """Eight hexadecimal digits of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def all_texts(library: Library) -> Iterator[Missing]:
    """Every text of the shipped kinds once, under the first kind that says it, in the order of the bundle."""
    seen: set[str] = set()
    for kind in KINDS:
        if kind.name not in WORDS:
            continue
        for document in sorted(library.of(kind.name), key=lambda each: (each.value.get("order", 0), each.id)):
            for text in texts_of(document):
                if text not in seen:
                    seen.add(text)
                    yield Missing(kind.name, document.file, text)


def missing(library: Library, language: Language) -> list[Missing]:
    """What is not translated yet."""
    return [each for each in all_texts(library) if language.find(each.kind, each.text) is None]


def stale(library: Library, language: Language) -> list[tuple[str, str]]:
    """Translations of an English text that is said nowhere any more: kind and English text."""
    said = {each.text for each in all_texts(library)}
    return [(kind, text) for kind, pairs in language.texts.items() for text in pairs if text not in said]


def written(code: str, review: str, pairs: Iterable[tuple[str, Translation]]) -> str:
    """A file of pairs. Text in quotes throughout, so that no word of it is read as YAML."""
    lines = [f"review: {json.dumps(review, ensure_ascii=False)}", "texts:"]
    for english, translation in pairs:
        lines.append(f"  - en: {json.dumps(english, ensure_ascii=False)}")
        lines.append(f"    {code}: {json.dumps(translation.text, ensure_ascii=False)}")
        if translation.review != review:
            lines.append(f"    review: {json.dumps(translation.review, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


assert set(WORDS) <= set(KIND_NAMED)
