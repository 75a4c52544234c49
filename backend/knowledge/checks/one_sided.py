"""Spoken and written lines never say left or right themselves: the chosen side is put in for `{side}`.

A line that says "left" would be wrong for half of the people who hear it.
"""

import re
from collections.abc import Iterator

from backend.knowledge.checks.words import walk
from backend.knowledge.types import Library, Problem

RULE = "one_sided"
KEYS = ("say", "text", "in_short")
SIDE_WORD = re.compile(r"\b(left|right)\b", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{([^}]*)\}")
PLACEHOLDERS = frozenset({"side", "other_side"})


def check(library: Library) -> Iterator[Problem]:
    """A fixed side in a routine or examination, a placeholder nobody fills in, a side where there is none."""
    for document in library.of("routine", "examination"):
        for place, value in walk(document.value):
            if not (place and place[-1] in KEYS and isinstance(value, str)):
                continue
            if SIDE_WORD.search(value):
                mend = "write {side} or {other_side}; for 'right' in another sense take another word"
                yield document.problem(RULE, f"The line names a side: {value!r}.", mend, *place)
            unknown = set(PLACEHOLDER.findall(value)) - PLACEHOLDERS
            if unknown:
                yield document.problem(
                    RULE, f"Nobody fills in {sorted(unknown)}.", "write {side} or {other_side}", *place
                )
            elif PLACEHOLDER.search(value) and document.value.get("sides") != "one":
                yield document.problem(
                    RULE, "There is no chosen side here.", "drop the placeholder or write sides: one", *place
                )
