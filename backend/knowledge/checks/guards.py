"""A routine whose contraindications are missing is not shipped.

A guard belongs to a routine when it locks one of the routine's tags (or something that closes that tag), or when
its limits apply to one of them. The routine names its guards, so that a reader of the file sees who may not do it,
and a guard that vanishes is noticed.
"""

from collections.abc import Iterator

from backend.knowledge.checks.items import with_wider
from backend.knowledge.types import Document, Library, Problem

RULE = "guards"
# The contraindications of pressing every massage must have, whatever else is added or dropped.
PRESSING = ("massage", "roll")


def check(library: Library) -> Iterator[Problem]:
    """Guards that belong to a routine and are not named, and pressing without any guard."""
    guards = list(library.of("safety_guard"))
    for routine in library.of("routine", "examination"):
        tags = with_wider(routine.value["tags"], library)
        due = {guard.id for guard in guards if _belongs(guard, tags)}
        missing = sorted(due - set(routine.value["guards"]))
        if missing:
            yield routine.problem(RULE, f"Guards are missing: {', '.join(missing)}.", "add them to guards", "guards")
        if not due and (routine.kind == "examination" or routine.value["kind"] in PRESSING):
            mend = "write the guards of pressing in knowledge/safety/guards first"
            yield routine.problem(RULE, "It presses, and no guard speaks about it.", mend, "guards")


def _belongs(guard: Document, tags: frozenset[str]) -> bool:
    locks = {lock for lock in guard.value.get("locks", []) if isinstance(lock, str)}
    if locks & tags:
        return True
    applies_to = frozenset(guard.value.get("applies_to", []))
    return bool(guard.value.get("limits")) and (not applies_to or bool(applies_to & tags))
