"""How long a routine takes. One sum, used by the bundle and by the check of doses."""

from collections.abc import Mapping
from typing import Any


def step_seconds(step: Mapping[str, Any], repeats: int | None = None) -> int:
    """Seconds of one step: every repeat and the pauses between them."""
    times = repeats if repeats is not None else int(step.get("repeats", 1))
    return int(step["seconds"]) * times + int(step.get("pause_seconds", 0)) * (times - 1)


def total_seconds(routine: Mapping[str, Any]) -> int:
    """Seconds of one side, without the holds that are only added when a spot eases."""
    return sum(step_seconds(step) for step in routine["steps"])
