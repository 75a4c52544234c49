"""From an urgent answer to a watcher who acknowledges: each step, and each way it can go otherwise."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core import mail

from backend.accounts.models import User
from backend.care import services as care
from backend.care.types import Reading, Scope
from backend.core.errors import NotFound
from backend.core.ids import uuid7
from backend.feed.models import Record
from backend.notifications import selectors as notifications
from backend.safety import selectors, services
from backend.safety.types import EscalationRow
from tests.support.alarms import AlarmClock, confirm_email, switch_push_on, write
from tests.support.push_service import PushService
from tests.support.sharing import share

URGENT: Mapping[str, Any] = {"level": "L1", "rules": ["RF-01"], "locks": ["body_work"]}


@pytest.fixture
def watcher(therapist: User, patient: User, push_service: PushService, noon: datetime) -> User:
    """The therapist agreed to watch, and can be reached on both channels."""
    share(patient, therapist, now=noon, watcher=True)
    confirm_email(therapist)
    switch_push_on(therapist, push_service, now=noon)
    return therapist


@pytest.fixture
def second_watcher(other_therapist: User, patient: User, noon: datetime) -> User:
    """Agreed to watch after the first; reached by mail."""
    share(patient, other_therapist, now=noon + timedelta(seconds=1), watcher=True)
    confirm_email(other_therapist)
    return other_therapist


def answer(person: User, clock: AlarmClock, *, id: UUID | None = None, **values: Any) -> UUID:
    """The person answers a safety question; the phone shows the advice, and syncs."""
    given = {"shown_at": clock.now.isoformat(), "recorded_at": clock.now.isoformat(), **URGENT, **values}
    given = {"occurred_at": clock.now.isoformat(), "time_zone": "Europe/Berlin", **given}
    return write(person, "safety_check", given, now=clock.now, id=id)


def say(person: User, clock: AlarmClock, check: UUID, word: str) -> None:
    write(
        person, "safety_confirmation", {"check": str(check), "answer": word, "at": clock.now.isoformat()}, now=clock.now
    )


def escalation_of(person: User, clock: AlarmClock) -> EscalationRow:
    viewer = care.viewer(by=person.pk, owner_id=person.pk, now=clock.now, what=Reading.SAFETY)
    (row,) = selectors.escalations([viewer])
    return row


def on_the_phone(person: User) -> dict[str, Any]:
    """The escalation as the person's phone pulls it."""
    return dict(Record.objects.get(owner=person, kind="escalation").values)


def nothing_opened(person: User) -> bool:
    return not Record.objects.filter(owner=person, kind="escalation").exists()


