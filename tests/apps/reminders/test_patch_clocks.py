"""Taking a patch off: at least once, on both channels, again after 15 and 60 minutes until it is off."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail

from backend.accounts.models import User
from tests.support.alarms import AlarmClock, write
from tests.support.push_service import PushService


def put_on(person: User, clock: AlarmClock, **values: object) -> tuple[Any, datetime]:
    """A patch that is to come off in eight hours."""
    off_due_at = clock.now + timedelta(hours=8)
    given = {"on_at": clock.now.isoformat(), "off_due_at": off_due_at.isoformat(), **values}
    return write(person, "patch_placement", given, now=clock.now), off_due_at


def test_it_is_told_on_both_channels_when_it_is_due(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    _, clock.now = put_on(patient, clock)

    clock.turn()

    assert [pushed.urgency for pushed in push_service.inbox] == ["high"]
    assert [sent.subject for sent in mail.outbox] == ["Something of yours is due now"]


def test_it_is_told_again_after_15_and_60_minutes_and_then_no_more(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    _, clock.now = put_on(patient, clock)
    told: list[tuple[int, int]] = []

    clock.turn()
    for minute in range(0, 240, 5):
        told += [(minute, len(push_service.inbox) + len(mail.outbox))]
        clock.pass_by(minutes=5, every=5)

    assert [minute for (minute, now), (_, before) in zip(told[1:], told, strict=False) if now > before] == [15, 60]
    assert (len(push_service.inbox), len(mail.outbox)) == (3, 3)


def test_when_it_is_off_nothing_is_told_any_more(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    patch, clock.now = put_on(patient, clock)
    clock.turn()

    clock.forward(minutes=4)
    write(patient, "patch_placement", {"off_at": clock.now.isoformat()}, now=clock.now, id=patch)
    clock.pass_by(minutes=90, every=5)

    assert (len(push_service.inbox), len(mail.outbox)) == (1, 1)


def test_a_changed_time_is_told_at_the_new_time_only(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    patch, due = put_on(patient, clock)
    clock.forward(hours=1)
    later = due + timedelta(hours=2)
    write(patient, "patch_placement", {"off_due_at": later.isoformat()}, now=clock.now, id=patch)

    clock.now = due
    clock.turn()
    assert push_service.inbox == []
    clock.now = later
    clock.turn()

    assert len(push_service.inbox) == 1


def test_a_failing_push_service_is_tried_until_it_takes_it(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    push_service.answer(subscription, 503)
    _, clock.now = put_on(patient, clock)

    clock.turn()
    assert len(mail.outbox) == 1
    push_service.answer(subscription, 201)
    clock.pass_by(minutes=2)

    assert len(push_service.inbox) == 1
    assert len(mail.outbox) == 1


def test_after_an_outage_one_message_stands_for_those_missed(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    _, due = put_on(patient, clock)

    clock.now = due + timedelta(hours=3)
    clock.turn()

    assert (len(push_service.inbox), len(mail.outbox)) == (1, 1)


def test_a_placement_that_was_slow_to_sync_is_told_at_once(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    put_on(patient, clock, off_due_at=(clock.now - timedelta(hours=5)).isoformat())

    clock.turn()

    assert len(push_service.inbox) == 1


@pytest.mark.parametrize(
    "values",
    [
        {"origin": "imported"},
        {"origin": "demo"},
        {"off_due_at": "2026-05-01T08:00:00+00:00"},
        {"off_due_at": None},
        {"off_at": "2026-06-15T11:00:00+00:00"},
    ],
)
def test_what_needs_no_alarm_gets_none(
    patient: User,
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    values: dict[str, object],
) -> None:
    put_on(patient, clock, **values)

    clock.pass_by(minutes=10 * 60, every=30)

    assert push_service.inbox == []
    assert mail.outbox == []


def test_a_deleted_placement_is_told_no_more(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    patch, due = put_on(patient, clock)
    clock.forward(minutes=1)
    write(patient, "patch_placement", {"deleted": True}, now=clock.now, id=patch)

    clock.now = due
    clock.turn()

    assert push_service.inbox == []


def test_the_same_placement_synced_again_is_told_once(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    patch, due = put_on(patient, clock)
    clock.forward(minutes=1)
    write(patient, "patch_placement", {"pain_2h": 3}, now=clock.now, id=patch)

    clock.now = due
    clock.turn()

    assert len(push_service.inbox) == 1


def test_with_a_product_worn_for_the_first_time_the_skin_is_asked_about_once_after_half_an_hour(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    put_on(patient, clock, skin_due_at=(clock.now + timedelta(minutes=30)).isoformat())

    clock.pass_by(minutes=29)
    assert push_service.inbox == []
    clock.pass_by(minutes=60)

    assert [pushed.payload["notification"]["title"] for pushed in push_service.inbox] == ["Time for a short look"]


def test_a_skin_that_was_looked_at_is_not_asked_about(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    patch, _ = put_on(patient, clock, skin_due_at=(clock.now + timedelta(minutes=30)).isoformat())
    clock.forward(minutes=20)
    write(patient, "patch_placement", {"skin_30m": "usual"}, now=clock.now, id=patch)

    clock.pass_by(minutes=60, every=5)

    assert push_service.inbox == []
