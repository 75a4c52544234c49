"""The alarm clock's part: escalations whose next telling is due. Any number may run at once."""

import logging
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from backend.care import selectors as care
from backend.notifications.types import Move
from backend.safety import telling
from backend.safety.escalations import TOLD_STATES, find_somebody, go_on, held, publish_again
from backend.safety.hours import LAST
from backend.safety.models import Escalation, Telling
from backend.safety.types import State

log = logging.getLogger("unknot.safety")

_BATCH: Final = 200


def advance(*, now: datetime) -> int:
    """Make every telling that is due. Returns how many escalations were looked at. Idempotent per step."""
    _look_for_somebody(now=now)
    due = Escalation.objects.filter(state__in=TOLD_STATES, next_tell_at__lte=now).order_by("next_tell_at")
    ids = list(due.values_list("id", flat=True)[:_BATCH])
    for escalation_id in ids:
        try:
            _advance_one(escalation_id, now=now)
        except Exception:
            # One broken row must never hold up another person's alarm; the next tick tries it again.
            log.exception("escalation %s could not go on", escalation_id)
    return len(ids)


def _look_for_somebody(*, now: datetime) -> None:
    """Somebody may have begun to watch after an answer that nobody was there to be told of."""
    lonely = Escalation.objects.filter(state=State.NOBODY_TO_TELL, opened_at__gt=now - LAST).exclude(told_level="")
    for escalation_id, owner_id in list(lonely.values_list("id", "owner_id")[:_BATCH]):
        if not care.watchers_of(owner_id, now):
            continue
        try:
            _begin_to_tell(escalation_id, now=now)
        except Exception:
            log.exception("escalation %s could not begin", escalation_id)


@transaction.atomic
def _begin_to_tell(escalation_id: UUID, *, now: datetime) -> None:
    escalation = held(escalation_id)
    if escalation is not None:
        find_somebody(escalation, now=now)


@transaction.atomic
def _advance_one(escalation_id: UUID, *, now: datetime) -> None:
    escalation = held(escalation_id)
    # Asked again behind the lock: another worker may have made this step, or somebody acknowledged.
    if escalation is not None:
        go_on(escalation, now=now)


def moved(change: Move) -> None:
    """A telling left: the person's phone shows it with its time."""
    escalation_id = Telling.objects.filter(id=change.message.ref).values_list("escalation_id", flat=True).first()
    if escalation_id is None:
        return
    # The feed's lock first, then the telling: the one order of locks.
    held(escalation_id)
    if telling.note_sent(change):
        publish_again(escalation_id, now=change.at)
