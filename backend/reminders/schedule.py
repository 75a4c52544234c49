"""When is it time? Pure: local times, days, zone and quiet hours in; the next instant out.

Knows no database and no clock. Local time rules: 02:30 in the night when clocks go forward becomes 03:30; in the night
when they go back, the first of the two. A time inside quiet hours moves to their end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EVERY_DAY = frozenset(range(1, 8))
# Two days back: a time moved by quiet hours may belong to the day before, in a zone that is a day ahead of UTC.
_DAYS_BACK = 2
_DAYS_AHEAD = 9


@dataclass(frozen=True)
class Plan:
    """Wishes of a person. Days are ISO weekdays (Monday 1) of the wished time, before quiet hours move it."""

    times: tuple[time, ...]
    days: frozenset[int]
    zone: str
    quiet_from: time | None = None
    quiet_to: time | None = None


def next_local_time(plan: Plan, *, after: datetime) -> datetime | None:
    """The earliest planned instant strictly after `after`, in UTC. None when the plan holds no time or no day."""
    zone = ZoneInfo(plan.zone)
    first_day = after.astimezone(zone).date() - timedelta(days=_DAYS_BACK)
    later = [instant for instant in _instants(plan, zone, first_day) if instant > after]
    return min(later, default=None)


def moved_by_quiet(plan: Plan, on: date, at: time) -> datetime:
    """The wished local time, or the end of the quiet hours that it lies in. Naive local time."""
    wished = datetime.combine(on, at)
    start, end = plan.quiet_from, plan.quiet_to
    if start is None or end is None or start == end:
        return wished
    if start < end:
        return datetime.combine(on, end) if start <= at < end else wished
    if at >= start:  # the evening part of a quiet night: it ends tomorrow
        return datetime.combine(on + timedelta(days=1), end)
    return datetime.combine(on, end) if at < end else wished


def as_instant(local: datetime, zone: ZoneInfo) -> datetime:
    """A naive local time as an instant. fold=0: the first of a double hour; a missing hour moves forward."""
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def _instants(plan: Plan, zone: ZoneInfo, first_day: date) -> Iterator[datetime]:
    for ahead in range(_DAYS_BACK + _DAYS_AHEAD):
        on = first_day + timedelta(days=ahead)
        if on.isoweekday() in plan.days:
            for at in plan.times:
                yield as_instant(moved_by_quiet(plan, on, at), zone)
