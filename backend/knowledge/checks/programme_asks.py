"""A programme asks what its routines ask: no question is lost on the way, and none is made up."""

from collections.abc import Iterator

from backend.knowledge.checks.items import routines_of
from backend.knowledge.types import Library, Problem

RULE = "programme_asks"


def check(library: Library) -> Iterator[Problem]:
    """Safety rules of its routines that a programme does not name, and those that none of them asks."""
    for programme in library.of("programme"):
        due = {rule for routine in routines_of(programme, library) for rule in routine.value["asks"]}
        named = set(programme.value["asks"])
        if missing := sorted(due - named):
            mend = f"add {', '.join(missing)} to asks"
            yield programme.problem(RULE, "It leaves out safety questions of its routines.", mend, "asks")
        if spare := sorted(named - due):
            mend = f"drop {', '.join(spare)}, or add them to the routine that needs them"
            yield programme.problem(RULE, "None of its routines asks this.", mend, "asks")
