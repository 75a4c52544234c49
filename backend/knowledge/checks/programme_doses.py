"""How often a programme asks for a routine lies within the ranges that the routine's doses allow."""

from collections.abc import Iterator, Mapping
from typing import Any

from backend.knowledge.checks.items import item_lists
from backend.knowledge.types import Document, Library, Place, Problem

RULE = "programme_doses"
# what a programme says -> the measure of a dose that bounds it
BOUNDS = {"times_a_day": "per_day", "days_a_week": "days_a_week"}
LENGTH = "programme_length"


def check(library: Library) -> Iterator[Problem]:
    """Too often, too seldom, too long, and routines for which no dose says how often a day they may be done."""
    ranges = {dose.id: dose.value for dose in library.of("dose")}
    routines = {routine.id: routine for routine in library.of("routine")}
    for programme in library.of("programme"):
        span = ranges.get(LENGTH, {}).get("weeks")
        weeks = programme.value["weeks"]
        if span and not span["least"] <= weeks <= span["most"]:
            message = f"{weeks} weeks; sources allow {span['least']} to {span['most']} before looking again."
            yield programme.problem(RULE, message, f"write {span['most']}", "weeks")
        for place, items in item_lists(programme):
            for index, item in enumerate(items):
                if item["routine"] in routines:
                    doses = [ranges.get(each["of"], {}) for each in routines[item["routine"]].value["dose"]]
                    yield from _often(programme, (*place, index), item, doses)


def _often(
    programme: Document, place: Place, item: Mapping[str, Any], doses: list[Mapping[str, Any]]
) -> Iterator[Problem]:
    for key, measure in BOUNDS.items():
        spans = [dose[measure] for dose in doses if measure in dose]
        if not spans and key == "times_a_day":
            message = f"No dose of {item['routine']} says how often a day."
            yield programme.problem(RULE, message, f"give one of its doses `{measure}`", *place, "routine")
        for span in spans:
            if not span["least"] <= item[key] <= span["most"]:
                message = f"{key} is {item[key]}; {item['routine']} allows {span['least']} to {span['most']}."
                yield programme.problem(RULE, message, f"write {span['usual']}", *place, key)
