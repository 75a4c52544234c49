"""Whatever presses has a pain ceiling, and none is above 6 of 10."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "pain_ceilings"
PRESSES = ("hold", "stroke", "search", "roll")
HIGHEST = 6


def check(library: Library) -> Iterator[Problem]:
    """Pressing without a ceiling, a ceiling above 6, an aim above the ceiling, a step above its routine."""
    for routine in library.of("routine"):
        pain = routine.value["pain"]
        if pain["ceiling"] > HIGHEST:
            yield routine.problem(
                RULE, f"The ceiling is {pain['ceiling']}.", f"{HIGHEST} is the most", "pain", "ceiling"
            )
        if not pain["aim_from"] <= pain["aim_to"] < pain["ceiling"]:
            yield routine.problem(RULE, "The aim does not lie below the ceiling.", "aim for 3 to 5", "pain", "aim_to")
        for index, step in enumerate(routine.value["steps"]):
            ceiling = step.get("pain_ceiling")
            if ceiling is None and step["kind"] in PRESSES:
                mend = f"add `pain_ceiling: {pain['ceiling']}`"
                yield routine.problem(RULE, f"A {step['kind']} without a pain ceiling.", mend, "steps", index)
            elif ceiling is not None and ceiling > pain["ceiling"]:
                message = f"The step allows {ceiling}, its routine {pain['ceiling']}."
                yield routine.problem(RULE, message, f"write {pain['ceiling']}", "steps", index, "pain_ceiling")
