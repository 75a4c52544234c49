"""What notifications can do. Messages are written in the caller's transaction and leave later, from their rows."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.notifications import loops, outbox, purposes, receipts, subscriptions
from backend.notifications.types import NewMessage, Purpose

log = logging.getLogger("unknot.notifications")


def register_purpose(purpose: Purpose) -> None:
    """Make known who is asked right before sending and told afterwards. Called once, from an app's `ready`."""
    purposes.register(purpose)


def enqueue(*, message: NewMessage, now: datetime) -> bool:
    """Put a message into the outbox, in the caller's transaction. True when it was new. Idempotent by `dedupe_key`."""
    return enqueue_many(messages=[message], now=now) == 1


def enqueue_many(*, messages: Sequence[NewMessage], now: datetime) -> int:
    """Put messages into the outbox in three statements. Returns how many were new. Idempotent by `dedupe_key`.

    When one of them is due already, the sender is told to look, after commit.
    """
    if any(message.not_before <= now for message in messages):
        nudge()
    return outbox.enqueue_many(messages, now=now)


def bring_forward(*, ref: UUID, purpose: str, now: datetime) -> int:
    """Make the waiting messages about `ref` due now, and tell the sender to look. Returns how many deliveries moved."""
    nudge()
    return outbox.bring_forward(ref=ref, purpose=purpose, now=now)


def nudge() -> None:
    """After commit, tell the sender to look now. A lost nudge costs a delay of one tick, nothing else."""
    transaction.on_commit(_nudge, robust=True)


def _nudge() -> None:
    from backend.notifications.tasks import deliver_due as task  # noqa: PLC0415 - tasks import services

    try:
        task.apply_async(expires=60, retry=False)
    except Exception as error:
        log.warning("no nudge: %s", type(error).__name__)


def deliver_due(*, clock: Callable[[], datetime], most: int = 500) -> int:
    """Send what is due. Returns how many deliveries were taken. May run any number of times at once."""
    return loops.deliver_due(clock=clock, most=most)


def forget_old(*, now: datetime) -> int:
    """Delete messages that settled more than 90 days ago. Idempotent."""
    return loops.forget_old(now=now)


def subscribe(*, by: UUID, endpoint: str, p256dh: str, auth: str, device: str, now: datetime) -> None:
    """Switch push on for a browser of `by`. Idempotent. Raises Invalid."""
    subscriptions.subscribe(by=by, endpoint=endpoint, p256dh=p256dh, auth=auth, device=device, now=now)


def unsubscribe(*, by: UUID, endpoint: str) -> None:
    """Forget a browser of `by`. Idempotent."""
    subscriptions.unsubscribe(by=by, endpoint=endpoint)


def received(*, receipt: str, is_opened: bool, now: datetime) -> None:
    """The phone says that a message arrived or was opened. Idempotent; says nothing about unknown tokens."""
    receipts.received(receipt=receipt, is_opened=is_opened, now=now)
