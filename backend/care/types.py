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


class Reading(StrEnum):
    """What somebody looked at, as it is written into the read log."""

    PEOPLE = "people"  # the list of people who share with the reader
    PROGRESS = "progress"
    SAFETY = "safety"


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


class Watching(StrEnum):
    """The watcher role of a link: needs a yes of both."""

    OFF = "off"
    OFFERED = "offered"
    WATCHING = "watching"


@dataclass(frozen=True, kw_only=True)
class Person:
    """The other one of a link. Only a confirmed address is known to belong to this person."""

    name: str
    email: str
    email_confirmed: bool


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link as one of the two sees it."""

    id: UUID
    state: str
    other: Person | None
    owner_id: UUID | None
    scopes: list[str]
    share_days: int
    until: datetime | None
    watcher: Watching
    created_at: datetime
    accepted_at: datetime | None
    confirmed_at: datetime | None
    ended_at: datetime | None
    ended_because: str
    invitation_expires_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Look:
    """Somebody looked, `times` times between `at` and `latest_at`, with these scopes."""

    at: datetime
    latest_at: datetime
    times: int
    who: str
    what: str
    scopes: list[str]


@dataclass(frozen=True, kw_only=True)
class Change:
    """Somebody changed a link; the rest is how it stood afterwards."""

    at: datetime
    who: str
    what: str
    link: UUID
    scopes: list[str]
    watcher_offered: bool
    until: datetime | None
