"""When is it time? Local times, clock changes, quiet hours; and what holds for every plan."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.reminders.schedule import EVERY_DAY, Plan, moved_by_quiet, next_local_time

BERLIN = "Europe/Berlin"
EVENING = Plan(times=(time(20),), days=EVERY_DAY, zone=BERLIN)


def at(text: str, zone: str = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def test_it_is_today_when_the_time_is_still_to_come() -> None:
    assert next_local_time(EVENING, after=at("2026-06-15 19:59")) == at("2026-06-15 20:00")


def test_it_is_tomorrow_at_the_very_instant() -> None:
    assert next_local_time(EVENING, after=at("2026-06-15 20:00")) == at("2026-06-16 20:00")


def test_it_skips_days_that_were_not_wished() -> None:
    monday_and_friday = Plan(times=(time(8),), days=frozenset({1, 5}), zone=BERLIN)

    assert next_local_time(monday_and_friday, after=at("2026-06-15 08:00")) == at("2026-06-19 08:00")


def test_it_takes_the_earliest_of_several_times() -> None:
    plan = Plan(times=(time(20), time(7)), days=EVERY_DAY, zone=BERLIN)

    assert next_local_time(plan, after=at("2026-06-15 21:00")) == at("2026-06-16 07:00")


def test_it_stays_at_the_same_local_time_when_clocks_change() -> None:
    before = next_local_time(EVENING, after=at("2026-03-28 12:00"))
    after = next_local_time(EVENING, after=at("2026-03-29 12:00"))

    assert before == datetime(2026, 3, 28, 19, tzinfo=UTC)
    assert after == datetime(2026, 3, 29, 18, tzinfo=UTC)


def test_it_moves_a_time_that_does_not_exist_forward() -> None:
    night = Plan(times=(time(2, 30),), days=EVERY_DAY, zone=BERLIN)

    assert next_local_time(night, after=at("2026-03-29 00:00")) == at("2026-03-29 03:30")


def test_it_comes_once_in_the_double_hour_at_the_first() -> None:
    night = Plan(times=(time(2, 30),), days=EVERY_DAY, zone=BERLIN)

    first = next_local_time(night, after=at("2026-10-25 00:00"))
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_local_time(night, after=first) == at("2026-10-26 02:30")


@pytest.mark.parametrize(
    ("wished", "expected"),
    [
        ("21:59", "2026-06-15 21:59"),
        ("22:00", "2026-06-16 07:00"),
        ("23:30", "2026-06-16 07:00"),
        ("06:59", "2026-06-15 07:00"),
        ("07:00", "2026-06-15 07:00"),
    ],
)
def test_quiet_nights_move_a_time_to_their_end(wished: str, expected: str) -> None:
    plan = Plan((time.fromisoformat(wished),), EVERY_DAY, BERLIN, time(22), time(7))

    assert moved_by_quiet(plan, date(2026, 6, 15), time.fromisoformat(wished)) == datetime.fromisoformat(expected)


def test_quiet_hours_of_a_day_move_a_time_to_their_end() -> None:
    plan = Plan((time(13),), EVERY_DAY, BERLIN, time(12), time(14, 30))

    assert next_local_time(plan, after=at("2026-06-15 00:00")) == at("2026-06-15 14:30")


def test_a_plan_without_times_or_days_never_comes() -> None:
    assert next_local_time(Plan((), EVERY_DAY, BERLIN), after=at("2026-06-15 00:00")) is None
    assert next_local_time(Plan((time(8),), frozenset(), BERLIN), after=at("2026-06-15 00:00")) is None


times = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
zones = st.sampled_from(
    [BERLIN, "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia"]
)
plans = st.builds(
    Plan,
    times=st.lists(times, min_size=1, max_size=4, unique=True).map(tuple),
    days=st.frozensets(st.integers(1, 7), min_size=1),
    zone=zones,
    quiet_from=st.none() | times,
    quiet_to=st.none() | times,
)
instants = st.datetimes(
    datetime.fromisoformat("2010-01-01"), datetime.fromisoformat("2037-12-31"), timezones=st.just(UTC)
)


@given(plan=plans, after=instants)
def test_it_always_comes_later_and_within_nine_days(plan: Plan, after: datetime) -> None:
    due = next_local_time(plan, after=after)

    assert due is not None
    assert after < due <= after + timedelta(days=9)


@given(plan=plans, after=instants, sooner=st.timedeltas(timedelta(0), timedelta(days=9)))
def test_nothing_lies_between_now_and_the_next(plan: Plan, after: datetime, sooner: timedelta) -> None:
    due = next_local_time(plan, after=after)
    assert due is not None
    between = min(after + sooner, due - timedelta(microseconds=1))

    assert next_local_time(plan, after=between) == due


@given(plan=plans, after=instants)
def test_it_never_comes_inside_quiet_hours(plan: Plan, after: datetime) -> None:
    due = next_local_time(plan, after=after)
    assert due is not None
    start, end = plan.quiet_from, plan.quiet_to
    if start is None or end is None or start == end:
        return
    local = due.astimezone(ZoneInfo(plan.zone))
    if local.utcoffset() != (local - timedelta(hours=3)).utcoffset():
        return  # in the night of a clock change a missing time moves forward, quiet or not

    is_quiet = start <= local.time() < end if start < end else local.time() >= start or local.time() < end
    assert not is_quiet
