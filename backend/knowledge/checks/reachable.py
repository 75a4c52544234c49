"""Every routine is reached: from a finder result, or from a programme that a finder result leads to.

A finder result is a group with a point that charts link with a zone. Groups that are no muscle are shown as "not
muscle": they lead to a page, never to a routine, so a routine for them alone would be lost.
"""

from collections.abc import Iterator

from backend.knowledge.checks.items import routines_of
from backend.knowledge.types import Library, Problem

RULE = "reachable"


def check(library: Library) -> Iterator[Problem]:
    """Routines and programmes that no result leads to."""
    muscles = {group.id for group in library.of("group") if group.value["kind"] == "muscle"}
    results = muscles & {point.value["group"] for point in library.of("point") if point.value["refers"]}
    from_result = {routine.id for routine in library.of("routine") if results & set(routine.value["groups"])}
    from_programme: set[str] = set()
    for programme in library.of("programme"):
        if results & set(programme.value["groups"]):
            from_programme |= {routine.id for routine in routines_of(programme, library)}
        else:
            mend = "add the groups it is for"
            yield programme.problem(RULE, "No finder result leads to this programme.", mend, "groups")
    for routine in library.of("routine"):
        if routine.id not in from_result | from_programme:
            mend = "add a group that the finder can show, or put it into a programme"
            yield routine.problem(RULE, "No finder result and no programme leads to this routine.", mend, "groups")
