"""Left and right are treated alike: a zone exists on both sides, or only in the middle."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "symmetry"


def check(library: Library) -> Iterator[Problem]:
    """Zones with one side only, or mixing a side with the middle."""
    for zone in library.of("zone"):
        sides = list(zone.value["sides"])
        if sides not in (["left", "right"], ["midline"]):
            yield zone.problem(RULE, f"sides is {sides}.", "write [left, right] or [midline]", "sides")
