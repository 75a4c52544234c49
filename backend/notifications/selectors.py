"""What notifications can tell. Messages are shown to their recipient only."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from backend.accounts import selectors as accounts
from backend.notifications import vapid
from backend.notifications.models import Attempt, Delivery, Message, PushSubscription
from backend.notifications.texts import render
from backend.notifications.types import AttemptRow, Channel, DeliveryRow, MessageRow

_PAGE = 100


def vapid_public_key() -> str:
    """The key that a browser needs to subscribe: base64url, not secret."""
    return vapid.public_key()


def title_of(template: str, *, reader_id: UUID) -> str:
    """The neutral title of a template in the reader's language, for other ways to remind somebody."""
    return render(template, {}, accounts.language_of(reader_id)).title


def has_push(user_id: UUID) -> bool:
    """Whether any browser of this person is switched on."""
    return PushSubscription.objects.filter(user_id=user_id, switched_off_at__isnull=True).exists()


def messages_to(user_id: UUID, *, now: datetime) -> list[MessageRow]:
    """The person's latest 100 messages with every attempt, newest first. Five statements, however many."""
    rows = (
        Message.objects.filter(recipient_id=user_id)
        .prefetch_related("deliveries__attempts")
        .order_by("-created_at", "-id")
    )
    language = accounts.language_of(user_id)
    return [_message(row, language) for row in rows[:_PAGE]]


def deliveries_of(message_ids: Iterable[UUID]) -> dict[UUID, list[DeliveryRow]]:
    """How these messages went, by message id: for the app that sent them. Two statements."""
    found: dict[UUID, list[DeliveryRow]] = {}
    rows = Delivery.objects.filter(message_id__in=list(message_ids)).prefetch_related("attempts")
    for row in rows.order_by("rank", "channel"):
        found.setdefault(row.message_id, []).append(_delivery(row))
    return found


def _message(row: Message, language: str) -> MessageRow:
    deliveries = sorted(row.deliveries.all(), key=lambda delivery: (delivery.rank, delivery.channel))
    return MessageRow(
        id=row.id,
        purpose=row.purpose,
        state=row.state,
        title=render(row.template, row.params, language).title,
        due_at=row.not_before,
        created_at=row.created_at,
        deliveries=[_delivery(delivery) for delivery in deliveries],
    )


def _delivery(row: Delivery) -> DeliveryRow:
    attempts = sorted(row.attempts.all(), key=lambda attempt: attempt.pk)
    return DeliveryRow(
        channel=Channel(row.channel),
        state=row.state,
        code=row.code,
        due_at=row.due_at,
        sent_at=row.sent_at,
        received_at=row.received_at,
        opened_at=row.opened_at,
        attempts=[_attempt(attempt, Channel(row.channel)) for attempt in attempts],
    )


def _attempt(row: Attempt, channel: Channel) -> AttemptRow:
    return AttemptRow(channel=channel, state=row.state, code=row.code, started_at=row.started_at, ended_at=row.ended_at)
