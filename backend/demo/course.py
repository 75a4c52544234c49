"""How pain goes over the weeks in an invented diary: a slow recovery, flares, weekdays, and days that just differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pow
from random import Random
from typing import Final

_FLARE_HALF_DAYS: Final = 4.0
_CARRIED_OVER: Final = 0.45  # how much of yesterday's deviation is still there today


@dataclass(frozen=True, kw_only=True)
class Course:
    """One person's weeks. Pain is 0-10; `weekdays` is added from Monday to Sunday."""

    begins: float
    ends: float
    half_days: float
    """Days in which half of the way from `begins` to `ends` is gone."""
    flares: tuple[tuple[int, float], ...] = ()
    """(day, height): pain jumps up and settles over about a week and a half."""
    weekdays: tuple[float, ...] = (0.5, 0.2, 0.1, 0.2, 0.3, -0.4, -0.6)
    unrest: float = 0.7

    def level(self, day: int) -> float:
        """The expected pain on a day, before weekday and chance."""
        level = self.ends + (self.begins - self.ends) * pow(0.5, day / self.half_days)
        return level + sum(height * pow(0.5, (day - at) / _FLARE_HALF_DAYS) for at, height in self.flares if day >= at)


def worst_pain(course: Course, *, weekdays: Sequence[int], rng: Random) -> list[float]:
    """One number a day, as the worst of that day. `weekdays`: 0 Monday to 6 Sunday, one for each day."""
    series, carried = [], 0.0
    for day, weekday in enumerate(weekdays):
        carried = carried * _CARRIED_OVER + rng.gauss(0, course.unrest)
        series.append(course.level(day) + course.weekdays[weekday] + carried)
    return series


def rating(number: float) -> int:
    """A pain number as a person writes it down: whole, 0 to 10."""
    return max(0, min(10, round(number)))
