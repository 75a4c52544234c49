"""What safety can do. Checks and what is said about them come through the feed (`KINDS`)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from backend.accounts import selectors as accounts
from backend.care import selectors as care
from backend.core.errors import NotFound
from backend.core.ids import uuid7
from backend.feed.types import KindHandler
from backend.safety import advancing, endings, escalations, kinds
from backend.safety.models import Escalation, Telling
from backend.safety.types import Event, State

KINDS: Final[tuple[KindHandler, ...]] = kinds.KINDS


def advance(*, now: datetime) -> int:
    """Make every telling that is due. Each step happens once, and its messages leave at least once."""
    return advancing.advance(now=now)


def warn_of_endings(*, now: datetime) -> int:
    """Tell both people 14 and 3 days before sharing ends. Each notice once. Returns how many were new."""
    return endings.warn(now=now)


@transaction.atomic
def acknowledge(*, by: UUID, escalation_id: UUID, now: datetime) -> None:
    """A watcher has seen it and takes it on: nobody is told again. Idempotent; the first one stays.

    Raises NotFound for anybody who is not a watcher of this person now.
    """
    escalation = escalations.held(escalation_id)
    if escalation is None or not escalation.told_level:
        raise NotFound()
    me = next((watcher for watcher in care.watchers_of(escalation.owner_id, now) if watcher.user_id == by), None)
    if me is None:
        raise NotFound()
    _note_opened(by, [escalation.id], now=now)
    if escalation.state in (State.ACKNOWLEDGED, State.MISTAKEN, State.CLEARED):
        return
    escalation.acknowledged_at, escalation.acknowledged_by, escalation.acknowledged_by_name = now, by, me.name
    escalations.move(escalation, Event.ACKNOWLEDGE, now=now)


def note_opened(*, by: UUID, escalation_ids: Sequence[UUID], now: datetime) -> None:
    """A watcher looked at these: the person's phone shows it. Idempotent."""
    for escalation_id in _note_opened(by, escalation_ids, now=now):
        escalations.publish_again(escalation_id, now=now)


def _note_opened(by: UUID, escalation_ids: Sequence[UUID], *, now: datetime) -> list[UUID]:
    unseen = Telling.objects.filter(
        watcher_id=by, escalation_id__in=escalation_ids, sent_at__isnull=False, opened_at__isnull=True
    )
    news = sorted(set(unseen.values_list("escalation_id", flat=True)))
    if news:
        unseen.update(opened_at=now)
    return news


@transaction.atomic
def show_acknowledged(
    *,
    owner_id: UUID,
    check_id: UUID,
    level: str,
    rules: Sequence[str],
    opened_at: datetime,
    told: UUID,
    acknowledged_at: datetime,
    now: datetime,
) -> None:
    """Put an acknowledged escalation into a demo person's record, as if it had happened. Sends nothing."""
    name = accounts.shown_names([told]).get(told, "")
    escalation = Escalation.objects.create(
        id=uuid7(now),
        owner_id=owner_id,
        check_id=check_id,
        level=level,
        told_level=level,
        rules=list(rules),
        state=State.ACKNOWLEDGED,
        answered_at=opened_at,
        opened_at=opened_at,
        first_tell_at=opened_at,
        step=1,
        acknowledged_at=acknowledged_at,
        acknowledged_by=told,
        acknowledged_by_name=name,
    )
    Telling.objects.create(
        id=uuid7(now),
        escalation=escalation,
        watcher_id=told,
        watcher_name=name,
        step=0,
        at=opened_at,
        channels=["push", "email"],
        sent_at=opened_at,
        opened_at=acknowledged_at,
    )
    escalations.publish(escalation, now=now)
