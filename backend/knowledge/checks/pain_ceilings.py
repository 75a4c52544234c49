"""Whatever presses, loads or stretches says how strong it may feel; nothing goes above 6 of 10."""

from collections.abc import Iterator, Mapping
from typing import Any

from backend.knowledge.types import Document, Library, Problem

RULE = "pain_ceilings"
# feeling -> kinds of routines that must say how strong it may be, kinds of steps that must name a ceiling, the most
FEELINGS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], int]] = {
    "pain": (("massage", "roll", "strength", "activity"), ("hold", "stroke", "search", "roll", "move", "walk"), 6),
    "pull": (("stretch", "glide"), ("stretch", "glide"), 5),
}
# A nerve is moved, never stretched; a working muscle tires, it does not have to hurt.
LOWER = {("glide", "pull"): 2, ("strength", "pain"): 3, ("activity", "pain"): 4}


def check(library: Library) -> Iterator[Problem]:
    """A missing feeling or ceiling, a ceiling too high, an aim above it, a step above its routine."""
    for routine in library.of("routine"):
        for name, (kinds, _, highest) in FEELINGS.items():
            feeling = routine.value.get(name)
            if feeling is None and routine.value["kind"] in kinds:
                message = f"A {routine.value['kind']} that does not say how strong the {name} may be."
                yield routine.problem(RULE, message, f"add `{name}:` with aim and ceiling", "kind")
            elif feeling is not None:
                most = LOWER.get((routine.value["kind"], name), highest)
                yield from _feeling(routine, name, feeling, most)
        yield from _steps(routine)


def _feeling(routine: Document, name: str, feeling: Mapping[str, Any], most: int) -> Iterator[Problem]:
    if feeling["ceiling"] > most:
        yield routine.problem(RULE, f"The ceiling is {feeling['ceiling']}.", f"{most} is the most", name, "ceiling")
    if not feeling["aim_from"] <= feeling["aim_to"] < feeling["ceiling"]:
        mend = f"aim below {feeling['ceiling']}"
        yield routine.problem(RULE, "The aim does not lie below the ceiling.", mend, name, "aim_to")


def _steps(routine: Document) -> Iterator[Problem]:
    for index, step in enumerate(routine.value["steps"]):
        for name, (_, kinds, _) in FEELINGS.items():
            allowed = routine.value.get(name, {}).get("ceiling")
            ceiling = step.get(f"{name}_ceiling")
            if ceiling is None and step["kind"] in kinds:
                mend = f"add `{name}_ceiling: {allowed or 0}`"
                yield routine.problem(RULE, f"A {step['kind']} without a {name} ceiling.", mend, "steps", index)
            elif ceiling is not None and (allowed is None or ceiling > allowed):
                message = f"The step allows {ceiling}, its routine {'nothing' if allowed is None else allowed}."
                mend = f"write {allowed}" if allowed is not None else f"add `{name}:` to the routine"
                yield routine.problem(RULE, message, mend, "steps", index, f"{name}_ceiling")