def test_it_opens_in_the_transaction_of_the_check_and_waits_a_minute(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    answer(patient, clock)

    assert on_the_phone(patient)["state"] == "waiting"
    clock.forward(seconds=59)
    clock.turn()
    assert push_service.inbox == []
    clock.forward(seconds=1)
    clock.turn()

    assert len(push_service.inbox) == 1
    assert [sent.to for sent in mail.outbox] == [[watcher.email]]
    assert on_the_phone(patient)["state"] == "telling"


def test_yes_that_is_right_tells_at_once(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = answer(patient, clock)

    clock.forward(seconds=5)
    say(patient, clock, check, "right")
    clock.turn()

    assert len(push_service.inbox) == 1


def test_the_phone_shows_each_step_with_its_time(patient: User, watcher: User, clock: AlarmClock) -> None:
    check = answer(patient, clock)
    assert on_the_phone(patient)["told"] == []

    say(patient, clock, check, "right")
    clock.turn()
    (told,) = on_the_phone(patient)["told"]
    assert (told["to_name"], told["at"]) == (watcher.display_name, clock.now.isoformat())
    assert sorted(told["channels"]) == ["email", "push"]
    assert told["opened_at"] is None

    clock.forward(minutes=2)
    row = escalation_of(patient, clock)
    services.note_opened(by=watcher.pk, escalation_ids=[row.id], now=clock.now)
    assert on_the_phone(patient)["told"][0]["opened_at"] == clock.now.isoformat()

    clock.forward(minutes=1)
    services.acknowledge(by=watcher.pk, escalation_id=row.id, now=clock.now)
    shown = on_the_phone(patient)
    assert shown["state"] == "acknowledged"
    assert (shown["acknowledged_by"], shown["acknowledged_at"]) == (watcher.display_name, clock.now.isoformat())


@pytest.mark.slow
def test_it_is_told_again_until_somebody_acknowledges(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    say(patient, clock, answer(patient, clock), "right")
    clock.turn()
    minutes = [0]

    for minute in range(5, 185, 5):
        before = len(push_service.inbox)
        clock.pass_by(minutes=5, every=5)
        if len(push_service.inbox) > before:
            minutes.append(minute)
    assert minutes == [0, 15, 30, 60, 120, 180]

    services.acknowledge(by=watcher.pk, escalation_id=escalation_of(patient, clock).id, now=clock.now)
    clock.pass_by(minutes=24 * 60, every=15)
    assert len(push_service.inbox) == len(minutes)


def test_each_time_the_next_watcher_too(patient: User, watcher: User, second_watcher: User, clock: AlarmClock) -> None:
    say(patient, clock, answer(patient, clock), "right")
    clock.turn()
    assert [sent.to for sent in mail.outbox] == [[watcher.email]]

    mail.outbox.clear()
    clock.forward(minutes=15)
    clock.turn()

    assert sorted(sent.to[0] for sent in mail.outbox) == sorted([watcher.email, second_watcher.email])


@pytest.mark.slow
def test_after_24_hours_it_is_unanswered_and_stays_open(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    say(patient, clock, answer(patient, clock), "right")
    clock.turn()

    clock.pass_by(minutes=30 * 60, every=15)

    assert on_the_phone(patient)["state"] == "unanswered"
    assert len(push_service.inbox) == 4 + 23
    services.acknowledge(by=watcher.pk, escalation_id=escalation_of(patient, clock).id, now=clock.now)
    assert on_the_phone(patient)["state"] == "acknowledged"


def test_l2_is_told_between_eight_and_eight_only(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    clock.now = datetime(2026, 6, 15, 20, 30, tzinfo=UTC)  # 22:30 in Berlin
    check = answer(patient, clock, level="L2", rules=["RF-25"], answers={})

    say(patient, clock, check, "right")
    clock.pass_by(minutes=9 * 60, every=15)
    assert push_service.inbox == []
    clock.now = datetime(2026, 6, 16, 6, 0, tzinfo=UTC)
    clock.turn()

    assert len(push_service.inbox) == 1


def test_a_mistake_within_the_minute_tells_nobody(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = answer(patient, clock)

    clock.forward(seconds=20)
    say(patient, clock, check, "mistake")
    clock.pass_by(minutes=120, every=5)

    assert push_service.inbox == []
    assert mail.outbox == []
    assert on_the_phone(patient)["state"] == "mistaken"


def test_a_mistake_later_is_told_to_those_who_were_told_and_to_nobody_else(
    patient: User, watcher: User, second_watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = answer(patient, clock)
    clock.forward(minutes=2)
    clock.turn()
    mail.outbox.clear()

    clock.forward(minutes=3)
    say(patient, clock, check, "mistake")
    clock.pass_by(minutes=120, every=5)

    assert [(sent.to, sent.subject) for sent in mail.outbox] == [([watcher.email], "An earlier message was withdrawn")]
    assert len(push_service.inbox) == 2


def test_it_was_right_after_all_is_the_last_word(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = answer(patient, clock)
    clock.forward(seconds=10)
    say(patient, clock, check, "mistake")

    clock.forward(seconds=10)
    say(patient, clock, check, "right")
    clock.turn()

    assert len(push_service.inbox) == 1
    assert on_the_phone(patient)["state"] == "telling"


def test_right_after_all_tells_at_once_even_when_the_first_message_was_withdrawn(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = answer(patient, clock)
    clock.forward(seconds=20)
    say(patient, clock, check, "mistake")
    clock.forward(seconds=60)
    clock.turn()
    assert push_service.inbox == []

    say(patient, clock, check, "right")
    clock.turn()

    assert len(push_service.inbox) == 1


def test_after_an_outage_a_watcher_gets_one_message_for_those_missed(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    answer(patient, clock)

    clock.forward(hours=3)
    clock.turn()
    clock.turn()

    assert len(push_service.inbox) == 1
    assert len(mail.outbox) == 1


def test_a_clearance_ends_the_telling(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = answer(patient, clock)
    clock.forward(minutes=2)
    clock.turn()
    told = len(push_service.inbox)

    clearance = {"check": str(check), "said": "All fine", "checked_on": "2026-06-15", "by_whom": "hospital"}
    write(patient, "safety_clearance", clearance, now=clock.now)
    clock.pass_by(minutes=120, every=5)

    assert on_the_phone(patient)["state"] == "cleared"
    assert len(push_service.inbox) == told


def test_without_a_watcher_the_phone_says_so_at_once(patient: User, clock: AlarmClock) -> None:
    answer(patient, clock)

    assert on_the_phone(patient)["state"] == "nobody_to_tell"


def test_somebody_who_begins_to_watch_within_a_day_is_told_of_what_is_still_open(
    patient: User, therapist: User, push_service: PushService, clock: AlarmClock
) -> None:
    answer(patient, clock)
    clock.pass_by(minutes=180, every=30)
    confirm_email(therapist)
    switch_push_on(therapist, push_service, now=clock.now)
    share(patient, therapist, now=clock.now, watcher=True)

    clock.turn()
    clock.pass_by(minutes=1)

    assert len(push_service.inbox) == 1
    assert on_the_phone(patient)["state"] == "telling"
    assert len(on_the_phone(patient)["told"]) == 1
    services.acknowledge(by=therapist.pk, escalation_id=escalation_of(patient, clock).id, now=clock.now)
    assert on_the_phone(patient)["state"] == "acknowledged"


@pytest.mark.parametrize("ends", ["a day", "a mistake"])
def test_what_is_over_is_told_to_nobody_who_comes_later(
    patient: User, therapist: User, push_service: PushService, clock: AlarmClock, ends: str
) -> None:
    check = answer(patient, clock)
    if ends == "a mistake":
        say(patient, clock, check, "mistake")
    else:
        clock.forward(hours=24, minutes=1)
    confirm_email(therapist)
    switch_push_on(therapist, push_service, now=clock.now)
    share(patient, therapist, now=clock.now, watcher=True)

    clock.pass_by(minutes=120, every=30)

    assert push_service.inbox == []


def test_somebody_who_shares_but_does_not_watch_is_not_told(
    patient: User, therapist: User, push_service: PushService, clock: AlarmClock
) -> None:
    share(patient, therapist, now=clock.now)
    confirm_email(therapist)

    answer(patient, clock)
    clock.pass_by(minutes=30, every=5)

    assert on_the_phone(patient)["state"] == "nobody_to_tell"
    assert mail.outbox == []


def test_answered_five_days_ago_offline_is_told_now_with_its_time(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    five_days_ago = AlarmClock(clock.now - timedelta(days=5))

    given = {"shown_at": five_days_ago.now.isoformat(), "recorded_at": five_days_ago.now.isoformat(), "offline": True}
    given |= {"occurred_at": five_days_ago.now.isoformat(), "time_zone": "Europe/Berlin"}
    write(patient, "safety_check", {**given, **URGENT}, now=clock.now)
    clock.turn()

    (pushed,) = push_service.inbox
    assert "10 June 2026, 14:00 (UTC+02:00)" in pushed.payload["notification"]["body"]
    shown = on_the_phone(patient)
    assert shown["state"] == "telling"
    assert shown["opened_at"] == (five_days_ago.now + timedelta(seconds=60)).isoformat()


@pytest.mark.parametrize(
    "values",
    [
        {"origin": "imported"},
        {"origin": "demo"},
        {"shown_at": "2026-06-14T11:00:00+00:00", "recorded_at": "2026-06-15T12:00:00+00:00"},
    ],
)
def test_imported_demo_and_back_dated_checks_never_open_one(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock, values: dict[str, Any]
) -> None:
    answer(patient, clock, **values)
    clock.pass_by(minutes=60, every=5)

    assert nothing_opened(patient)
    assert push_service.inbox == []


def test_a_check_with_nothing_urgent_opens_none(patient: User, watcher: User, clock: AlarmClock) -> None:
    answer(patient, clock, level="L3", rules=["RF-12"], answers={})
    answer(patient, clock, level=None, rules=[], answers={})

    assert nothing_opened(patient)


def test_a_phone_with_a_clock_far_ahead_does_not_put_it_off(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    answer(patient, clock, shown_at="2099-01-01T00:00:00+00:00", recorded_at="2099-01-01T00:00:00+00:00")

    clock.forward(seconds=60)
    clock.turn()

    assert len(push_service.inbox) == 1


def test_the_server_finds_what_an_older_phone_did_not(
    patient: User, watcher: User, clock: AlarmClock, bladder_answers: Mapping[str, Any]
) -> None:
    answer(patient, clock, level=None, rules=[], answers=bladder_answers)

    shown = on_the_phone(patient)
    assert (shown["level"], shown["state"]) == ("L1", "waiting")


def test_low_mood_is_told_to_nobody(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock, low_mood_answers: Mapping[str, Any]
) -> None:
    answer(patient, clock, rules=["RF-30"], answers=low_mood_answers)
    clock.pass_by(minutes=60, every=5)

    assert on_the_phone(patient)["state"] == "not_told"
    assert push_service.inbox == []
    assert services_list(watcher, clock) == []
    with pytest.raises(NotFound):
        services.acknowledge(by=watcher.pk, escalation_id=escalation_of(patient, clock).id, now=clock.now)


@pytest.mark.parametrize(
    ("beside", "rules"),
    [
        ({"unwell": ["ill"]}, ["RF-18", "RF-30"]),
        ({"unwell": ["ill"]}, ["RF-18", "RF-30", "G-bleeding"]),
        ({}, []),
        ({}, ["RF-30", "G-thin-bones"]),
    ],
)
def test_low_mood_beside_something_that_is_not_urgent_is_told_to_nobody(
    patient: User,
    watcher: User,
    push_service: PushService,
    clock: AlarmClock,
    low_mood_answers: Mapping[str, Any],
    beside: Mapping[str, Any],
    rules: list[str],
) -> None:
    answer(patient, clock, rules=rules, answers={**low_mood_answers, **beside})
    clock.pass_by(minutes=60, every=5)

    assert on_the_phone(patient)["state"] == "not_told"
    assert push_service.inbox == []


@pytest.mark.parametrize("rules", [["RF-99"], ["RF-02", "RF-99"], []])
def test_what_only_a_newer_phone_knows_is_told_at_its_level(
    patient: User, watcher: User, clock: AlarmClock, rules: list[str]
) -> None:
    answer(patient, clock, rules=rules, answers={})

    assert on_the_phone(patient)["state"] == "waiting"


def test_a_newer_phone_that_calls_the_same_rule_more_urgent_is_believed(
    patient: User, watcher: User, clock: AlarmClock
) -> None:
    answer(patient, clock, level="L1", rules=["RF-18"], answers={"unwell": ["ill"]})

    (row,) = services_list(watcher, clock)
    assert row.level == "L1"


def test_low_mood_is_told_when_the_person_chose_so_beforehand(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock, low_mood_answers: Mapping[str, Any]
) -> None:
    answer(patient, clock, rules=["RF-30"], answers=low_mood_answers, profile={"tell_low_mood": "yes"})
    clock.pass_by(minutes=2)

    assert len(push_service.inbox) == 1


def test_low_mood_beside_something_else_tells_only_the_other(
    patient: User,
    watcher: User,
    clock: AlarmClock,
    bladder_answers: Mapping[str, Any],
    low_mood_answers: Mapping[str, Any],
) -> None:
    answer(patient, clock, rules=["RF-01", "RF-30"], answers={**bladder_answers, **low_mood_answers})

    (row,) = services_list(watcher, clock)
    assert "RF-30" not in row.rules
    assert not set(low_mood_answers) & set(row.answers)
    assert "RF-30" in escalation_of(patient, clock).rules


def services_list(person: User, clock: AlarmClock) -> list[EscalationRow]:
    owners = selectors.watched_with_messages(person.pk, now=clock.now)
    viewers = [care.viewer(by=person.pk, owner_id=owner, now=clock.now, what=Reading.SAFETY) for owner in owners]
    return selectors.escalations(viewers)


def test_which_answer_is_shown_only_with_the_scope_for_it(
    patient: User, therapist: User, clock: AlarmClock, bladder_answers: Mapping[str, Any]
) -> None:
    share(patient, therapist, now=clock.now, watcher=True, scopes=[Scope.SAFETY_ALARM])
    answer(patient, clock, answers=bladder_answers)

    (row,) = services_list(therapist, clock)

    assert row.level == "L1"
    assert (list(row.rules), dict(row.answers)) == ([], {})


def test_a_watcher_whose_link_is_revoked_before_it_leaves_is_not_told(
    patient: User, therapist: User, push_service: PushService, clock: AlarmClock
) -> None:
    link = share(patient, therapist, now=clock.now, watcher=True)
    confirm_email(therapist)
    switch_push_on(therapist, push_service, now=clock.now)
    answer(patient, clock)

    clock.forward(seconds=30)
    care.revoke(by=patient.pk, link_id=link, now=clock.now)
    clock.pass_by(minutes=120, every=5)

    assert push_service.inbox == []
    assert mail.outbox == []
    assert on_the_phone(patient)["state"] == "nobody_to_tell"


def test_a_watcher_who_is_revoked_meanwhile_makes_room_for_the_next(
    patient: User, therapist: User, second_watcher: User, clock: AlarmClock
) -> None:
    link = share(patient, therapist, now=clock.now, watcher=True)
    answer(patient, clock)

    care.revoke(by=patient.pk, link_id=link, now=clock.now)
    clock.forward(minutes=2)
    clock.turn()

    assert [sent.to for sent in mail.outbox] == [[second_watcher.email]]


@pytest.mark.parametrize("who", ["patient", "other_therapist", "stranger"])
def test_only_a_watcher_can_acknowledge(
    patient: User, watcher: User, clock: AlarmClock, who: str, request: pytest.FixtureRequest
) -> None:
    answer(patient, clock)
    somebody: User = request.getfixturevalue(who)

    with pytest.raises(NotFound):
        services.acknowledge(by=somebody.pk, escalation_id=escalation_of(patient, clock).id, now=clock.now)

    assert on_the_phone(patient)["state"] == "waiting"


def test_acknowledging_twice_keeps_the_first(
    patient: User, watcher: User, second_watcher: User, clock: AlarmClock
) -> None:
    answer(patient, clock)
    row = escalation_of(patient, clock)
    services.acknowledge(by=watcher.pk, escalation_id=row.id, now=clock.now)

    services.acknowledge(by=second_watcher.pk, escalation_id=row.id, now=clock.now + timedelta(minutes=1))

    assert on_the_phone(patient)["acknowledged_by"] == watcher.display_name


def test_a_confirmation_that_syncs_before_its_check_is_heard(
    patient: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    check = uuid7(clock.now)
    say(patient, clock, check, "mistake")

    answer(patient, clock, id=check)
    clock.pass_by(minutes=60, every=5)

    assert on_the_phone(patient)["state"] == "mistaken"
    assert push_service.inbox == []


def test_somebody_elses_confirmation_changes_nothing(
    patient: User, stranger: User, watcher: User, clock: AlarmClock
) -> None:
    check = answer(patient, clock)

    say(stranger, clock, check, "mistake")

    assert on_the_phone(patient)["state"] == "waiting"


def test_one_check_opens_one_escalation(patient: User, watcher: User, clock: AlarmClock) -> None:
    answer(patient, clock)
    answer(patient, clock)

    rows = services_list(watcher, clock)
    assert len({row.check for row in rows}) == len(rows) == 2


def test_a_push_service_that_fails_is_tried_until_it_takes_it(
    patient: User, therapist: User, push_service: PushService, clock: AlarmClock
) -> None:
    share(patient, therapist, now=clock.now, watcher=True)
    subscription = switch_push_on(therapist, push_service, now=clock.now)
    push_service.answer(subscription, 429, retry_after="120")
    say(patient, clock, answer(patient, clock), "right")
    clock.turn()
    assert on_the_phone(patient)["told"] == []

    push_service.answer(subscription, 201)
    clock.pass_by(minutes=1)
    assert push_service.inbox == []
    clock.pass_by(minutes=1)

    assert len(push_service.inbox) == 1
    assert on_the_phone(patient)["told"][0]["channels"] == ["push"]


def test_every_attempt_shows_to_the_watcher(patient: User, watcher: User, clock: AlarmClock) -> None:
    say(patient, clock, answer(patient, clock), "right")
    clock.turn()

    (message,) = notifications.messages_to(watcher.pk, now=clock.now)

    assert {(row.channel, row.state) for row in message.deliveries} == {("push", "sent"), ("email", "sent")}
    assert all(len(row.attempts) == 1 for row in message.deliveries)


def test_open_messages_are_counted_for_those_who_may_know(
    patient: User, watcher: User, stranger: User, clock: AlarmClock
) -> None:
    answer(patient, clock)
    viewer = care.viewer(by=watcher.pk, owner_id=patient.pk, now=clock.now, what=Reading.PEOPLE)

    assert selectors.open_counts([viewer]) == {patient.pk: 1}


def test_an_escalation_that_cannot_go_on_does_not_hold_up_another(
    patient: User, stranger: User, watcher: User, push_service: PushService, clock: AlarmClock
) -> None:
    from backend.safety.models import Escalation  # noqa: PLC0415 - breaks a row on purpose

    answer(stranger, clock)
    Escalation.objects.create(
        id=uuid4(),
        owner=stranger,
        check_id=uuid4(),
        level="L1",
        told_level="L1",
        state="waiting",
        time_zone="Nowhere/Nothing",
        answered_at=clock.now,
        opened_at=clock.now,
        first_tell_at=clock.now,
        next_tell_at=clock.now,
    )
    share(stranger, watcher, now=clock.now, watcher=True)
    answer(patient, clock)

    clock.forward(minutes=2)
    clock.turn()

    # The patient's, and the stranger's sound one: nobody watched yet when it was answered.
    assert len(push_service.inbox) == 2
