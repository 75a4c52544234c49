"""What notifications ask before a reminder leaves, and tell when it moved."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from backend.notifications.types import MessageRef, MessageState, Move, Purpose
from backend.reminders.models import Occurrence
from backend.reminders.ticking import PURPOSE
from backend.reminders.types import OccurrenceState

_STATES: Final[Mapping[MessageState, OccurrenceState]] = {
    MessageState.WAITING: OccurrenceState.CLAIMED,
    MessageState.SENDING: OccurrenceState.SENDING,
    MessageState.SENT: OccurrenceState.SENT,
    MessageState.FAILED: OccurrenceState.FAILED,
    MessageState.UNKNOWN: OccurrenceState.UNKNOWN,
    MessageState.EXPIRED: OccurrenceState.MISSED,
}
# What a person did, and what was said to be missed, is not overwritten by a late channel.
_FINAL = (OccurrenceState.ANSWERED, OccurrenceState.MISSED)


def still_wanted(message: MessageRef, now: datetime) -> str | None:
    """Not any more when it was answered, or its rule was switched off or deleted."""
    found = Occurrence.objects.filter(id=message.ref).values_list("state", "rule__enabled").first()
    if found is None:
        return "rule_gone"
    state, is_enabled = found
    if state == OccurrenceState.ANSWERED:
        return "answered"
    return None if is_enabled else "switched_off"


def moved(move: Move) -> None:
    """The occurrence follows its message."""
    state = _STATES.get(move.state)
    if state is not None:
        occurrence = Occurrence.objects.filter(id=move.message.ref).exclude(state__in=_FINAL)
        occurrence.update(state=state, changed_at=move.at)


REMINDER: Final = Purpose(name=PURPOSE, still_wanted=still_wanted, moved=moved)
