"""What reminders can do."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.conf import settings

from backend.feed.types import KindHandler, MergedRow
from backend.reminders import answering, ask_clocks, calendar, patch_clocks, session_clocks, ticking
from backend.reminders.kinds import REMINDER_RULE
from backend.reminders.types import What

KINDS: Final[tuple[KindHandler, ...]] = (REMINDER_RULE,)


def logged_at(*, owner_id: UUID, at: Sequence[datetime], now: datetime, what: str = What.LOG) -> int:
    """Entries of the kind `what` were stored, about these instants: mark the reminders that they answer.

    Returns how many were marked. Idempotent. In the caller's transaction.
    """
    return answering.logged_at(owner_id=owner_id, at=at, now=now, what=what)


def patches_changed(*, owner_id: UUID, patches: Sequence[MergedRow], now: datetime) -> None:
    """Patch placements were stored: put the messages about taking them off into the outbox. Idempotent.

    At least once, on both channels, again after 15 and 60 minutes until it is off. In the caller's transaction.
    """
    patch_clocks.patches_changed(owner_id=owner_id, patches=patches, now=now)


def sessions_changed(*, owner_id: UUID, sessions: Sequence[MergedRow], now: datetime) -> None:
    """Sessions were stored: ask how it is after an hour and next morning, if the person has a reminder switched on.

    Each at most once, for the latest session only. Idempotent. In the caller's transaction.
    """
    session_clocks.sessions_changed(owner_id=owner_id, sessions=sessions, now=now)


def checked(*, owner_id: UUID, checks: Sequence[MergedRow], now: datetime) -> None:
    """Safety checks were stored: remind of advice to ask at a normal appointment once, after 14 days. Idempotent.

    In the caller's transaction.
    """
    ask_clocks.checked(owner_id=owner_id, checks=checks, now=now)


def checks_ended(*, owner_id: UUID, check_ids: Sequence[UUID]) -> None:
    """The advice of these checks ended: a mistake, or the person was seen for it. In the caller's transaction."""
    ask_clocks.ended(owner_id=owner_id, check_ids=check_ids)


def tick(*, now: datetime) -> int:
    """Turn every due occurrence into a message or into `missed`, and plan the next. At most once per occurrence.

    Returns how many were taken. Any number may run at once.
    """
    return ticking.tick(now=now)


def calendar_address(*, by: UUID, now: datetime) -> str:
    """The address of the person's private calendar feed. The same on every call."""
    return f"{settings.PUBLIC_URL}/api/v1/reminders/calendar/{calendar.feed_token(by=by, now=now)}.ics"
