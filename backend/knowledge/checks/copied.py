"""All words are our own: no eight words in a row shared with a source document.

The documents themselves are not ours to ship. knowledge/fingerprints/ holds only a short hash of every eight words in
a row of each; `python -m backend.knowledge.fingerprint <text file>` prints one.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from backend.knowledge.checks.words import walk
from backend.knowledge.types import Library, Problem

RULE = "copied"
LENGTH = 8
# 40 bits: over all of knowledge/ a chance hit is less likely than one in a thousand.
DIGITS = 10
WORD = re.compile(r"[a-z0-9]+")
# Eight words of pure anatomy may fall together by chance; each is excepted by name.
ANATOMY: frozenset[str] = frozenset()


def rows(text: str) -> Iterator[tuple[str, str]]:
    """Every eight words in a row, and their hash."""
    words = WORD.findall(text.lower())
    for start in range(len(words) - LENGTH + 1):
        row = " ".join(words[start : start + LENGTH])
        yield row, hashlib.sha256(row.encode()).hexdigest()[:DIGITS]


def check(library: Library) -> Iterator[Problem]:
    """Sentences taken over from a source document."""
    source_of: Mapping[str, str] = {each: source for source, hashes in library.fingerprints.items() for each in hashes}
    for document in library.documents:
        for place, value in walk(document.value):
            if not isinstance(value, str):
                continue
            hit = next(((row, found) for row, found in rows(value) if found in source_of and row not in ANATOMY), None)
            if hit:
                row, found = hit
                message = f"{row!r} stands in {source_of[found]} too."
                yield document.problem(RULE, message, "say it in words of our own", *place)
