"""Putting messages into the outbox, in the caller's transaction. Nothing leaves here."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from backend.core.ids import uuid7
from backend.notifications import purposes
from backend.notifications.models import Delivery, Message
from backend.notifications.texts import render
from backend.notifications.types import DeliveryState, NewMessage, Promise

# A push without a receipt is replaced by e-mail after this long; the promise is 15 minutes, the rest is for the tick.
RECEIPT_WAIT = timedelta(minutes=10)


@transaction.atomic
def enqueue_many(messages: Sequence[NewMessage], *, now: datetime) -> int:
    """Write the messages that are not there yet. Returns how many were new."""
    for message in messages:
        purposes.of(message.purpose)
        render(message.template, message.params)  # a missing word must fail here, beside its cause
    rows = [_row(message, now=now) for message in messages]
    Message.objects.bulk_create(rows, ignore_conflicts=True)
    # With ignore_conflicts the database does not say which rows are new: those that carry our id are.
    new_ids = set(Message.objects.filter(id__in=[row.id for row in rows]).values_list("id", flat=True))
    deliveries = [
        delivery
        for row, message in zip(rows, messages, strict=True)
        if row.id in new_ids
        for delivery in _deliveries(row, message, now=now)
    ]
    Delivery.objects.bulk_create(deliveries)
    return len(new_ids)


def bring_forward(*, ref: UUID, purpose: str, now: datetime) -> int:
    """Make the waiting messages about `ref` due now. A row that a sender holds at this moment is left to it."""
    waiting = Delivery.objects.filter(
        message__ref=ref, message__purpose=purpose, state=DeliveryState.PLANNED, rank=0, tries=0, due_at__gt=now
    )
    with transaction.atomic():
        # SKIP LOCKED instead of waiting: a sender holds its delivery and then asks for locks that our caller holds.
        ids = list(waiting.select_for_update(skip_locked=True, of=("self",)).values_list("id", flat=True))
        return Delivery.objects.filter(id__in=ids, state=DeliveryState.PLANNED).update(due_at=now)


def _row(message: NewMessage, *, now: datetime) -> Message:
    return Message(
        id=uuid7(now),
        recipient_id=message.recipient_id,
        purpose=message.purpose,
        ref=message.ref,
        template=message.template,
        params=dict(message.params),
        link=message.link,
        promise=message.promise,
        dedupe_key=message.dedupe_key,
        not_before=message.not_before,
        not_after=message.not_after,
        created_at=now,
    )


def _deliveries(row: Message, message: NewMessage, *, now: datetime) -> list[Delivery]:
    in_turn = message.promise == Promise.AT_MOST_ONCE
    return [
        Delivery(
            id=uuid7(now),
            message=row,
            channel=channel,
            rank=place if in_turn else 0,
            due_at=message.not_before + (RECEIPT_WAIT * place if in_turn else timedelta()),
        )
        for place, channel in enumerate(message.channels)
    ]
