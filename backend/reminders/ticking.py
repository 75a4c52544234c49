"""The tick: what is due becomes a message, what is too late is marked missed, what comes next is planned."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from backend.notifications import services as notifications
from backend.notifications.types import Channel, NewMessage, Promise
from backend.reminders.models import Heartbeat, Occurrence, ReminderRule
from backend.reminders.planning import plan_next
from backend.reminders.types import OccurrenceState, What

log = logging.getLogger("unknot.reminders")

PURPOSE: Final = "reminder"
WINDOWS: Final[Mapping[What, timedelta]] = {
    What.LOG: timedelta(minutes=60),
    What.SESSION: timedelta(minutes=60),
    What.CHECK_IN: timedelta(hours=24),
}
LINKS: Final[Mapping[What, str]] = {What.LOG: "/log", What.SESSION: "/session", What.CHECK_IN: "/check-in"}
BATCH: Final = 200
# Long enough that a tick which is just planning is not doubled for nothing.
_FORGOTTEN_AFTER: Final = timedelta(seconds=30)
_BEATS_EVERY: Final = timedelta(seconds=30)


def tick(*, now: datetime) -> int:
    """Work off everything due. Returns how many occurrences were taken. Any number may run at once."""
    taken = 0
    while batch := _tick_batch(now=now):
        taken += batch
    _plan_forgotten(now=now)
    _beat(now=now)
    return taken


def _tick_batch(*, now: datetime) -> int:
    with transaction.atomic():
        due = list(
            Occurrence.objects.filter(state=OccurrenceState.PLANNED, due_at__lte=now)
            .select_related("rule")
            .order_by("due_at")
            # Another tick's rows are skipped, not waited for; on SQLite the whole transaction is exclusive.
            .select_for_update(skip_locked=True, of=("self",))[:BATCH]
        )
        # The move and the messages are one transaction: there is no instant at which a reminder is in neither.
        _go_on(due, now=now)
    # Apart, and after: planning locks rules, and a sync locks rules before occurrences.
    plan_next([occurrence.rule_id for occurrence in due], now=now)
    return len(due)


def _go_on(due: Sequence[Occurrence], *, now: datetime) -> None:
    messages: list[NewMessage] = []
    claimed: list[UUID] = []
    for occurrence in due:
        if reason := _why_not(occurrence, now=now):
            _mark(occurrence.id, OccurrenceState.MISSED, reason, now=now)
            continue
        claimed.append(occurrence.id)
        messages.append(_message(occurrence))
    taken = Occurrence.objects.filter(id__in=claimed, state=OccurrenceState.PLANNED)
    taken.update(state=OccurrenceState.CLAIMED, changed_at=now)
    if messages:
        notifications.enqueue_many(messages=messages, now=now)


def _why_not(occurrence: Occurrence, *, now: datetime) -> str:
    rule = occurrence.rule
    if not rule.enabled:
        return "switched_off"
    if now > occurrence.due_at + WINDOWS[What(rule.what)]:
        return "too_late"
    return "" if _channels(rule) else "no_channel"


def _channels(rule: ReminderRule) -> tuple[Channel, ...]:
    """Push first; e-mail when there is no push, or no receipt of one."""
    wished = ((Channel.PUSH, rule.by_push), (Channel.EMAIL, rule.by_email))
    return tuple(channel for channel, is_wished in wished if is_wished)


def _message(occurrence: Occurrence) -> NewMessage:
    rule, what = occurrence.rule, What(occurrence.rule.what)
    return NewMessage(
        recipient_id=rule.owner_id,
        purpose=PURPOSE,
        ref=occurrence.id,
        template=what.value,
        link=LINKS[what],
        dedupe_key=f"occurrence:{occurrence.id}",
        promise=Promise.AT_MOST_ONCE,
        channels=_channels(rule),
        not_before=occurrence.due_at,
        not_after=occurrence.due_at + WINDOWS[what],
    )


def _mark(id: UUID, state: OccurrenceState, reason: str, *, now: datetime) -> None:
    Occurrence.objects.filter(id=id, state=OccurrenceState.PLANNED).update(state=state, reason=reason, changed_at=now)


def _plan_forgotten(*, now: datetime) -> None:
    """Rules whose ticker died after the messages and before the plan. What one pass leaves, the next tick takes."""
    forgotten = ReminderRule.objects.filter(enabled=True, next_due_at__lte=now - _FORGOTTEN_AFTER)
    # Whose occurrence still waits is not forgotten: it is planned on when that is taken.
    waiting = Occurrence.objects.filter(state=OccurrenceState.PLANNED, due_at__lte=now).values("rule_id")
    ids = forgotten.exclude(id__in=waiting).order_by("next_due_at").values_list("id", flat=True)
    plan_next(list(ids[:BATCH]), now=now)


def _beat(*, now: datetime) -> None:
    """At most every half minute: an idle server need not write to its disk every few seconds."""
    if not Heartbeat.objects.filter(name="tick", at__gt=now - _BEATS_EVERY).exists():
        Heartbeat.objects.update_or_create(name="tick", defaults={"at": now})
