"""The alarm clock's part: escalations whose next telling is due. Any number may run at once."""

import logging
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from backend.notifications.types import Move
from backend.safety import telling
from backend.safety.escalations import TOLD_STATES, go_on, held, publish_again
from backend.safety.models import Escalation, Telling

log = logging.getLogger("unknot.safety")

_BATCH: Final = 200


def advance(*, now: datetime) -> int:
    """Make every telling that is due. Returns how many escalations were looked at. Idempotent per step."""
    due = Escalation.objects.filter(state__in=TOLD_STATES, next_tell_at__lte=now).order_by("next_tell_at")
    ids = list(due.values_list("id", flat=True)[:_BATCH])
    for escalation_id in ids:
        try:
            _advance_one(escalation_id, now=now)
        except Exception:
            # One broken row must never hold up another person's alarm; the next tick tries it again.
            log.exception("escalation %s could not go on", escalation_id)
    return len(ids)


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
