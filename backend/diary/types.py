"""The diary as it leaves this app: days, check-ins, the latest of several people."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class DiaryDay:
    """One calendar day of the person, in the shape that `pwa/src/domain/progress.ts` reads.

    pain_worst and pain_now are the highest written that day, pain_average the mean (one decimal); null without scope
    or without a number. `notes` are in the order of the day.
    """

    date: date
    pain_worst: int | None = None
    pain_now: int | None = None
    pain_average: float | None = None
    entries: int = 0
    patches: int = 0
    sessions: int = 0
    done: dict[str, int] = field(default_factory=dict)
    """The sessions by kind: {"massage": 1, "stretch": 2}."""
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class OwnActivity:
    """One of the person's own activities (PSFS): 0 unable to 10 as before."""

    activity: str
    rating: int | None


@dataclass(frozen=True, kw_only=True)
class CheckInDay:
    """The answers of one check-in. `peg` and `psfs_mean` are null unless they can be worked out."""

    date: date
    peg: float | None
    peg_pain: int | None
    peg_enjoyment: int | None
    peg_activity: int | None
    psfs: list[OwnActivity]
    psfs_mean: float | None
    pgic: int | None


@dataclass(frozen=True, kw_only=True)
class MusclesShown:
    """One use of the finder: the groups of muscles that it showed, in its order."""

    date: date
    groups: list[str]


@dataclass(frozen=True, kw_only=True)
class Recent:
    """The latest of one person: the day of the latest entry, and the middle of the highest pain of seven days."""

    latest_entry_on: date | None = None
    pain_last_7_days: float | None = None
