"""Telling watchers: which messages go to whom at a step, and what is asked again right before each one leaves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.care import selectors as care
from backend.care.types import Watcher
from backend.core.ids import uuid7
from backend.notifications import services as notifications
from backend.notifications.types import Channel, DeliveryState, MessageRef, Move, NewMessage, Promise
from backend.safety.models import Escalation, Telling
from backend.safety.types import State, Told

TELLING: Final = "please_look"
WITHDRAWAL: Final = "withdrawn"
_BOTH: Final = (Channel.PUSH, Channel.EMAIL)
_TELLABLE: Final = (State.WAITING, State.TELLING, State.UNANSWERED)


def tell_step(escalation: Escalation, watchers: Sequence[Watcher], *, at: datetime, now: datetime) -> None:
    """Put the messages of the present step into the outbox: each step reaches one watcher more. Idempotent."""
    chosen = watchers[: escalation.step + 1]
    Telling.objects.bulk_create(
        [
            Telling(
                id=uuid7(now),
                escalation=escalation,
                watcher_id=watcher.user_id,
                watcher_name=watcher.name,
                step=escalation.step,
                at=at,
            )
            for watcher in chosen
        ],
        ignore_conflicts=True,
    )
    rows = Telling.objects.filter(
        escalation=escalation,
        step=escalation.step,
        is_withdrawal=False,
        watcher_id__in=[watcher.user_id for watcher in chosen],
    )
    _enqueue(escalation, list(rows), purpose=TELLING, at=at, now=now)


def tell_mistake(escalation: Escalation, *, now: datetime) -> None:
    """Tell those who were told already that it was a mistake, once each. The others hear nothing."""
    told = Telling.objects.filter(escalation=escalation, is_withdrawal=False, sent_at__isnull=False)
    people = {row.watcher_id: row.watcher_name for row in told.order_by("at")}
    Telling.objects.bulk_create(
        [
            Telling(
                id=uuid7(now),
                escalation=escalation,
                watcher_id=watcher_id,
                watcher_name=name,
                # One per mistake: taken back, confirmed and taken back again is told again.
                step=escalation.step,
                is_withdrawal=True,
                at=now,
            )
            for watcher_id, name in people.items()
        ],
        ignore_conflicts=True,
    )
    rows = Telling.objects.filter(escalation=escalation, step=escalation.step, is_withdrawal=True)
    _enqueue(escalation, list(rows), purpose=WITHDRAWAL, at=now, now=now)


def bring_forward(escalation: Escalation, *, now: datetime) -> None:
    """Send the waiting first messages now."""
    for telling_id in Telling.objects.filter(escalation=escalation, sent_at__isnull=True).values_list("id", flat=True):
        notifications.bring_forward(ref=telling_id, purpose=TELLING, now=now)


def told(escalation_id: UUID) -> list[Told]:
    """Who was really told, in order: what is still in the outbox is not told yet."""
    rows = Telling.objects.filter(escalation_id=escalation_id, is_withdrawal=False, sent_at__isnull=False)
    return [
        Told(at=row.sent_at, to_name=row.watcher_name, channels=tuple(row.channels), opened_at=row.opened_at)
        for row in rows.order_by("sent_at", "id")
        if row.sent_at is not None
    ]


def still_to_be_told(message: MessageRef, now: datetime) -> str | None:
    """Asked right before a telling leaves: is it still open, and is this person still a watcher?"""
    return _why_not(message, now=now, states=_TELLABLE)


def still_to_be_withdrawn(message: MessageRef, now: datetime) -> str | None:
    """Asked right before "it was a mistake" leaves."""
    return _why_not(message, now=now, states=(State.MISTAKEN,))


def note_sent(move: Move) -> bool:
    """Write down on which channel a telling left. True when that is news for the person."""
    if move.channel_state != DeliveryState.SENT:
        return False
    row = Telling.objects.select_for_update(of=("self",)).filter(id=move.message.ref).first()
    if row is None or move.channel in row.channels:
        return False
    row.channels = [*row.channels, move.channel.value]
    row.sent_at = row.sent_at or move.at
    row.save(update_fields=["channels", "sent_at"])
    return not row.is_withdrawal


def _why_not(message: MessageRef, *, now: datetime, states: Sequence[State]) -> str | None:
    row = Telling.objects.select_related("escalation").filter(id=message.ref).first()
    if row is None:
        return "gone"
    if row.escalation.state not in states:
        return row.escalation.state
    if not row.is_withdrawal and row.step < row.escalation.step - 1:
        return "superseded"  # a later step tells the same people
    watchers = care.watchers_of(row.escalation.owner_id, now)
    return None if any(watcher.user_id == row.watcher_id for watcher in watchers) else "not_a_watcher"


def _enqueue(escalation: Escalation, rows: Sequence[Telling], *, purpose: str, at: datetime, now: datetime) -> None:
    messages = [
        NewMessage(
            recipient_id=row.watcher_id,
            purpose=purpose,
            ref=row.id,
            template=purpose,
            params={"when": _when(escalation)},
            link="/watch",
            dedupe_key=f"{purpose}:{row.id}",
            promise=Promise.AT_LEAST_ONCE,
            channels=_BOTH,
            not_before=at,
        )
        for row in rows
    ]
    if messages:
        notifications.enqueue_many(messages=messages, now=now)


def _when(escalation: Escalation) -> str:
    """When the answer was given, on the person's own clock; the offset says which that is, without naming a place."""
    local = escalation.answered_at.astimezone(ZoneInfo(escalation.time_zone))
    offset = local.strftime("%z")
    return f"{local.day} {local:%B %Y, %H:%M} (UTC{offset[:3]}:{offset[3:5]})"
