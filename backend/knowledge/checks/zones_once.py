"""The body map is whole: 47 zones, each once, 30 at the back, 7 at the side, 10 in front, and drawn exactly once.

knowledge/outlines/ is written from the phone's drawing, and a test of the phone holds the two against each other.
"""

from collections import Counter
from collections.abc import Iterator

from backend.knowledge.checks.words import did_you_mean
from backend.knowledge.types import Document, Library, Problem

RULE = "zones_once"
# Records on phones and servers hold these ids; a zone may be added with a decision, never lost by accident.
VIEWS = {"back": 30, "side": 7, "front": 10}


def check(library: Library) -> Iterator[Problem]:
    """Zones missing or too many per view; two with one name; a point that names a zone twice."""
    zones = list(library.of("zone"))
    counts = Counter(zone.value["view"] for zone in zones)
    for view, wanted in VIEWS.items():
        if counts[view] != wanted:
            file = next((zone.file for zone in zones if zone.value["view"] == view), "zones")
            yield Problem(
                file, 1, RULE, f"The {view} view has {counts[view]} zones, not {wanted}.", "restore the missing file"
            )
    names: dict[str, str] = {}
    for zone in zones:
        twin = names.setdefault(zone.value["name"].lower(), zone.file)
        if twin != zone.file:
            yield zone.problem(RULE, f"{twin} has the same name.", "give it a name of its own", "name")
    yield from _drawn(library, zones)
    for point in library.of("point"):
        seen: set[str] = set()
        for index, cell in enumerate(point.value["refers"]):
            if cell["zone"] in seen:
                yield point.problem(
                    RULE, f"{cell['zone']} stands twice.", "keep one of the two", "refers", index, "zone"
                )
            seen.add(cell["zone"])


def _drawn(library: Library, zones: list[Document]) -> Iterator[Problem]:
    """Each drawn zone stands once, on its own view; nothing else is drawn there."""
    views = {outline.id: outline for outline in library.of("outline")}
    known = {zone.id for zone in zones}
    for zone in zones:
        found = [view for view, outline in views.items() if zone.id in outline.value["zones"]]
        wanted = [zone.value["view"]] if zone.value["drawn"] else []
        if views and found != wanted:
            message = f"It is drawn on {found or 'no view'}, and should be on {wanted or 'none'}."
            yield zone.problem(RULE, message, "mend pwa/src/ui/bodymap, then run node pwa/tools/outlines.ts", "view")
    for outline in views.values():
        for name in outline.value["zones"]:
            if name not in known:
                yield outline.problem(RULE, f"There is no zone {name!r}.", did_you_mean(name, known), "zones", name)
