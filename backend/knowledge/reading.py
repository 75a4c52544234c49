"""How hard a text is to read: its Flesch-Kincaid grade, with the field's words counted as the glossary explains them.

python -m backend.knowledge.reading "A text."     its grade
python -m backend.knowledge.reading               every graded text of knowledge/, the hardest first

The grade is that of textstat, which only the tests install: where it is missing nothing is graded, and `available` says
so. Pure: no Django.
"""

import re
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from backend.knowledge.load import KNOWLEDGE, read
from backend.knowledge.types import Document, Library, Place

# Grade 6 is an 11-year-old.
HIGHEST = 6.5
# Learning pages may be a little harder: the reader has time, and the glossary is a tap away.
HIGHEST_TO_LEARN = 8.0
# A text this short is a label: the formula, made for prose, would judge it by a single word.
LABEL_WORDS = 6
LABEL_SYLLABLES = 3
# What a word of the glossary counts as: one word of two syllables.
STAND_IN = "muscle"
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")

SECTIONS = ("does", "where", "provokes", "eases", "partners", "tell_apart", "how_sure")
# kind -> the texts that a person must understand at once; "*" is any place in a list.
READ_AT_ONCE: dict[str, tuple[tuple[str, ...], ...]] = {
    "safety_question": (("words",), ("options", "*", "words"), ("none",), ("unsure",)),
    "safety_first_use": (
        ("screens", "*", "title"),
        ("screens", "*", "lead"),
        ("screens", "*", "lines", "*", "words"),
        ("screens", "*", "none"),
    ),
    "safety_advice": (("heading",), ("body", "*"), ("do_not", "*")),
    "safety_guard": (("words",),),
    "finder_question": (("text",), ("options", "*", "label")),
    "routine": (
        ("in_short",),
        ("you_need", "*", "text"),
        ("positions", "*", "text"),
        ("pain", "text"),
        ("dose", "*", "text"),
        ("steps", "*", "say"),
        ("steps", "*", "text"),
        ("ease_question", "text"),
        ("avoid", "*", "text"),
        ("stop_now", "*", "text"),
        ("stop_for_the_week", "*", "text"),
        ("afterwards", "*", "text"),
        ("ask_whom", "*", "text"),
    ),
    "examination": (
        ("positions", "*", "text"),
        ("start", "text"),
        ("end", "text"),
        ("paths", "*", "text"),
        ("ask", "*", "text"),
        ("avoid", "*", "text"),
    ),
    "programme": (("in_short",), ("stop", "*", "text")),
    "landmark": (("find_it", "*", "text"),),
    "glossary": (("meaning", "text"),),
}
# kind -> the texts of the learning pages
READ_TO_LEARN: dict[str, tuple[tuple[str, ...], ...]] = {
    "group": (("in_short",), *((section, "*", "text") for section in SECTIONS)),
    "condition": (("in_short",), ("sections", "*", "statements", "*", "text")),
    "page": (("in_short",), ("sections", "*", "statements", "*", "text")),
}


def available() -> bool:
    """Whether the grading library is installed here."""
    return find_spec("textstat") is not None


def glossary_of(library: Library) -> frozenset[str]:
    """Every term of the glossary and every other spelling of it, in small letters."""
    return frozenset(
        name.lower() for word in library.of("glossary") for name in (word.value["term"], *word.value["also"])
    )


def texts(document: Document) -> Iterator[tuple[Place, str, float]]:
    """The texts of a file that are graded, each with its place and the highest grade it may have."""
    for graded, most in ((READ_AT_ONCE, HIGHEST), (READ_TO_LEARN, HIGHEST_TO_LEARN)):
        for path in graded.get(document.kind, ()):
            yield from ((place, text, most) for place, text in _at(document.value, path, ()))


def _at(value: object, path: tuple[str, ...], place: Place) -> Iterator[tuple[Place, str]]:
    if not path:
        if isinstance(value, str) and value.strip():
            yield place, value
    elif path[0] == "*" and isinstance(value, list):
        for index, each in enumerate(value):
            yield from _at(each, path[1:], (*place, index))
    elif isinstance(value, dict) and path[0] in value:
        yield from _at(value[path[0]], path[1:], (*place, path[0]))


def plain(text: str, glossary: frozenset[str]) -> str:
    """The text as it is graded: a side put in, each glossary word replaced by one word of two syllables."""
    filled = text.replace("{side}", "left").replace("{other_side}", "right")
    return _pattern(glossary).sub(STAND_IN, filled) if glossary else filled


@lru_cache(maxsize=4)
def _pattern(glossary: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(glossary, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def grade(text: str, glossary: frozenset[str] = frozenset()) -> float:
    """The Flesch-Kincaid grade of prose. Raises ModuleNotFoundError without textstat."""
    measure: Callable[[str], float] = _textstat().flesch_kincaid_grade
    return measure(plain(text, glossary))


@lru_cache(maxsize=1)
def _textstat() -> ModuleType:
    """The library with its word list read, once. It leaves the file open, which is no concern of whoever grades."""
    library = import_module("textstat")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        library.syllable_count(STAND_IN)
    return library


@lru_cache(maxsize=16384)
def too_hard(text: str, glossary: frozenset[str], most: float = HIGHEST) -> str:
    """Why a reader of this grade would stumble over this text, or an empty string."""
    words = WORD.findall(plain(text, glossary))
    if len(words) >= LABEL_WORDS:
        found = grade(text, glossary)
        return f"grade {found:.1f}" if found > most else ""
    syllables: Callable[[str], int] = _textstat().syllable_count
    hard = [word for word in words if syllables(word) > LABEL_SYLLABLES]
    return f"{hard[0]!r} is a hard word" if hard else ""


def main(arguments: list[str]) -> int:
    """0 = all can be read at eleven. 1 = some cannot, each is named. 2 = textstat is not installed."""
    if not available():
        sys.stderr.write("textstat is not installed here; ./dev test installs it.\n")
        return 2
    library = read(KNOWLEDGE)
    glossary = glossary_of(library)
    if arguments:
        why = [too_hard(text, glossary) for text in arguments]
        for text, reason in zip(arguments, why, strict=True):
            sys.stdout.write(f"{grade(text, glossary):5.1f} {reason or 'fine'}: {text}\n")
        return int(any(why))
    found = [
        (grade(text, glossary), document.file, document.line(*place), reason, text)
        for document in library.documents
        for place, text, most in texts(document)
        if (reason := too_hard(text, glossary, most))
    ]
    for _, file, line, reason, text in sorted(found, reverse=True):
        sys.stdout.write(f"{file}:{line}: {reason}: {text}\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
