"""Drawn lines lie where their path says: over its zones on the body map, and never near the hollow of the knee.

Units are those of the map: 2 mm. The outlines of the zones stand in knowledge/outlines/.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from backend.knowledge.types import Document, Library, Problem

RULE = "lines"
Spot: TypeAlias = tuple[float, float]
Outline: TypeAlias = Sequence[Spot]
# A zone's border is no wall in a body: one centimetre beyond it is still "over" it.
NEAR = 5.0
# A line is looked at every 4 mm.
STEP = 2.0
# Height of the knee crease on the back view, and what stays free: a hand's breadth (8 cm) above, 4 cm below.
KNEE_CREASE, ABOVE, BELOW = 612.0, 40.0, 20.0


def check(library: Library) -> Iterator[Problem]:
    """Lines beside their zones, zones a path names and its line never reaches, lines near vessels of the knee."""
    views = {document.id: _outlines(document) for document in library.of("outline")}
    view_of = {zone.id: str(zone.value["view"]) for zone in library.of("zone")}
    for examination in library.of("examination"):
        for index, path in enumerate(examination.value["paths"]):
            line = path["line"]
            here = ("paths", index, "line")
            wanted = [zone for zone in path["zones"] if view_of.get(zone) == line["view"]]
            outlines = {zone: views.get(line["view"], {}).get(zone, ()) for zone in wanted}
            if not wanted:
                views_of_path = sorted({view_of[zone] for zone in path["zones"] if zone in view_of})
                mend = f"draw it on: {', '.join(views_of_path) or 'the view of its zones'}"
                yield examination.problem(RULE, f"None of its zones is on the {line['view']} view.", mend, *here)
                continue
            yield from _line(examination, here, tuple(_along(line["points"])), outlines, line["view"])


def _line(
    examination: Document,
    here: tuple[str | int, ...],
    spots: Sequence[Spot],
    outlines: Mapping[str, Outline],
    view: str,
) -> Iterator[Problem]:
    astray = next((spot for spot in spots if all(_away(spot, outline) > NEAR for outline in outlines.values())), None)
    if astray:
        message = f"At [{astray[0]:.0f}, {astray[1]:.0f}] the line lies over none of {', '.join(sorted(outlines))}."
        yield examination.problem(RULE, message, "move the point, or add the zone it crosses", *here)
    for zone, outline in outlines.items():
        if all(_away(spot, outline) > NEAR for spot in spots):
            message = f"The line never comes to {zone}."
            yield examination.problem(RULE, message, "lead it there, or drop the zone", *here)
    if view == "back" and any(KNEE_CREASE - ABOVE < y < KNEE_CREASE + BELOW for _, y in spots):
        message = "The line comes too near to the hollow of the knee: vessels and a nerve lie there."
        mend = f"end it above {KNEE_CREASE - ABOVE:.0f} or begin it below {KNEE_CREASE + BELOW:.0f}"
        yield examination.problem(RULE, message, mend, *here)


def _outlines(document: Document) -> dict[str, Outline]:
    return {zone: tuple((x, y) for x, y in corners) for zone, corners in document.value["zones"].items()}


def _along(points: Sequence[Sequence[float]]) -> Iterator[Spot]:
    """Spots on the straight pieces between the points, the points themselves included."""
    for (ax, ay), (bx, by) in pairwise(points):
        pieces = max(1, math.ceil(math.hypot(bx - ax, by - ay) / STEP))
        yield from ((ax + (bx - ax) * k / pieces, ay + (by - ay) * k / pieces) for k in range(pieces))
    yield (points[-1][0], points[-1][1])


def _away(spot: Spot, outline: Outline) -> float:
    """0 inside the outline, else the distance to its edge."""
    edges = list(zip(outline, [*outline[1:], *outline[:1]], strict=True))
    if not edges:
        return math.inf
    x, y = spot
    level = (edge for edge in edges if (edge[0][1] > y) != (edge[1][1] > y))
    crossed = sum(1 for (ax, ay), (bx, by) in level if x < (bx - ax) * (y - ay) / (by - ay) + ax)
    return 0.0 if crossed % 2 else min(_to_edge(spot, a, b) for a, b in edges)


def _to_edge(spot: Spot, a: Spot, b: Spot) -> float:
    (x, y), (ax, ay), (bx, by) = spot, a, b
    dx, dy = bx - ax, by - ay
    along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1.0)
    t = max(0.0, min(1.0, along))
    return math.hypot(x - ax - t * dx, y - ay - t * dy)
