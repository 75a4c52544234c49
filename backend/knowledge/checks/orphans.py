"""Nothing stands alone: zones are reached by points, groups have points, routines fit groups, sources are cited."""

from collections.abc import Iterator

from backend.knowledge.checks.words import walk
from backend.knowledge.types import Document, Library, Problem

RULE = "orphans"


def check(library: Library) -> Iterator[Problem]:
    """Zones no chart links with anything, groups without a point, routines that the finder cannot lead to."""
    reached = {cell["zone"] for point in library.of("point") for cell in point.value["refers"]}
    for zone in library.of("zone"):
        if zone.id not in reached:
            yield zone.problem(RULE, "No point refers to this zone.", "add it to a point's `refers`, or drop the zone")
    groups = {point.value["group"] for point in library.of("point")}
    for group in library.of("group"):
        if group.id not in groups:
            yield group.problem(RULE, "No point belongs to this group.", "add a point with this group")
    yield from _routines(library)
    yield from _sources(library)


def _sources(library: Library) -> Iterator[Problem]:
    """A source that nothing rests on is a leftover."""
    cited = {
        str(name)
        for document in library.documents
        for place, value in walk(document.value)
        if place and place[-1] == "sources" and isinstance(value, list)
        for name in value
    }
    for source in library.of("source"):
        own = (source.id, f"{source.id}-")
        if not any(name == own[0] or name.startswith(own[1]) or _is_contradiction(source, name) for name in cited):
            yield source.problem(RULE, "Nothing rests on this source.", "name it where it is used, or drop the file")


def _is_contradiction(source: Document, name: str) -> bool:
    return source.id == "X" and name[:1] == "X" and name[1:].isdigit()


def _routines(library: Library) -> Iterator[Problem]:
    group_of: dict[str, str] = {}
    for point in library.of("point"):
        for name in (point.id, *(place["id"] for place in point.value.get("places", []))):
            group_of[name] = point.value["group"]
    for routine in library.of("routine", "examination"):
        for index, point in enumerate(routine.value["points"]):
            if point in group_of and group_of[point] not in routine.value["groups"]:
                mend = f"add {group_of[point]} to groups"
                yield routine.problem(RULE, f"{point} is of a group this routine does not name.", mend, "points", index)
        named = set(routine.value["points"])
        for index, step in enumerate(routine.value.get("steps", [])):
            for point in step["points"]:
                if point not in named:
                    mend = "add it to `points` of the routine"
                    yield routine.problem(
                        RULE, f"The step works {point}, the routine does not name it.", mend, "steps", index, "points"
                    )
