"""Stages say when to go on and when back, and a fresh injury is left in peace for its first 72 hours."""

from collections.abc import Iterator

from backend.knowledge.checks.items import with_wider
from backend.knowledge.types import Document, Library, Problem

RULE = "programme_stages"
# Its locks are what a fresh injury must not have; its days are those the first stage must last.
GUARD = "G-injury-72h"
FRESH_DAYS = 3


def check(library: Library) -> Iterator[Problem]:
    """Stages without a way on or back, out of order, too short or too long, or with what a fresh injury forbids."""
    closed = frozenset(
        lock for guard in library.of("safety_guard") if guard.id == GUARD for lock in guard.value["locks"]
    )
    routines = {routine.id: routine for routine in library.of("routine")}
    for programme in library.of("programme"):
        stages = programme.value.get("stages", [])
        if len(stages) == 1:
            yield programme.problem(RULE, "One stage is no stage.", "write `items` instead", "stages")
        least, weeks = sum(stage["least_days"] for stage in stages), programme.value["weeks"]
        if least > weeks * 7:
            message = f"Its stages last {least} days at least, the programme {weeks} weeks."
            yield programme.problem(RULE, message, "shorten a stage, or give it more weeks", "weeks")
        yield from _ways(programme)
        for index, stage in enumerate(stages):
            if not stage["fresh_injury"]:
                continue
            if stage["least_days"] < FRESH_DAYS:
                message = f"A fresh injury for {stage['least_days']} days only."
                yield programme.problem(RULE, message, f"write {FRESH_DAYS}", "stages", index, "least_days")
            for at, item in enumerate(stage["items"]):
                routine = routines.get(item["routine"])
                wrong = sorted(with_wider(routine.value["tags"], library) & closed) if routine else []
                if wrong:
                    message = f"{item['routine']} is closed after a fresh injury ({', '.join(wrong)})."
                    place = ("stages", index, "items", at, "routine")
                    yield programme.problem(RULE, message, "move it to a later stage", *place)


def _ways(programme: Document) -> Iterator[Problem]:
    stages = programme.value.get("stages", [])
    for index, stage in enumerate(stages):
        first, last = index == 0, index == len(stages) - 1
        if stage["fresh_injury"] and not first:
            yield programme.problem(RULE, "An injury is fresh only at first.", "put it first", "stages", index, "id")
        for key, wanted in (("move_on", not last), ("go_back", not first)):
            if wanted and key not in stage:
                yield programme.problem(
                    RULE, f"Nobody knows when to {key.replace('_', ' ')}.", f"add {key}", "stages", index
                )
            if key in stage and not wanted:
                message = "There is no stage to go to."
                yield programme.problem(RULE, message, f"drop {key}", "stages", index, key)
