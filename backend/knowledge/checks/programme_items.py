"""A programme is small enough to be kept: at most four things at a time, each once, each for the groups it names."""

from collections.abc import Iterator

from backend.knowledge.checks.items import item_lists, routines_of
from backend.knowledge.types import Library, Problem

RULE = "programme_items"
MOST = 4


def check(library: Library) -> Iterator[Problem]:
    """Too many items, one twice, groups that no item works, and programmes without a list or with two kinds."""
    for programme in library.of("programme"):
        if ("items" in programme.value) == ("stages" in programme.value):
            message = "It has both items and stages, or neither."
            yield programme.problem(RULE, message, "keep `items`, or `stages` with items of their own", "items")
        for place, items in item_lists(programme):
            if len(items) > MOST:
                message = f"{len(items)} things at a time; {MOST} are the most."
                yield programme.problem(RULE, message, "leave out what helps least", *place)
            seen: set[str] = set()
            for index, item in enumerate(items):
                if item["routine"] in seen:
                    message = f"{item['routine']} stands twice in one list."
                    yield programme.problem(RULE, message, "keep one of the two", *place, index, "routine")
                seen.add(item["routine"])
        worked = {group for routine in routines_of(programme, library) for group in routine.value["groups"]}
        for index, group in enumerate(programme.value["groups"]):
            if group not in worked:
                mend = f"drop {group}, or add a routine for it"
                yield programme.problem(RULE, f"No item of it works {group}.", mend, "groups", index)
