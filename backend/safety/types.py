"""What other apps may know about safety messages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class State(StrEnum):
    """Where one escalation stands."""

    WAITING = "waiting"  # the first telling has its time, which has not come
    TELLING = "telling"
    ACKNOWLEDGED = "acknowledged"
    MISTAKEN = "mistaken"  # the person said that the answer was a mistake
    CLEARED = "cleared"  # the person was seen by somebody for it
    UNANSWERED = "unanswered"  # told for 24 hours, nobody acknowledged; stays open and visible
    NOBODY_TO_TELL = "nobody_to_tell"
    NOT_TOLD = "not_told"  # told to nobody by its rule, unless the person chose so beforehand


class Event(StrEnum):
    """What can happen to an escalation."""

    TELL = "tell"  # a telling is due
    CONFIRM = "confirm"  # "Is that right?" yes
    TAKE_BACK = "take_back"  # answered by mistake
    CLEAR = "clear"
    ACKNOWLEDGE = "acknowledge"
    RUN_OUT = "run_out"  # 24 hours of telling are over
    FIND_NOBODY = "find_nobody"  # no watcher is left
    FIND_SOMEBODY = "find_somebody"  # somebody began to watch while nobody had been there to tell


OPEN_STATES = (State.WAITING, State.TELLING, State.UNANSWERED, State.NOBODY_TO_TELL)
"""Nobody has acknowledged it, and it was not taken back or cleared."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """One person who was told, and how."""

    at: datetime
    to_name: str
    channels: Sequence[str]
    opened_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class EscalationRow:
    """A safety message as its viewer may see it. `answers` only with the scope for it."""

    id: UUID
    owner: UUID
    owner_name: str
    check: UUID
    level: str
    state: str
    answered_at: datetime
    opened_at: datetime
    next_tell_at: datetime | None
    told: Sequence[Told]
    acknowledged_at: datetime | None
    acknowledged_by: str
    is_mine: bool
    rules: Sequence[str] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)
