"""From a rule to a reminder that arrives, is answered, is replaced, or is said to be missed."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from allauth.account.models import EmailAddress
from django.core import mail

from backend.accounts.models import User
from backend.notifications import selectors as notifications
from backend.notifications import services as sender
from backend.reminders import selectors, services
from tests.support.alarms import AlarmClock, confirm_email, write
from tests.support.push_service import PushService

EIGHT_PM = datetime(2026, 6, 15, 18, 0, tzinfo=UTC)  # in Berlin
DAILY = {"what": "log", "times": ["20:00"], "time_zone": "Europe/Berlin"}


def states(person: User) -> list[str]:
    """States of the person's occurrences, earliest first, without what is still ahead."""
    return [row.state for row in reversed(selectors.occurrences_of(person.pk)) if row.state != "planned"]


def planned(person: User) -> list[datetime]:
    return [row.due_at for row in selectors.occurrences_of(person.pk) if row.state == "planned"]


def go_to(clock: AlarmClock, at: datetime) -> None:
    clock.now = at
    clock.turn()


def test_a_rule_plans_its_next_occurrence(patient: User, clock: AlarmClock) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    assert planned(patient) == [EIGHT_PM]


def test_nothing_is_sent_before_its_time(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM - timedelta(seconds=1))

    assert push_service.inbox == []


def test_it_reaches_the_phone_by_push_and_tomorrow_is_planned(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM)

    (pushed,) = push_service.inbox
    assert pushed.payload["notification"]["title"] == "Time for a check-in"
    assert pushed.payload["url"].endswith("/log")
    assert pushed.ttl <= 3600
    assert states(patient) == ["sent"]
    assert planned(patient) == [EIGHT_PM + timedelta(days=1)]
    assert push_service.refused == []


def test_more_beats_do_not_send_it_again(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)

    for _ in range(3):
        clock.turn()

    assert len(push_service.inbox) == 1


def test_a_person_without_push_gets_it_by_mail_at_once(patient: User, clock: AlarmClock) -> None:
    confirm_email(patient)
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM)

    (sent,) = mail.outbox
    assert sent.to == [patient.email]
    assert sent.subject == "Time for a check-in"
    assert states(patient) == ["sent"]


@pytest.mark.parametrize("is_known", [True, False])
def test_nothing_is_mailed_to_an_address_that_nobody_confirmed(
    patient: User, clock: AlarmClock, is_known: bool
) -> None:
    if is_known:
        EmailAddress.objects.create(user=patient, email=patient.email, primary=True, verified=False)
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM)

    assert mail.outbox == []
    assert states(patient) == ["failed"]


def test_without_a_receipt_a_mail_follows_within_15_minutes(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)

    clock.pass_by(minutes=9)
    assert mail.outbox == []
    clock.pass_by(minutes=6)

    assert len(mail.outbox) == 1
    assert len(push_service.inbox) == 1


def test_with_a_receipt_no_mail_follows(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)

    sender.received(receipt=push_service.inbox[0].receipt, is_opened=False, now=clock.now)
    clock.pass_by(minutes=60, every=5)

    assert mail.outbox == []


