"""One delivery, from claim to result. The order of the steps is the promise; do not change it.

1. begin: `sending` and the attempts are committed before anything leaves.
2. the calls to the outside, without any transaction.
3. finish: the result.

A worker killed before 1 loses nothing (the lease ends, somebody takes it again). Killed after 1, nobody can say what
left: `at_most_once` becomes `unknown` and is never sent on this channel again; `at_least_once` is sent again.
"""

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.db import transaction

from backend.accounts import selectors as accounts
from backend.notifications import purposes
from backend.notifications.channels.registry import WAYS
from backend.notifications.channels.types import Address, Parcel, TransportError
from backend.notifications.models import Attempt, Delivery, PushSubscription
from backend.notifications.moves import moved, ref_of
from backend.notifications.outbox import RECEIPT_WAIT
from backend.notifications.texts import render
from backend.notifications.types import Channel, DeliveryState, Promise

log = logging.getLogger("unknot.notifications")

# Longer than ten browsers at ten seconds each: whoever still sends after this counts as dead.
SENDING_LEASE = timedelta(seconds=150)
RECEIVED = "received"
_STANDBY_LOOKS_AGAIN = timedelta(seconds=30)
_AFTER_AN_ERROR = timedelta(minutes=1)
_LONGEST_RETRY = timedelta(hours=24)
_ONE_DAY_SECONDS = 86_400


@dataclass(frozen=True)
class Called:
    """How one call went."""

    attempt_id: int
    state: DeliveryState
    code: str
    ended_at: datetime
    retry_after_seconds: int = 0
    lost_subscription_id: UUID | None = None
    """A browser that will never answer again."""


@dataclass(frozen=True)
class Begun:
    """What is to be sent now: committed as `sending` already."""

    delivery_id: UUID
    claim: UUID
    channel: Channel
    parcel: Parcel
    calls: list[tuple[int, Address]]
    """Attempt's id, and where to."""


def deliver(delivery_id: UUID, *, claim: UUID, clock: Callable[[], datetime]) -> None:
    """Send one claimed delivery and write down how it went. Does nothing when the claim was lost meanwhile."""
    begun = begin(delivery_id, claim=claim, now=clock())
    if begun is None:
        return
    finish(begun, [_call(begun, attempt_id, address, clock=clock) for attempt_id, address in begun.calls], now=clock())


@transaction.atomic
def begin(delivery_id: UUID, *, claim: UUID, now: datetime) -> Begun | None:
    """Commit to sending, if it is still ours and still wanted. None: there is nothing to send now."""
    delivery = _mine(delivery_id, claim=claim)
    if delivery is None or _is_put_off(delivery, now=now):
        return None
    channel = Channel(delivery.channel)
    addresses = WAYS[channel].addresses_of(delivery.message.recipient_id)
    if not addresses:
        _end(delivery, DeliveryState.FAILED, WAYS[channel].nowhere, now=now)
        return None
    receipt = secrets.token_urlsafe(24)
    delivery.state = DeliveryState.SENDING
    delivery.lease_until = now + SENDING_LEASE
    delivery.sending_at = now
    delivery.tries += 1
    delivery.receipt_hash = receipt_hash(receipt)
    delivery.save(update_fields=["state", "lease_until", "sending_at", "tries", "receipt_hash"])
    calls = [(_attempt(delivery, address, now=now), address) for address in addresses]
    moved(delivery, now=now)
    return Begun(delivery.id, claim, channel, _parcel(delivery, receipt, now=now), calls)


@transaction.atomic
def finish(begun: Begun, called: Sequence[Called], *, now: datetime) -> None:
    """Write down how the calls went; plan the retry or the next channel."""
    for call in called:
        Attempt.objects.filter(id=call.attempt_id).update(state=call.state, code=call.code, ended_at=call.ended_at)
        if call.lost_subscription_id is not None:
            _switch_off(call.lost_subscription_id, code=call.code, now=now)
    delivery = _locked(begun.delivery_id)
    # A sweep may have called it unknown while we were slow: then ours is the better knowledge, unless it went on.
    if delivery is None or delivery.claim != begun.claim:
        return
    if delivery.state not in (DeliveryState.SENDING, DeliveryState.UNKNOWN):
        return
    result = _result(called)
    wait = max(call.retry_after_seconds for call in called)
    _settle(delivery, result.state, result.code, retry_after_seconds=wait, now=now)


