"""How is it an hour after a session, and next morning? At most once each, only with a reminder on, never in vain."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.accounts.models import User
from tests.support.alarms import AlarmClock, write
from tests.support.push_service import PushService

pytestmark = pytest.mark.usefixtures("subscription")
RULE = {"what": "log", "times": ["20:00"], "time_zone": "Europe/Berlin", "days": []}
NEXT_MORNING = datetime(2026, 6, 16, 7, 0, tzinfo=UTC)  # nine in Berlin


def remind(person: User, clock: AlarmClock, **values: Any) -> UUID:
    return write(person, "reminder_rule", {**RULE, **values}, now=clock.now)


def held(person: User, clock: AlarmClock, **values: Any) -> UUID:
    """A session that ends now."""
    return write(person, "massage_session", {"ended_at": clock.now.isoformat(), **values}, now=clock.now)


def said(service: PushService) -> list[str]:
    return [pushed.payload["notification"]["title"] for pushed in service.inbox]


def go_to(clock: AlarmClock, at: datetime) -> None:
    clock.now = at
    clock.turn()


@pytest.mark.slow
def test_it_is_asked_after_an_hour_and_next_morning_and_then_no_more(
    patient: User, push_service: PushService, clock: AlarmClock
) -> None:
    remind(patient, clock)
    held(patient, clock)
    told: list[datetime] = []

    for _ in range(0, 36 * 60, 10):
        before = len(push_service.inbox)
        clock.pass_by(minutes=10, every=10)
        told += [clock.now] * (len(push_service.inbox) - before)
    # No receipt comes here, so e-mail may follow by its own rule; the phone itself hears of it once each.

    assert told == [datetime(2026, 6, 15, 13, 0, tzinfo=UTC), NEXT_MORNING]
    assert set(said(push_service)) == {"Time for a short look"}


def test_without_a_reminder_switched_on_nothing_is_sent(
    patient: User, push_service: PushService, clock: AlarmClock
) -> None:
    remind(patient, clock, enabled=False)
    held(patient, clock)

    go_to(clock, clock.now + timedelta(minutes=61))

    assert push_service.inbox == []


def test_switched_off_in_between_nothing_is_sent(patient: User, push_service: PushService, clock: AlarmClock) -> None:
    rule = remind(patient, clock)
    held(patient, clock)
    write(patient, "reminder_rule", {"enabled": False}, now=clock.now, id=rule)

    go_to(clock, clock.now + timedelta(minutes=61))

    assert push_service.inbox == []


@pytest.mark.parametrize("answer", [{"pain_1h": 3}, {"skin_1h": "usual"}])
def test_an_answer_given_before_is_not_asked_for(
    patient: User, push_service: PushService, clock: AlarmClock, answer: dict[str, Any]
) -> None:
    remind(patient, clock)
    session = held(patient, clock)
    clock.forward(minutes=50)
    write(patient, "massage_session", answer, now=clock.now, id=session)

    go_to(clock, clock.now + timedelta(minutes=20))
    assert push_service.inbox == []

    go_to(clock, NEXT_MORNING)
    assert len(push_service.inbox) == 1


def test_only_the_latest_of_several_sessions_is_asked_about(
    patient: User, push_service: PushService, clock: AlarmClock
) -> None:
    remind(patient, clock)
    for _ in range(3):
        held(patient, clock)
        clock.forward(minutes=10)

    clock.pass_by(minutes=120, every=5)

    assert len(push_service.inbox) == 1


def test_a_deleted_session_is_not_asked_about(patient: User, push_service: PushService, clock: AlarmClock) -> None:
    remind(patient, clock)
    session = held(patient, clock)
    write(patient, "massage_session", {"deleted": True}, now=clock.now, id=session)

    clock.pass_by(minutes=90, every=5)

    assert push_service.inbox == []


@pytest.mark.parametrize("what", ["activity", "position"])
def test_a_walk_or_a_rest_is_not_asked_about(
    patient: User, push_service: PushService, clock: AlarmClock, what: str
) -> None:
    remind(patient, clock)
    held(patient, clock, what=what)

    clock.pass_by(minutes=90, every=5)

    assert push_service.inbox == []


def test_quiet_hours_are_kept(patient: User, push_service: PushService, clock: AlarmClock) -> None:
    remind(patient, clock, quiet_from="14:30", quiet_to="09:30")
    held(patient, clock)  # at 14:00 in Berlin

    go_to(clock, clock.now + timedelta(minutes=61))
    assert push_service.inbox == []

    go_to(clock, NEXT_MORNING + timedelta(minutes=30))
    assert len(push_service.inbox) == 1


def test_a_session_written_down_days_later_is_not_asked_about(
    patient: User, push_service: PushService, clock: AlarmClock
) -> None:
    remind(patient, clock)
    long_ago = (clock.now - timedelta(days=3)).isoformat()
    write(patient, "massage_session", {"occurred_at": long_ago, "ended_at": long_ago}, now=clock.now)

    clock.pass_by(minutes=24 * 60, every=60)

    assert push_service.inbox == []
