"""The ranges of knowledge/doses stay within what the references allow, and every number of a dose has its unit.

The limits stand here and not in the data on purpose: a range that somebody widens by mistake would widen every routine.
"""

import re
from collections.abc import Iterator, Mapping

from backend.knowledge.types import Library, Problem

RULE = "dose_limits"
# (least, most) over all sources of a dose; seconds are those of one repeat.
LIMITS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "hold": {"seconds": (20, 90), "repeats": (1, 3), "pause_seconds": (10, 20)},
    "strokes": {"seconds": (2, 3), "repeats": (6, 20), "pause_seconds": (1, 20)},
    "spots": {"per_session": (1, 5)},
    "sessions": {"per_day": (1, 6)},
    "programme_length": {"weeks": (0.7, 6)},
    "foam_roller": {"seconds": (30, 120), "repeats": (1, 3), "pause_seconds": (30, 30)},
    "static_stretch": {"seconds": (10, 60), "repeats": (1, 4), "days_a_week": (2, 7)},
    "nerve_glide": {"count": (1, 10), "repeats": (1, 1), "per_day": (1, 2)},
    "strength": {"count": (8, 12), "repeats": (1, 3), "days_a_week": (2, 3), "weeks": (4, 6)},
    "cold": {"seconds": (60, 1200)},
    "heat": {"seconds": (60, 1200)},
}
UNITS = (
    r"(seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|rounds?|repeats?|moves?|passes|strokes|steps?|spots?"
    r"|places?|holds?|sessions?|breaths?|centimetres?|fingers?|of 10|kg|%)"
)
# A number, or a span of two, and at most one word before its unit ("10 slow moves").
NUMBER = re.compile(r"\b\d+(?:[.,]\d+)?(?:\s*(?:to|or|and|-|–)\s*\d+(?:[.,]\d+)?)?\b")
UNIT_AFTER = re.compile(rf"\s*(?:[a-z]+\s+)?{UNITS}\b", re.IGNORECASE)


def check(library: Library) -> Iterator[Problem]:
    """Ranges wider than the references, and numbers in the words of a dose that do not say of what."""
    for dose in library.of("dose"):
        for measure, (least, most) in LIMITS.get(dose.id, {}).items():
            span = dose.value.get(measure)
            if span and not least <= span["least"] <= span["most"] <= most:
                message = f"{measure} reaches from {span['least']} to {span['most']}."
                yield dose.problem(RULE, message, f"references allow {least} to {most}", measure)
        yield from (dose.problem(RULE, *each, "text") for each in _unitless(dose.value["text"]))
    for routine in library.of("routine"):
        for index, dose_of in enumerate(routine.value["dose"]):
            for message, mend in _unitless(dose_of["text"]):
                yield routine.problem(RULE, message, mend, "dose", index, "text")


def _unitless(text: str) -> Iterator[tuple[str, str]]:
    for number in NUMBER.finditer(text):
        if not UNIT_AFTER.match(text, number.end()):
            yield f"{number[0]!r} has no unit: {text!r}.", "write seconds, times, days, of 10, ..."
