"""The diary of somebody who shares, as their therapist's pages show it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.care.types import Scope
from backend.diary.types import CheckInDay, DiaryDay, MusclesShown


@dataclass(frozen=True, kw_only=True)
class SharingPerson:
    """One line of the list of people. What is not shared is None."""

    id: UUID
    name: str
    latest_entry_on: date | None
    pain_last_7_days: float | None
    open_safety_messages: int | None
    scopes: list[Scope]
    until: datetime | None


@dataclass(frozen=True, kw_only=True)
class Progress:
    """Days and check-ins from `since` on. The picture is worked out by `pwa/src/domain/progress.ts`, here and there."""

    owner_id: UUID
    name: str
    is_owner: bool
    scopes: list[Scope]
    until: datetime | None
    since: date
    days: list[DiaryDay]
    first_days: list[DiaryDay]
    check_ins: list[CheckInDay]
    finder_runs: list[MusclesShown]
