"""When watchers are told: pure. At 0, 15, 30 and 60 minutes, then hourly to 24 hours; L2 only by day."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

QUICK: Final = (timedelta(), timedelta(minutes=15), timedelta(minutes=30), timedelta(minutes=60))
LAST: Final = timedelta(hours=24)
DAY_FROM: Final = time(8)
DAY_TO: Final = time(20)
OFFSETS: Final = (*QUICK, *(timedelta(hours=hour) for hour in range(2, 25)))


def allowed_from(at: datetime, *, level: str, zone: str) -> datetime:
    """`at`, or for L2 outside 8:00 to 20:00 local time the next 8:00."""
    if level == "L1":
        return at
    local = at.astimezone(ZoneInfo(zone))
    if DAY_FROM <= local.time() < DAY_TO:
        return at
    on = local.date() if local.time() < DAY_FROM else local.date() + timedelta(days=1)
    return datetime.combine(on, DAY_FROM, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def next_telling_at(first: datetime, *, after: datetime, level: str, zone: str) -> datetime | None:
    """The next telling strictly after `after`, counted from the first one. None when 24 hours are over.

    Tellings that fall into an L2 night become one at 8:00; after an outage one telling stands for those missed.
    """
    for offset in OFFSETS:
        due = allowed_from(first + offset, level=level, zone=zone)
        if due > after:
            return due if due <= first + LAST else None
    return None
