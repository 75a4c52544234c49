"""What other apps may know about reminders."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class What(StrEnum):
    """What a person wants to be reminded of."""

    LOG = "log"
    CHECK_IN = "check_in"
    SESSION = "session"


class OccurrenceState(StrEnum):
    """Where one reminder at one instant stands."""

    PLANNED = "planned"
    CLAIMED = "claimed"  # its message is in the outbox
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"  # it may have arrived, nobody can say
    MISSED = "missed"  # too late to be of use: not sent, and said so
    ANSWERED = "answered"


OPEN = (
    OccurrenceState.PLANNED,
    OccurrenceState.CLAIMED,
    OccurrenceState.SENDING,
    OccurrenceState.SENT,
    OccurrenceState.FAILED,
    OccurrenceState.UNKNOWN,
)


@dataclass(frozen=True, kw_only=True)
class OccurrenceRow:
    """One reminder as its person may see it."""

    id: UUID
    rule: UUID
    what: str
    due_at: datetime
    state: str
    reason: str
    answered_at: datetime | None
