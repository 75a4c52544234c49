"""One message, from the outbox to its result, with a crash at every step on the way."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core import mail
from kombu.exceptions import OperationalError

from backend.accounts.models import User
from backend.notifications import claims, selectors, sending, services, tasks
from backend.notifications.channels.webpush import transport
from backend.notifications.channels.webpush.addresses import addresses_of
from backend.notifications.models import Delivery, Message, PushSubscription
from backend.notifications.types import Channel, MessageRef, Move, NewMessage, Promise, Purpose
from tests.support.alarms import AlarmClock, confirm_email, switch_push_on
from tests.support.push_service import PushService


class Killed(BaseException):
    """The process is gone: nothing after this line runs, not even an except clause for errors."""


@pytest.fixture
def moves() -> list[Move]:
    """What the owner of the purpose `test` was told."""
    told: list[Move] = []
    services.register_purpose(Purpose(name="test", still_wanted=_always, moved=told.append))
    return told


def _always(message: MessageRef, now: object) -> str | None:
    return None


@pytest.fixture
def enqueue(patient: User, moves: list[Move], clock: AlarmClock) -> Callable[..., UUID]:
    """Put a message to the patient into the outbox."""

    def put(promise: Promise = Promise.AT_MOST_ONCE, **changes: Any) -> UUID:
        message = NewMessage(
            **{
                "recipient_id": patient.pk,
                "purpose": "test",
                "ref": uuid4(),
                "template": "log",
                "link": "/log",
                "dedupe_key": str(uuid4()),
                "promise": promise,
                "channels": (Channel.PUSH, Channel.EMAIL),
                "not_before": clock.now,
                "not_after": clock.now + timedelta(hours=1),
                **changes,
            }
        )
        services.enqueue(message=message, now=clock.now)
        return Message.objects.get(dedupe_key=message.dedupe_key).id

    return put


def run(clock: AlarmClock) -> None:
    services.deliver_due(clock=clock)


def die_in(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> None:
    """The next call of this function is the last thing that this process does."""

    def dead(*args: object, **named: object) -> None:
        raise Killed

    monkeypatch.setattr(module, name, dead)


def states(message: UUID) -> dict[str, str]:
    return dict(Delivery.objects.filter(message_id=message).values_list("channel", "state"))


@pytest.mark.parametrize("promise", Promise)
def test_killed_between_claim_and_send_it_is_sent_once_by_the_next(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    monkeypatch: pytest.MonkeyPatch,
    promise: Promise,
) -> None:
    enqueue(promise)
    with monkeypatch.context() as broken, pytest.raises(Killed):
        die_in(broken, sending, "begin")
        run(clock)

    run(clock)
    assert push_service.inbox == [], "the dead worker's lease still holds"
    clock.forward(minutes=3)
    run(clock)

    assert len(push_service.inbox) == 1


def test_a_reminder_whose_sender_died_while_sending_is_never_pushed_again_but_mailed(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    message = enqueue(Promise.AT_MOST_ONCE)
    with monkeypatch.context() as broken, pytest.raises(Killed):
        die_in(broken, sending, "finish")
        run(clock)
    assert len(push_service.inbox) == 1

    clock.pass_by(minutes=15)

    assert len(push_service.inbox) == 1
    assert len(mail.outbox) == 1
    # Its answer was never written down, so nobody can say that it arrived.
    assert states(message) == {"push": "unknown", "email": "sent"}


def test_a_reminder_whose_sender_died_in_the_call_is_unknown_and_replaced_by_mail(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    message = enqueue(Promise.AT_MOST_ONCE)
    with monkeypatch.context() as broken, pytest.raises(Killed):
        die_in(broken, transport, "_call")
        run(clock)

    clock.pass_by(minutes=3)
    assert states(message)["push"] == "unknown"
    clock.pass_by(minutes=12)

    assert push_service.inbox == []
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(("module", "name"), [(transport, "_call"), (sending, "_call"), (sending, "finish")])
def test_an_escalation_whose_sender_died_anywhere_is_sent_again(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
) -> None:
    message = enqueue(Promise.AT_LEAST_ONCE)
    with monkeypatch.context() as broken, pytest.raises(Killed):
        die_in(broken, module, name)
        run(clock)

    clock.pass_by(minutes=6)

    assert len(push_service.inbox) >= 1
    assert len(mail.outbox) == 1
    assert states(message) == {"push": "sent", "email": "sent"}


def test_a_worker_that_lost_its_lease_sends_nothing(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    enqueue()
    slow_claim, (delivery,) = claims.claim_due(now=clock.now, most=10)
    clock.forward(minutes=3)
    run(clock)
    assert len(push_service.inbox) == 1

    sending.deliver(delivery, claim=slow_claim, clock=clock)

    assert len(push_service.inbox) == 1


def test_a_second_worker_finds_nothing_to_claim(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], clock: AlarmClock
) -> None:
    enqueue()

    _, first = claims.claim_due(now=clock.now, most=10)
    _, second = claims.claim_due(now=clock.now, most=10)

    assert (len(first), len(second)) == (1, 0)


def test_a_doubled_task_sends_once(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    enqueue(not_before=clock.now - timedelta(days=400), not_after=None)

    for _ in range(3):
        tasks.deliver_due()

    assert len(push_service.inbox) == 1


def test_the_same_message_enqueued_twice_exists_once(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    assert enqueue(dedupe_key="the same") == enqueue(dedupe_key="the same")

    run(clock)

    assert len(push_service.inbox) == 1


def test_a_broker_that_is_away_costs_a_delay_only(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def away(*args: object, **named: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(tasks.deliver_due, "apply_async", away)
    with django_capture_on_commit_callbacks(execute=True):
        enqueue()
        services.nudge()
    assert "no nudge: OperationalError" in caplog.text

    run(clock)

    assert len(push_service.inbox) == 1


def test_a_push_service_that_hangs_is_given_up_and_the_mail_comes(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(transport, "TIMEOUT_SECONDS", 0.2)
    push_service.hang(subscription)
    message = enqueue()

    run(clock)
    assert states(message)["push"] == "unknown"
    clock.pass_by(minutes=15)

    assert len(mail.outbox) == 1


def test_a_redirect_is_not_followed(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    push_service.answer(subscription, 307)
    message = enqueue()

    run(clock)

    assert push_service.calls == 1
    assert states(message)["push"] == "failed"


def test_a_host_taken_off_the_list_is_not_called_any_more(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    settings: Any,
) -> None:
    settings.PUSH_EXTRA_HOSTS = []
    enqueue()

    run(clock)

    assert push_service.calls == 0
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("status", [404, 410])
def test_a_gone_subscription_is_switched_off_with_the_reason(
    patient: User,
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    status: int,
) -> None:
    push_service.answer(subscription, status)
    enqueue()

    run(clock)

    row = PushSubscription.objects.get(user=patient)
    assert (row.switched_off_at, row.switched_off_reason) == (clock.now, str(status))


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_push_service_keeps_its_subscription(
    patient: User,
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    status: int,
) -> None:
    push_service.answer(subscription, status)
    enqueue(Promise.AT_LEAST_ONCE)

    run(clock)

    assert selectors.has_push(patient.pk)


def test_retries_wait_longer_each_time_and_end(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    push_service.answer(subscription, 503)
    message = enqueue(Promise.AT_LEAST_ONCE)
    waits: list[int] = []

    for _ in range(5):
        run(clock)
        due_at = Delivery.objects.get(message_id=message, channel="push").due_at
        waits.append(int((due_at - clock.now).total_seconds()))
        clock.now = due_at
    assert waits == [30, 60, 120, 240, 480]

    clock.forward(hours=2)
    run(clock)
    assert states(message)["push"] == "skipped"


def test_one_browser_that_takes_it_is_enough(
    patient: User,
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
) -> None:
    switch_push_on(patient, push_service, now=clock.now)
    push_service.answer(subscription, 410)
    message = enqueue()

    run(clock)

    assert states(message)["push"] == "sent"
    (row,) = selectors.messages_to(patient.pk, now=clock.now)
    assert sorted(attempt.code for attempt in row.deliveries[0].attempts) == ["201", "410"]


def test_the_owner_of_the_reason_hears_every_move(
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    moves: list[Move],
) -> None:
    push_service.answer(subscription, 410)
    enqueue()

    run(clock)

    assert [move.state for move in moves] == ["sending", "waiting", "sending", "sent"]


def test_an_owner_who_fails_does_not_make_it_leave_twice(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    def broken(move: Move) -> None:
        raise RuntimeError

    services.register_purpose(Purpose(name="test", still_wanted=_always, moved=broken))
    enqueue(Promise.AT_LEAST_ONCE)

    run(clock)
    clock.pass_by(minutes=30, every=5)

    assert len(push_service.inbox) == 1


def test_an_owner_who_cannot_answer_postpones_it_and_holds_up_nobody(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    enqueue()

    def broken(message: MessageRef, now: object) -> str | None:
        raise RuntimeError

    services.register_purpose(Purpose(name="test", still_wanted=broken, moved=lambda move: None))
    run(clock)
    assert push_service.inbox == []
    services.register_purpose(Purpose(name="test", still_wanted=_always, moved=lambda move: None))
    clock.pass_by(minutes=2)

    assert len(push_service.inbox) == 1


def test_a_mail_server_that_refuses_for_now_is_tried_again(
    patient: User, enqueue: Callable[..., UUID], clock: AlarmClock, settings: Any
) -> None:
    confirm_email(patient)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", 9, False
    message = enqueue(Promise.AT_LEAST_ONCE)
    run(clock)
    assert states(message) == {"push": "failed", "email": "planned"}

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    clock.pass_by(minutes=2)

    assert len(mail.outbox) == 1


def test_a_receipt_is_one_messages_own_and_cannot_be_guessed(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    first, second = enqueue(), enqueue()
    run(clock)
    tokens = [pushed.receipt for pushed in push_service.inbox]

    services.received(receipt="x" * 32, is_opened=True, now=clock.now)
    services.received(receipt=tokens[0], is_opened=True, now=clock.now)

    assert len(set(tokens)) == 2
    assert all(len(token) >= 32 for token in tokens)
    received = Delivery.objects.filter(received_at__isnull=False)
    assert {row.message_id for row in received} <= {first, second}
    assert received.count() == 1
    assert not Delivery.objects.filter(receipt_hash__in=tokens).exists()


def test_old_messages_are_forgotten_and_waiting_ones_kept(
    enqueue: Callable[..., UUID], subscription: dict[str, Any], clock: AlarmClock
) -> None:
    enqueue()
    run(clock)
    waiting = enqueue(Promise.AT_LEAST_ONCE, not_before=clock.now + timedelta(days=200), not_after=None)

    clock.forward(days=91)
    services.forget_old(now=clock.now)

    assert list(Message.objects.values_list("id", flat=True)) == [waiting]


def test_nothing_personal_is_logged(
    patient: User,
    enqueue: Callable[..., UUID],
    subscription: dict[str, Any],
    push_service: PushService,
    clock: AlarmClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    push_service.answer(subscription, 410)
    enqueue()

    run(clock)

    secrets = [patient.email, *subscription["keys"].values(), subscription["endpoint"].rsplit("/", 1)[1]]
    own = [record.getMessage() for record in caplog.records if record.name.startswith("unknot")]
    assert not any(secret in line for secret in secrets for line in own)
    assert not any(word in line for word in subscription["keys"].values() for line in caplog.text.splitlines())


def test_a_browser_of_a_shared_phone_belongs_to_whoever_subscribed_last(
    patient: User, stranger: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    keys = subscription["keys"]

    services.subscribe(
        by=stranger.pk,
        endpoint=subscription["endpoint"],
        p256dh=keys["p256dh"],
        auth=keys["auth"],
        device="",
        now=clock.now,
    )

    assert not selectors.has_push(patient.pk)
    assert selectors.has_push(stranger.pk)


def test_addresses_and_keys_cannot_be_read_in_the_database(
    patient: User, subscription: dict[str, Any], settings: Any
) -> None:
    row = PushSubscription.objects.get(user=patient)
    stored = f"{row.endpoint_sealed} {row.keys_sealed} {row.endpoint_hash}"
    assert subscription["endpoint"] not in stored
    assert subscription["keys"]["auth"] not in stored

    settings.SECRET_KEY = "another"
    assert addresses_of(patient.pk) == []


def test_two_threads_of_one_worker_may_send_at_once(
    patient: User, subscription: dict[str, Any], push_service: PushService
) -> None:
    sessions: list[object] = []
    threads = [threading.Thread(target=lambda: sessions.append(transport._session())) for _ in range(2)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({id(session) for session in sessions}) == 2