@transaction.atomic
def give_up(delivery_id: UUID, *, now: datetime) -> None:
    """A delivery whose sender died while sending: nobody can say whether it left."""
    delivery = _locked(delivery_id)
    if delivery is None or delivery.state != DeliveryState.SENDING:
        return
    if delivery.lease_until is None or delivery.lease_until > now:
        return
    delivery.attempts.filter(state=DeliveryState.SENDING).update(
        state=DeliveryState.UNKNOWN, code="sender_died", ended_at=now
    )
    if delivery.message.promise == Promise.AT_LEAST_ONCE:
        # At once: that our process died says nothing about the other side.
        _plan(delivery, due_at=now, code="sender_died")
        moved(delivery, now=now)
        return
    _end(delivery, DeliveryState.UNKNOWN, "sender_died", now=now)


def receipt_hash(receipt: str) -> str:
    """Receipts are found by their hash, so a stolen database holds no token that works."""
    return sha256(receipt.encode()).hexdigest()


def _call(begun: Begun, attempt_id: int, address: Address, *, clock: Callable[[], datetime]) -> Called:
    """One call to the outside, outside any transaction."""
    try:
        code = WAYS[begun.channel].send(address, begun.parcel)
    except TransportError as error:
        return Called(
            attempt_id,
            DeliveryState.UNKNOWN if error.may_have_left else DeliveryState.FAILED,
            error.code,
            clock(),
            error.retry_after_seconds,
            address.subscription_id if error.permanent else None,
        )
    except Exception as error:
        # Not foreseen: say so once, with ids only, and treat it as what it may be.
        log.exception("delivery %s failed in an unforeseen way", begun.delivery_id)
        return Called(attempt_id, DeliveryState.UNKNOWN, type(error).__name__, clock())
    return Called(attempt_id, DeliveryState.SENT, code, clock())


def _switch_off(subscription_id: UUID, *, code: str, now: datetime) -> None:
    PushSubscription.objects.filter(id=subscription_id, switched_off_at__isnull=True).update(
        switched_off_at=now, switched_off_reason=code[:32]
    )


def _is_put_off(delivery: Delivery, *, now: datetime) -> bool:
    """Whether there is a reason not to send it now; then that is written down."""
    message = delivery.message
    if message.not_after is not None and now > message.not_after:
        _end(delivery, DeliveryState.SKIPPED, "too_late", now=now)
        return True
    if delivery.rank > 0 and _waits_for_earlier(delivery, now=now):
        return True
    try:
        with transaction.atomic():
            reason = purposes.of(message.purpose).still_wanted(ref_of(message), now)
    except Exception:
        # Postponed first, so that one broken row can never hold up the others.
        log.exception("message %s: its owner cannot say whether it is still wanted", message.id)
        _plan(delivery, due_at=now + _AFTER_AN_ERROR, code="owner_failed")
        return True
    if reason is not None:
        _end(delivery, DeliveryState.SKIPPED, reason[:32], now=now)
        return True
    return False


def _waits_for_earlier(delivery: Delivery, *, now: datetime) -> bool:
    """A standby channel goes only when the channels before it failed or gave no receipt in time."""
    for earlier in delivery.message.deliveries.filter(rank__lt=delivery.rank):
        if earlier.received_at is not None:
            _end(delivery, DeliveryState.SKIPPED, RECEIVED, now=now)
            return True
        if earlier.state in (DeliveryState.PLANNED, DeliveryState.CLAIMED):
            _plan(delivery, due_at=now + _STANDBY_LOOKS_AGAIN, code="")
            return True
        if earlier.state in (DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNKNOWN):
            no_receipt_at = (earlier.sending_at or now) + RECEIPT_WAIT
            if no_receipt_at > now:
                _plan(delivery, due_at=no_receipt_at, code="")
                return True
    return False


