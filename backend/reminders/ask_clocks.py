"""Advice to ask at a normal appointment (L4): reminded of once, 14 days later, while it still stands.

The advice itself promises it, so it needs no reminder to be switched on. The message is put into the outbox in the
transaction that stores the check, and is asked right before it leaves whether it is still wanted.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.feed.types import MergedRow
from backend.notifications import services as notifications
from backend.notifications.types import Channel, MessageRef, Move, NewMessage, Promise, Purpose
from backend.reminders.models import AskClock
from backend.reminders.schedule import as_instant

PURPOSE: Final = "ask_again"
AFTER: Final = timedelta(days=14)
LEVEL: Final = "L4"
# Nobody is woken for it.
_AT: Final = time(10)
_LATEST: Final = timedelta(days=2)


def checked(*, owner_id: UUID, checks: Sequence[MergedRow], now: datetime) -> None:
    """Safety checks were stored. A newer check takes the place of advice that stood before it, as on the phone."""
    latest = max(checks, key=_given_at)
    given_at = _given_at(latest)
    AskClock.objects.filter(owner_id=owner_id, given_at__lt=given_at).delete()
    if latest.values.get("level") != LEVEL or latest.values.get("origin") not in (None, "live"):
        return
    not_before = _morning(given_at + AFTER, latest)
    if not_before + _LATEST < now or AskClock.objects.filter(owner_id=owner_id, given_at__gt=given_at).exists():
        return
    AskClock.objects.bulk_create([AskClock(id=latest.id, owner_id=owner_id, given_at=given_at)], ignore_conflicts=True)
    notifications.enqueue_many(
        messages=[
            NewMessage(
                recipient_id=owner_id,
                purpose=PURPOSE,
                ref=latest.id,
                template="ask_again",
                link="/",
                dedupe_key=f"ask:{latest.id}",
                promise=Promise.AT_MOST_ONCE,
                channels=(Channel.PUSH, Channel.EMAIL),
                not_before=not_before,
                not_after=not_before + _LATEST,
            )
        ],
        now=now,
    )


def ended(*, owner_id: UUID, check_ids: Sequence[UUID]) -> None:
    """These checks were a mistake, or the person was seen for them."""
    AskClock.objects.filter(owner_id=owner_id, id__in=check_ids).delete()


def still_wanted(message: MessageRef, now: datetime) -> str | None:
    """Not any more when the advice ended: a newer check, a mistake, or seen for it."""
    return None if AskClock.objects.filter(id=message.ref).exists() else "ended"


def moved(move: Move) -> None:
    """Nothing to keep here: the question stands on Today whether or not a message came."""


def _given_at(row: MergedRow) -> datetime:
    return datetime.fromisoformat(row.values.get("shown_at") or row.values["occurred_at"])


def _morning(at: datetime, row: MergedRow) -> datetime:
    """Ten o'clock on that day, or on the next when it is later already."""
    name: Any = row.values.get("time_zone")
    zone = ZoneInfo(name if isinstance(name, str) and name else "UTC")
    local = at.astimezone(zone)
    day = local.date() if local.time() <= _AT else local.date() + timedelta(days=1)
    return as_instant(datetime.combine(day, _AT), zone)


ASK_AGAIN: Final = Purpose(name=PURPOSE, still_wanted=still_wanted, moved=moved)
