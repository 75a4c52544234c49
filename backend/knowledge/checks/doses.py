"""Timers keep to the ranges in knowledge/doses."""

from collections.abc import Iterator, Mapping
from typing import Any

from backend.knowledge.types import Document, Library, Problem

RULE = "doses"
MEASURES = ("seconds", "count", "pause_seconds")
# A hold, a stretch, a glide ... has a dose; taking a position, searching or looking has none.
DOSED = ("hold", "stroke", "stretch", "glide", "roll", "move", "walk", "keep")
# Its steps are parts of one spell.
WHOLE = "keep"
# Kinds of steps whose round may hold several moves.
COUNTED = ("move", "glide")


def check(library: Library) -> Iterator[Problem]:
    """Steps outside the range of their kind, or of a kind for which the routine names no range."""
    ranges = {dose.id: dose for dose in library.of("dose")}
    for dose in ranges.values():
        yield from _sound(dose)
    for routine in library.of("routine"):
        chosen = [ranges[each["of"]] for each in routine.value["dose"] if each["of"] in ranges]
        for index, step in enumerate(routine.value["steps"]):
            fitting = [dose for dose in chosen if step["kind"] in dose.value["applies_to"]]
            if step["kind"] in DOSED and not fitting:
                mend = f"add the dose of a {step['kind']} to `dose`"
                yield routine.problem(RULE, f"A {step['kind']} without a dose.", mend, "steps", index, "kind")
            if "count" in step and step["kind"] not in COUNTED:
                message = f"A {step['kind']} has no count."
                yield routine.problem(RULE, message, f"count only {', '.join(COUNTED)}", "steps", index, "count")
            measured = step
            if step["kind"] == WHOLE:
                # What lies on or is lain in is looked at in between: the range is that of all parts together.
                parts = [each["seconds"] for each in routine.value["steps"] if each["kind"] == WHOLE]
                measured = {**step, "seconds": sum(parts)}
            for dose in fitting:
                yield from _step(routine, index, measured, dose.value)
        yield from _spots(routine, ranges)


def _sound(dose: Document) -> Iterator[Problem]:
    for name, span in dose.value.items():
        if isinstance(span, dict) and not span["least"] <= span["usual"] <= span["most"]:
            yield dose.problem(RULE, f"{name}: usual is not between least and most.", "put them in order", name)


def _step(routine: Document, index: int, step: Mapping[str, Any], dose: Mapping[str, Any]) -> Iterator[Problem]:
    values = {name: step[name] for name in MEASURES if name in step}
    values["repeats"] = step.get("repeats_up_to", step.get("repeats", 1))
    if "count" in step:
        values["seconds_each"] = step["seconds"] / step["count"]
    elif "count" in dose:
        message = f"{dose['name']} without a count of moves in a round."
        yield routine.problem(RULE, message, f"add `count: {dose['count']['usual']}`", "steps", index)
    for name, value in values.items():
        span = dose.get(name)
        if span and not span["least"] <= value <= span["most"]:
            message = f"{name} is {value}; sources allow {span['least']} to {span['most']} for {dose['name'].lower()}."
            mend = f"write {span['usual']}, or mend the range with a source"
            place = "seconds" if name == "seconds_each" else name
            yield routine.problem(RULE, message, mend, "steps", index, place)


def _spots(routine: Document, ranges: Mapping[str, Document]) -> Iterator[Problem]:
    span = ranges["spots"].value.get("per_session") if "spots" in ranges else None
    holds = sum(1 for step in routine.value["steps"] if step["kind"] == "hold")
    if span and routine.value["kind"] == "massage" and holds > span["most"]:
        message = f"{holds} spots in one session; {span['most']} is the most."
        yield routine.problem(RULE, message, "leave some for another day", "steps")
