"""What reminders can tell. Occurrences are shown to their person only."""

from datetime import datetime
from uuid import UUID

from backend.reminders import calendar
from backend.reminders.models import Heartbeat, Occurrence
from backend.reminders.types import OccurrenceRow

_PAGE = 50


def occurrences_of(owner_id: UUID) -> list[OccurrenceRow]:
    """The person's latest 50 occurrences, the planned ones included, latest first."""
    rows = Occurrence.objects.filter(rule__owner_id=owner_id).select_related("rule").order_by("-due_at", "-id")
    return [
        OccurrenceRow(
            id=row.id,
            rule=row.rule_id,
            what=row.rule.what,
            due_at=row.due_at,
            state=row.state,
            reason=row.reason,
            answered_at=row.answered_at,
        )
        for row in rows[:_PAGE]
    ]


def calendar_feed(token: str, *, now: datetime) -> bytes | None:
    """The feed behind a token, or None when there is no such feed."""
    owner_id = calendar.owner_of(token)
    return None if owner_id is None else calendar.as_ics(owner_id, now=now)


def latest_tick_at() -> datetime | None:
    """When a tick last finished (to half a minute), or None when there was none yet."""
    return Heartbeat.objects.filter(name="tick").values_list("at", flat=True).first()
