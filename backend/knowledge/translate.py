"""What is still to be translated, and where translations are laid down.

    python -m backend.knowledge.translate --language de                     how much of each kind is there
    python -m backend.knowledge.translate --language de --list [--kind K]   what is missing: mark, tab, English text
    python -m backend.knowledge.translate --language de --take FILE         lines of mark, tab, translation, laid down
    python -m backend.knowledge.translate --language de --stale             drop pairs whose English is gone

A taken line with a mistake is told and left out; the others are kept. Pure: no Django.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from backend.knowledge import languages, load
from backend.knowledge.languages import Language, Translation
from backend.knowledge.types import BrokenKnowledge, Library

EMPTY: dict[str, dict[str, Translation]] = {}


def of(root: Path, code: str) -> Language:
    """One language, empty when nothing is there yet. Raises BrokenKnowledge."""
    return next((each for each in languages.read(root) if each.code == code), Language(code, EMPTY, {}))


def take(root: Path, library: Library, language: Language, lines: list[str]) -> tuple[int, list[str]]:
    """Writes the translations of these lines. Returns how many, and what is wrong with the others."""
    texts = {each.mark: each for each in languages.all_texts(library)}
    pairs: dict[str, dict[str, Translation]] = {kind: dict(each) for kind, each in language.texts.items()}
    wrong: list[str] = []
    taken = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        mark, _, translation = (part.strip() for part in line.partition("\t"))
        text = texts.get(mark)
        if text is None or not translation:
            wrong.append(f"{number}: {'nothing after the tab' if text else f'no text has the mark {mark!r}'}")
            continue
        mistake = languages.wrong_with(text.text, translation)
        if mistake:
            wrong.append(f"{number} {mark}: {mistake[0]} Mend: {mistake[1]}")
            continue
        pairs.setdefault(text.kind, {})[text.text] = Translation(translation, languages.PENDING)
        taken += 1
    write(root, library, language.code, pairs)
    return taken, wrong


def write(root: Path, library: Library, code: str, pairs: dict[str, dict[str, Translation]]) -> None:
    """One file a kind, in the order of the bundle. A signature that all pairs share stands at the top."""
    order = {each.text: place for place, each in enumerate(languages.all_texts(library))}
    folder = root / languages.FOLDER / code
    folder.mkdir(parents=True, exist_ok=True)
    for kind, each in pairs.items():
        ordered = sorted(each.items(), key=lambda pair: order.get(pair[0], len(order)))
        reviews = {translation.review for translation in each.values()}
        review = reviews.pop() if len(reviews) == 1 else languages.PENDING
        # A kind that stood in several files is one file from now on.
        for old in folder.glob(f"{kind}.*.yaml"):
            old.unlink()
        (folder / f"{kind}.yaml").write_text(languages.written(code, review, ordered), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """0 = done. 1 = some lines were wrong, or the knowledge is; each is named."""
    parser = argparse.ArgumentParser(description="Translations of knowledge/.")
    parser.add_argument("--language", required=True, choices=sorted(languages.LANGUAGES))
    parser.add_argument("--kind", choices=sorted(languages.WORDS), action="append", help="only this kind")
    parser.add_argument("--list", action="store_true", help="what is missing")
    parser.add_argument("--take", type=Path, help="a file of lines: mark, tab, translation")
    parser.add_argument("--stale", action="store_true", help="drop pairs whose English text is gone")
    parser.add_argument("--knowledge", type=Path, default=load.KNOWLEDGE, help="the folder to read")
    chosen = parser.parse_args(arguments)
    try:
        library = load.read(chosen.knowledge)
        language = of(chosen.knowledge, chosen.language)
    except BrokenKnowledge as broken:
        sys.stderr.write("".join(f"{problem}\n" for problem in broken.problems))
        return 1
    if chosen.take:
        lines = chosen.take.read_text(encoding="utf-8").splitlines()
        taken, wrong = take(chosen.knowledge, library, language, lines)
        sys.stdout.write(f"{taken} taken, {len(wrong)} left out\n")
        sys.stderr.write("".join(f"{line}\n" for line in wrong))
        return int(bool(wrong))
    if chosen.stale:
        gone = set(languages.stale(library, language))
        kept = {
            kind: {text: each for text, each in pairs.items() if (kind, text) not in gone}
            for kind, pairs in language.texts.items()
        }
        write(chosen.knowledge, library, language.code, kept)
        sys.stdout.write(f"{len(gone)} dropped\n")
        return 0
    for line in listed(library, language, chosen.kind) if chosen.list else counted(library, language):
        sys.stdout.write(f"{line}\n")
    return 0


def listed(library: Library, language: Language, kinds: list[str] | None) -> list[str]:
    """What is missing, under the name of the file where it stands first."""
    lines: list[str] = []
    file = ""
    for each in languages.missing(library, language):
        if kinds and each.kind not in kinds:
            continue
        if each.file != file:
            file = each.file
            lines.append(f"# {file}")
        lines.append(f"{each.mark}\t{each.text}")
    return lines


def counted(library: Library, language: Language) -> list[str]:
    """How many texts of each kind are translated."""
    every = Counter(each.kind for each in languages.all_texts(library))
    left = Counter(each.kind for each in languages.missing(library, language))
    lines = [f"{every[kind] - left[kind]:5} of {every[kind]:5}  {kind}" for kind in every]
    stale = len(languages.stale(library, language))
    return [*lines, f"{every.total() - left.total():5} of {every.total():5}  in all; {stale} of a text that is gone"]


if __name__ == "__main__":
    sys.exit(main())