def _result(called: Sequence[Called]) -> Called:
    """The best of the calls: one browser that took it is enough."""
    order = (DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.FAILED)
    return min(called, key=lambda call: order.index(call.state))


def _settle(delivery: Delivery, state: DeliveryState, code: str, *, retry_after_seconds: int, now: datetime) -> None:
    is_repeated = delivery.message.promise == Promise.AT_LEAST_ONCE and state != DeliveryState.SENT
    if is_repeated and (again_at := _again_at(delivery, retry_after_seconds, now=now)) is not None:
        _plan(delivery, due_at=again_at, code=code)
        moved(delivery, now=now)
        return
    _end(delivery, state, code, now=now)


def _again_at(delivery: Delivery, retry_after_seconds: int, *, now: datetime) -> datetime | None:
    """When to try again: 30 s, then doubling to 15 min, never before the other side allows. None: no more."""
    if not WAYS[Channel(delivery.channel)].addresses_of(delivery.message.recipient_id):
        return None  # every address of this channel is gone for good
    backoff = min(30 * 2 ** (delivery.tries - 1), 900)
    again_at = now + timedelta(seconds=max(backoff, retry_after_seconds))
    last = delivery.message.not_after or delivery.message.not_before + _LONGEST_RETRY
    return again_at if again_at <= last else None


def _plan(delivery: Delivery, *, due_at: datetime, code: str) -> None:
    delivery.state, delivery.due_at, delivery.code = DeliveryState.PLANNED, due_at, code
    delivery.claim = delivery.lease_until = None
    delivery.save(update_fields=["state", "due_at", "code", "claim", "lease_until"])


def _end(delivery: Delivery, state: DeliveryState, code: str, *, now: datetime) -> None:
    delivery.state, delivery.code, delivery.lease_until = state, code, None
    if state == DeliveryState.SENT:
        delivery.sent_at = now
    delivery.save(update_fields=["state", "code", "lease_until", "sent_at"])
    waiting = Delivery.objects.filter(message_id=delivery.message_id, state=DeliveryState.PLANNED)
    if state == DeliveryState.FAILED:
        # The next channel need not wait for a receipt that cannot come.
        waiting.filter(rank=delivery.rank + 1).update(due_at=now)
    if state == DeliveryState.SKIPPED and code != RECEIVED:
        # The reason is about the message, not about this channel.
        waiting.update(state=DeliveryState.SKIPPED, code=code)
    moved(delivery, now=now)


def _attempt(delivery: Delivery, address: Address, *, now: datetime) -> int:
    return Attempt.objects.create(
        delivery=delivery, number=delivery.tries, subscription_id=address.subscription_id, started_at=now
    ).pk


def _parcel(delivery: Delivery, receipt: str, *, now: datetime) -> Parcel:
    message = delivery.message
    left = _ONE_DAY_SECONDS if message.not_after is None else int((message.not_after - now).total_seconds())
    language = accounts.language_of(message.recipient_id)
    words = render(message.template, message.params, language)
    return Parcel(
        delivery_id=delivery.id,
        tag=str(message.id),
        words=words,
        language=language,
        url=f"{settings.PUBLIC_URL}{message.link}",
        receipt=receipt,
        ttl_seconds=max(60, min(left, _ONE_DAY_SECONDS)),
        is_urgent=message.promise == Promise.AT_LEAST_ONCE,
        at=now,
        done_url=f"{settings.PUBLIC_URL}/done#{message.ref}" if words.done else "",
    )


def _mine(delivery_id: UUID, *, claim: UUID) -> Delivery | None:
    delivery = _locked(delivery_id)
    if delivery is None or delivery.claim != claim or delivery.state != DeliveryState.CLAIMED:
        return None
    return delivery


def _locked(delivery_id: UUID) -> Delivery | None:
    # The message too: two channels may end at the same moment, and the second must see what the first wrote.
    rows = Delivery.objects.select_related("message").select_for_update(of=("self", "message"))
    return rows.filter(id=delivery_id).first()
