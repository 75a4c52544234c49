"""Everything that names another thing names one that exists."""

from collections.abc import Iterator, Mapping

from backend.knowledge.checks.words import did_you_mean, walk
from backend.knowledge.types import Library, Place, Problem

RULE = "references"
# key -> what kind of thing the value (or each value of the list) must be
NAMES = {
    "zone": "zone",
    "zones": "zone",
    "home_zones": "zone",
    "group": "group",
    "groups": "group",
    "points": "point",
    "supports": "point",
    "routine": "routine",
    "guards": "guard",
    "asks": "rule",
    "opens_rules": "rule",
    "tool": "tool",
    "tools": "tool",
    "reason": "stop reason",
    "of": "dose",
}
OURS = (
    "point",
    "landmark",
    "finder_question",
    "examination",
    "routine",
    "programme",
    "condition",
    "page",
)


def check(library: Library) -> Iterator[Problem]:
    """Unknown zones, points, groups, tools, rules, guards, doses and stop reasons, with the nearest right one."""
    known = _known(library)
    for document in library.of(*OURS):
        for place, value in walk(document.value):
            kind = NAMES.get(str(place[-1])) if place else None
            if kind is None:
                continue
            for at, name in _names(place, value):
                if name not in known[kind]:
                    mend = did_you_mean(name, known[kind])
                    yield document.problem(RULE, f"There is no {kind} {name!r}.", mend, *at)


def _names(place: Place, value: object) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        yield from (((*place, index), name) for index, name in enumerate(value) if isinstance(name, str))


def _known(library: Library) -> Mapping[str, frozenset[str]]:
    places = (each["id"] for point in library.of("point") for each in point.value.get("places", []))
    return {
        "zone": library.ids("zone"),
        "group": library.ids("group"),
        "point": library.ids("point") | frozenset(places),
        "routine": library.ids("routine"),
        "guard": library.ids("safety_guard"),
        "rule": library.ids("safety_rule"),
        "tool": _words(library, "tools"),
        "stop reason": _words(library, "stop_reasons"),
        "dose": library.ids("dose"),
    }


def _words(library: Library, name: str) -> frozenset[str]:
    lists = (document for document in library.of("words") if document.id == name)
    return frozenset(item["id"] for document in lists for item in document.value["items"])
