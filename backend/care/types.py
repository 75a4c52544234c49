"""What other apps may know about sharing: scopes, a Viewer, a watcher."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID


class Scope(StrEnum):
    """One thing that a person can agree to share. Nothing is shared by default."""

    PAIN = "pain"
    PATCHES = "patches"
    MASSAGE = "massage"
    CHECKINS = "checkins"
    NOTES = "notes"
    FINDER = "finder"
    SAFETY_ALARM = "safety_alarm"  # that there is a safety message, and when
    SAFETY_ANSWERS = "safety_answers"  # which answers led to it


ALL_SCOPES: Final = frozenset(Scope)


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """Somebody who was allowed to look, decided once at the door. Made only by `care.services`."""

    by: UUID
    owner_id: UUID
    scopes: frozenset[Scope]
    until: datetime | None
    is_owner: bool

    def may(self, scope: Scope) -> bool:
        """Whether this much may be shown."""
        return scope in self.scopes


@dataclass(frozen=True, kw_only=True)
class Watcher:
    """Somebody whom the owner asked, and who agreed, to be told about a safety message."""

    user_id: UUID
    link_id: UUID
    name: str
    scopes: frozenset[Scope]
    until: datetime


@dataclass(frozen=True, kw_only=True)
class EndingNotice:
    """Sharing that ends soon: who to tell. `key` is the same on every call, so that it can be sent once."""

    key: str
    person_id: UUID
    link_id: UUID
    other_name: str
    days_left: int
    is_patient: bool
    until: datetime
