"""Every muscle that hands or a tool can reach has a routine and a search; what they cannot reach says why.

Somebody whose finder names a muscle must find something to do, or an honest reason why not.
"""

from collections.abc import Iterator

from backend.knowledge.types import Document, Library, Problem

RULE = "pressed"
PRESSING = ("massage", "roll")


def check(library: Library) -> Iterator[Problem]:
    """Muscles and points that nothing presses and nobody explains; reasons beside a routine that presses."""
    pressing = [each for each in library.of("routine") if each.value["kind"] in PRESSING]
    pressed = {name for routine in pressing for name in routine.value["points"]}
    groups = {name for routine in pressing for name in routine.value["groups"]}
    searched = {name for each in library.of("examination") for name in each.value["groups"]}
    # A muscle that says why nobody presses it speaks for its points and needs no search either.
    muscles = {
        group.id
        for group in library.of("group")
        if group.value["kind"] == "muscle" and "not_pressed" not in group.value
    }
    for group in library.of("group"):
        yield from _told(group, done=group.id in groups, needs=True)
        if group.id in muscles and group.id not in searched:
            yield group.problem(RULE, "No examination searches this muscle.", "write one, or name it in one", "id")
    for point in library.of("point"):
        names = {point.id, *(place["id"] for place in point.value.get("places", []))}
        yield from _told(point, done=bool(names & pressed), needs=point.value["group"] in muscles)


def _told(thing: Document, *, done: bool, needs: bool) -> Iterator[Problem]:
    reason = "not_pressed" in thing.value
    if done and reason:
        mend = "drop not_pressed, or take it out of the routine"
        yield thing.problem(RULE, "A routine presses it, and it says that it is not pressed.", mend, "not_pressed")
    if needs and not done and not reason:
        mend = "write a routine of kind massage or roll, or say why not in not_pressed"
        yield thing.problem(RULE, "No routine presses it.", mend, "id")
