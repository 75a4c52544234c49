"""When watchers are told: at 0, 15, 30, 60 minutes, then hourly to 24 hours; L2 only by day."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.safety.hours import LAST, OFFSETS, allowed_from, next_telling_at

BERLIN = "Europe/Berlin"
NOON = datetime(2026, 6, 15, 10, 0, tzinfo=UTC)  # 12:00 in Berlin


def all_tellings(first: datetime, level: str) -> list[datetime]:
    """Every telling when nobody ever acknowledges and the clock never stops."""
    found, at = [first], first
    while (later := next_telling_at(first, after=at, level=level, zone=BERLIN)) is not None:
        found.append(later)
        at = later
    return found


def test_l1_is_told_around_the_clock() -> None:
    minutes = [(at - NOON) // timedelta(minutes=1) for at in all_tellings(NOON, "L1")]

    assert minutes[:6] == [0, 15, 30, 60, 120, 180]
    assert minutes[-1] == 24 * 60
    assert len(minutes) == 4 + 23


def test_l2_is_told_by_day_only_and_again_at_eight() -> None:
    local = [at.astimezone(ZoneInfo(BERLIN)) for at in all_tellings(NOON, "L2")]

    assert all(8 <= at.hour < 20 for at in local)
    assert next(f"{at:%d %H:%M}" for at in local if at.day == 16) == "16 08:00"
    assert local[-1] - local[0] == LAST


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2026-06-15 07:59", "2026-06-15 08:00"),
        ("2026-06-15 08:00", "2026-06-15 08:00"),
        ("2026-06-15 19:59", "2026-06-15 19:59"),
        ("2026-06-15 20:00", "2026-06-16 08:00"),
        ("2026-06-15 23:30", "2026-06-16 08:00"),
    ],
)
def test_l2_in_the_night_waits_for_eight(local: str, expected: str) -> None:
    at, waits_for = (datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(BERLIN)) for text in (local, expected))

    assert allowed_from(at, level="L2", zone=BERLIN) == waits_for
    assert allowed_from(at, level="L1", zone=BERLIN) == at


def test_after_an_outage_one_telling_stands_for_those_missed() -> None:
    three_hours_later = NOON + timedelta(hours=3, minutes=10)

    assert next_telling_at(NOON, after=three_hours_later, level="L1", zone=BERLIN) == NOON + timedelta(hours=4)


def test_after_24_hours_nobody_is_told_again() -> None:
    assert next_telling_at(NOON, after=NOON + LAST, level="L1", zone=BERLIN) is None


@given(
    first=st.datetimes(
        datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2035-01-01"), timezones=st.just(UTC)
    ),
    waited=st.timedeltas(timedelta(0), timedelta(hours=30)),
    level=st.sampled_from(["L1", "L2"]),
    zone=st.sampled_from([BERLIN, "UTC", "America/New_York", "Asia/Kathmandu"]),
)
def test_the_next_is_later_inside_the_day_and_inside_the_hours(
    first: datetime, waited: timedelta, level: str, zone: str
) -> None:
    first = allowed_from(first, level=level, zone=zone)
    due = next_telling_at(first, after=first + waited, level=level, zone=zone)

    if due is not None:
        assert first + waited < due <= first + LAST
        assert level == "L1" or 8 <= due.astimezone(ZoneInfo(zone)).hour < 20
    else:
        assert level == "L2" or first + waited >= first + OFFSETS[-1]