def test_who_does_not_want_mail_gets_none(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    push_service.answer(subscription, 410)
    write(patient, "reminder_rule", {**DAILY, "by_email": False}, now=clock.now)

    go_to(clock, EIGHT_PM)
    clock.pass_by(minutes=30, every=5)

    assert mail.outbox == []
    assert states(patient) == ["failed"]


def test_a_subscription_that_is_gone_is_switched_off_and_the_mail_goes_at_once(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    push_service.answer(subscription, 410)
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM)

    assert len(mail.outbox) == 1
    assert not notifications.has_push(patient.pk)
    (message,) = notifications.messages_to(patient.pk, now=clock.now)
    assert [(row.channel, row.state, row.code) for row in message.deliveries] == [
        ("push", "failed", "410"),
        ("email", "sent", "accepted"),
    ]


def test_a_refused_push_is_not_tried_again_on_that_channel(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    push_service.answer(subscription, 503)
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM)
    clock.pass_by(minutes=60, every=5)

    assert push_service.calls == 1
    assert len(mail.outbox) == 1


def test_too_late_is_missed_and_says_so(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM + timedelta(minutes=61))

    assert push_service.inbox == []
    assert mail.outbox == []
    assert states(patient) == ["missed"]


def test_just_inside_the_window_is_still_sent(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM + timedelta(minutes=59))

    assert len(push_service.inbox) == 1


def test_a_check_in_may_be_a_day_late(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", {**DAILY, "what": "check_in", "days": [1]}, now=clock.now)

    go_to(clock, EIGHT_PM + timedelta(hours=23))

    assert len(push_service.inbox) == 1


def test_after_days_without_a_tick_each_missed_one_shows(patient: User, clock: AlarmClock) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    go_to(clock, EIGHT_PM + timedelta(days=3, hours=2))

    assert states(patient) == ["missed"] * 4
    assert planned(patient) == [EIGHT_PM + timedelta(days=4)]
    assert mail.outbox == []


def test_a_log_answers_the_reminder_that_came_before_it(
    patient: User, subscription: dict[str, Any], clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)

    clock.forward(minutes=3)
    write(patient, "pain_log", {"pain_now": 5}, now=clock.now)
    clock.pass_by(minutes=30, every=5)

    assert states(patient) == ["answered"]
    assert mail.outbox == []


def test_a_log_made_offline_answers_the_reminder_of_that_evening(
    patient: User, subscription: dict[str, Any], clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)
    go_to(clock, EIGHT_PM + timedelta(days=1))

    clock.forward(hours=1)
    late = {"occurred_at": (EIGHT_PM + timedelta(minutes=20)).isoformat(), "pain_now": 3}
    write(patient, "pain_log", late, now=clock.now)

    assert states(patient) == ["answered", "sent"]


def test_a_log_before_the_reminder_does_not_answer_it(patient: User, clock: AlarmClock) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    write(patient, "pain_log", {"pain_now": 5}, now=clock.now)

    assert planned(patient) == [EIGHT_PM]


def test_a_log_between_due_and_tick_answers_it_before_it_is_sent(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", DAILY, now=clock.now)

    clock.now = EIGHT_PM + timedelta(seconds=3)
    write(patient, "pain_log", {"pain_now": 5}, now=clock.now)
    clock.turn()

    assert push_service.inbox == []
    assert states(patient) == ["answered"]


def test_somebody_elses_log_answers_nothing(patient: User, stranger: User, clock: AlarmClock) -> None:
    confirm_email(patient)
    write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)

    write(stranger, "pain_log", {"pain_now": 5}, now=clock.now + timedelta(minutes=1))

    assert states(patient) == ["sent"]


def test_changing_a_rule_moves_only_what_lies_ahead(
    patient: User, subscription: dict[str, Any], clock: AlarmClock
) -> None:
    rule = write(patient, "reminder_rule", DAILY, now=clock.now)
    go_to(clock, EIGHT_PM)

    clock.forward(minutes=5)
    write(patient, "reminder_rule", {"times": ["07:30"]}, now=clock.now, id=rule)

    assert states(patient) == ["sent"]
    assert planned(patient) == [datetime(2026, 6, 16, 5, 30, tzinfo=UTC)]


def test_a_change_while_it_is_due_does_not_lose_it(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    rule = write(patient, "reminder_rule", DAILY, now=clock.now)

    clock.now = EIGHT_PM + timedelta(minutes=2)
    write(patient, "reminder_rule", {"times": ["07:30"]}, now=clock.now, id=rule)
    clock.turn()

    assert len(push_service.inbox) == 1
    assert len(planned(patient)) == 1


def test_a_rule_that_is_switched_off_or_deleted_reminds_nobody(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    off = write(patient, "reminder_rule", DAILY, now=clock.now)
    gone = write(patient, "reminder_rule", DAILY, now=clock.now)

    clock.forward(minutes=1)
    write(patient, "reminder_rule", {"enabled": False}, now=clock.now, id=off)
    write(patient, "reminder_rule", {"deleted": True}, now=clock.now, id=gone)
    go_to(clock, EIGHT_PM)

    assert push_service.inbox == []


def test_a_rule_deleted_between_tick_and_send_reminds_nobody(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    rule = write(patient, "reminder_rule", DAILY, now=clock.now)
    clock.now = EIGHT_PM
    services.tick(now=clock.now)

    write(patient, "reminder_rule", {"deleted": True}, now=clock.now, id=rule)
    clock.turn()

    assert push_service.inbox == []
    assert [row.state for row in notifications.messages_to(patient.pk, now=clock.now)] == ["withdrawn"]


def test_quiet_hours_move_a_reminder_to_their_end(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    quiet = {**DAILY, "times": ["22:30"], "quiet_from": "22:00", "quiet_to": "07:00"}
    write(patient, "reminder_rule", quiet, now=clock.now)

    go_to(clock, datetime(2026, 6, 15, 20, 30, tzinfo=UTC))
    assert push_service.inbox == []
    go_to(clock, datetime(2026, 6, 16, 5, 0, tzinfo=UTC))

    assert len(push_service.inbox) == 1


def test_a_ticker_that_died_before_planning_is_made_good(patient: User, clock: AlarmClock) -> None:
    from backend.reminders.models import Occurrence  # noqa: PLC0415 - looks inside on purpose

    rule: UUID = write(patient, "reminder_rule", DAILY, now=clock.now)
    Occurrence.objects.filter(rule_id=rule).update(state="claimed")

    go_to(clock, EIGHT_PM + timedelta(minutes=1))

    assert planned(patient) == [EIGHT_PM + timedelta(days=1)]


def test_the_latest_tick_is_known(patient: User, clock: AlarmClock) -> None:
    assert selectors.latest_tick_at() is None

    clock.turn()
    assert selectors.latest_tick_at() == clock.now

    clock.forward(minutes=2)
    clock.turn()
    assert selectors.latest_tick_at() == clock.now
