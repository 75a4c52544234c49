"""Advice to ask at a normal appointment: reminded of once, 14 days later, while it stands. The advice promises it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from backend.accounts.models import User
from tests.support.alarms import AlarmClock, write
from tests.support.push_service import PushService

pytestmark = pytest.mark.usefixtures("subscription")
TITLE = "A question you wanted to ask"


def answered(person: User, clock: AlarmClock, level: str | None = "L4", **values: Any) -> UUID:
    given = {"answers": {}, "level": level, "shown_at": clock.now.isoformat(), **values}
    return write(person, "safety_check", given, now=clock.now)


def said(service: PushService) -> list[str]:
    return [pushed.payload["notification"]["title"] for pushed in service.inbox]


def days_later(clock: AlarmClock, days: float) -> None:
    clock.forward(days=days)
    clock.turn()


def test_it_comes_once_after_fourteen_days_at_ten_in_the_morning(
    patient: User, push_service: PushService, clock: AlarmClock
) -> None:
    given_at = clock.now
    answered(patient, clock)

    days_later(clock, 14)
    assert said(push_service) == []
    clock.now = datetime(2026, 6, 30, 8, 0, tzinfo=UTC)  # ten in Berlin, on the first morning after the 14 days
    assert timedelta(days=14) < clock.now - given_at < timedelta(days=15)
    clock.turn()
    assert said(push_service) == [TITLE]

    days_later(clock, 0.1)
    days_later(clock, 14)
    assert said(push_service) == [TITLE]


@pytest.mark.parametrize("level", [None, "L1", "L2", "L3"])
def test_other_levels_are_not_reminded_of(
    patient: User, push_service: PushService, clock: AlarmClock, level: str | None
) -> None:
    answered(patient, clock, level)

    days_later(clock, 15)

    assert TITLE not in said(push_service)


@pytest.mark.parametrize(
    ("kind", "values"),
    [("safety_confirmation", {"answer": "mistake"}), ("safety_clearance", {"said": "Seen, all is well."})],
)
def test_a_mistake_and_being_seen_end_it(
    patient: User, push_service: PushService, clock: AlarmClock, kind: str, values: dict[str, str]
) -> None:
    check = answered(patient, clock)
    write(patient, kind, {"check": str(check), **values}, now=clock.now)

    days_later(clock, 15)

    assert said(push_service) == []


def test_a_newer_check_takes_its_place(patient: User, push_service: PushService, clock: AlarmClock) -> None:
    answered(patient, clock)
    clock.forward(days=3)
    answered(patient, clock, None)

    days_later(clock, 12)

    assert said(push_service) == []


def test_an_older_check_that_arrives_late_brings_nothing_back(
    patient: User, push_service: PushService, clock: AlarmClock
) -> None:
    then = clock.now
    clock.forward(days=1)
    answered(patient, clock)
    answered(patient, clock, "L4", shown_at=then.isoformat())

    days_later(clock, 14.9)
    days_later(clock, 1)

    assert said(push_service) == [TITLE]


def test_demo_advice_reminds_nobody(patient: User, push_service: PushService, clock: AlarmClock) -> None:
    answered(patient, clock, origin="demo")

    days_later(clock, 15)

    assert said(push_service) == []
