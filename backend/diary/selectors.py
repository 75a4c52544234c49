"""What the diary can tell. Every answer is for a Viewer: what its scopes do not allow is not even asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import floor
from statistics import median
from typing import Any, Final
from uuid import UUID

from django.db.models import Avg, Count, Max, Q

from backend.care.types import Scope, Viewer
from backend.diary.models import CheckIn, Entry, FinderRun, MassageSession, PainLog, PatchPlacement
from backend.diary.types import CheckInDay, DiaryDay, MusclesShown, OwnActivity, Recent

_BASELINE_DAYS: Final = 7
PRIVATE_GROUPS: Final = frozenset({"inside_the_pelvis"})
_HAS_NUMBER: Final = Q(pain_worst__isnull=False) | Q(pain_now__isnull=False) | Q(pain_average__isnull=False)
_WRITTEN: Final = ("triggers_text", "limits_text", "managed_text", "note")
_SHARED_ROWS: Final[tuple[tuple[Scope, type[Entry]], ...]] = (
    (Scope.PAIN, PainLog),
    (Scope.PATCHES, PatchPlacement),
    (Scope.MASSAGE, MassageSession),
    (Scope.CHECKINS, CheckIn),
)


def days(viewer: Viewer, *, since: date, until: date) -> list[DiaryDay]:
    """The days on which something that may be seen was written, earliest first; both ends included.

    At most five queries, however long the diary is.
    """
    return _days(viewer, Q(local_date__gte=since, local_date__lte=until))


def first_days(viewer: Viewer) -> list[DiaryDay]:
    """The first seven days of the whole diary that hold a pain number: what the baseline is made of.

    Empty without scope pain. At most six queries.
    """
    if not viewer.may(Scope.PAIN):
        return []
    with_number = PainLog.objects.filter(_HAS_NUMBER, owner_id=viewer.owner_id)
    dates = list(with_number.order_by("local_date").values_list("local_date", flat=True).distinct()[:_BASELINE_DAYS])
    return _days(viewer, Q(local_date__in=dates))


def check_ins(viewer: Viewer, *, since: date, until: date) -> list[CheckInDay]:
    """The check-ins, earliest first; both ends included. Empty without scope checkins."""
    if not viewer.may(Scope.CHECKINS):
        return []
    rows = CheckIn.objects.filter(owner_id=viewer.owner_id, local_date__gte=since, local_date__lte=until)
    return [_check_in(row) for row in rows.order_by("occurred_at", "id")]


def finder_runs(viewer: Viewer, *, since: date, until: date) -> list[MusclesShown]:
    """What the finder showed, earliest first; both ends included. Empty without scope finder.

    The inside of the pelvis is in no scope: only the owner sees it.
    """
    if not viewer.may(Scope.FINDER):
        return []
    hidden = frozenset() if viewer.is_owner else PRIVATE_GROUPS
    rows = FinderRun.objects.filter(owner_id=viewer.owner_id, local_date__gte=since, local_date__lte=until)
    return [
        MusclesShown(date=row.local_date, groups=_groups(row.shown, hidden))
        for row in rows.order_by("occurred_at", "id")
    ]


def recent(viewers: Sequence[Viewer], *, today: date) -> dict[UUID, Recent]:
    """The latest of everybody in `viewers`, by owner. At most five queries, however many people."""
    latest: dict[UUID, date] = {}
    for scope, model in _SHARED_ROWS:
        for owner_id, day in _latest_days(model, _owners(viewers, scope), today=today):
            latest[owner_id] = max(day, latest.get(owner_id, day))
    pain = _recent_pain(_owners(viewers, Scope.PAIN), today=today)
    return {
        viewer.owner_id: Recent(latest_entry_on=latest.get(viewer.owner_id), pain_last_7_days=pain.get(viewer.owner_id))
        for viewer in viewers
    }


def _days(viewer: Viewer, when: Q) -> list[DiaryDay]:
    by_date: dict[date, DiaryDay] = {}
    if viewer.may(Scope.PAIN):
        by_date = {day.date: day for day in _pain_days(viewer, when)}
    if viewer.may(Scope.PATCHES):
        for day, count in _counts(PatchPlacement, viewer, when):
            by_date[day] = replace(by_date.get(day, DiaryDay(date=day)), patches=count)
    if viewer.may(Scope.MASSAGE):
        for day, done in _done(viewer, when).items():
            by_date[day] = replace(by_date.get(day, DiaryDay(date=day)), sessions=sum(done.values()), done=done)
    if viewer.may(Scope.NOTES):
        for day, notes in _notes(viewer, when).items():
            by_date[day] = replace(by_date.get(day, DiaryDay(date=day)), notes=notes)
    return [by_date[day] for day in sorted(by_date)]


def _pain_days(viewer: Viewer, when: Q) -> Iterator[DiaryDay]:
    rows = PainLog.objects.filter(when, owner_id=viewer.owner_id).values("local_date")
    for row in rows.annotate(
        worst=Max("pain_worst"), now=Max("pain_now"), average=Avg("pain_average"), entries=Count("id")
    ):
        yield DiaryDay(
            date=row["local_date"],
            pain_worst=row["worst"],
            pain_now=row["now"],
            pain_average=_one_decimal(row["average"]),
            entries=row["entries"],
        )


def _done(viewer: Viewer, when: Q) -> dict[date, dict[str, int]]:
    """The sessions of each day by kind."""
    rows = MassageSession.objects.filter(when, owner_id=viewer.owner_id).values("local_date", "what")
    done: dict[date, dict[str, int]] = defaultdict(dict)
    for day, what, count in (
        rows.annotate(count=Count("id")).order_by("what").values_list("local_date", "what", "count")
    ):
        done[day][what] = count
    return done


def _counts(model: type[Entry], viewer: Viewer, when: Q) -> Iterable[tuple[date, int]]:
    rows = model._default_manager.filter(when, owner_id=viewer.owner_id).values("local_date")
    return rows.annotate(count=Count("id")).values_list("local_date", "count")


def _notes(viewer: Viewer, when: Q) -> dict[date, list[str]]:
    """What was written in words. A patch's note needs the scope of patches too: it says what was on the skin."""
    empty = Q(triggers_text="", limits_text="", managed_text="", note="")
    logs = PainLog.objects.filter(when, owner_id=viewer.owner_id).exclude(empty)
    written = [
        (row["occurred_at"], row["local_date"], row[name])
        for row in logs.values("occurred_at", "local_date", *_WRITTEN)
        for name in _WRITTEN
    ]
    if viewer.may(Scope.PATCHES):
        placements = PatchPlacement.objects.filter(when, owner_id=viewer.owner_id).exclude(note="")
        written += placements.values_list("occurred_at", "local_date", "note")
    notes: dict[date, list[str]] = defaultdict(list)
    for _, day, text in sorted(written, key=lambda each: each[0]):
        if text:
            notes[day].append(text)
    return notes


def _check_in(row: CheckIn) -> CheckInDay:
    activities = [OwnActivity(activity=item.get("activity") or "", rating=item.get("rating")) for item in row.psfs]
    return CheckInDay(
        date=row.local_date,
        peg=_mean([row.peg_pain, row.peg_enjoyment, row.peg_activity]),
        peg_pain=row.peg_pain,
        peg_enjoyment=row.peg_enjoyment,
        peg_activity=row.peg_activity,
        psfs=activities,
        psfs_mean=_mean([activity.rating for activity in activities]),
        pgic=row.pgic,
    )


def _groups(shown: object, hidden: frozenset[str]) -> list[str]:
    """The ids of the groups in a stored list, which came from a phone: anything else in it is passed over."""
    items = shown if isinstance(shown, list) else []
    groups = [item.get("group") for item in items if isinstance(item, dict)]
    return [group for group in dict.fromkeys(groups) if isinstance(group, str) and group not in hidden]


def _owners(viewers: Sequence[Viewer], scope: Scope) -> list[UUID]:
    return [viewer.owner_id for viewer in viewers if viewer.may(scope)]


def _latest_days(model: type[Entry], owner_ids: list[UUID], *, today: date) -> Iterable[tuple[UUID, date]]:
    # A phone east of here may already write tomorrow's date; anything later is a wrong clock.
    rows = model._default_manager.filter(owner_id__in=owner_ids, local_date__lte=today + timedelta(days=1))
    return rows.values("owner_id").annotate(day=Max("local_date")).values_list("owner_id", "day")


def _recent_pain(owner_ids: list[UUID], *, today: date) -> dict[UUID, float]:
    """The middle of the days' highest pain over the last seven days, by owner."""
    rows = PainLog.objects.filter(
        _HAS_NUMBER, owner_id__in=owner_ids, local_date__gt=today - timedelta(days=7), local_date__lte=today
    ).values("owner_id", "local_date")
    numbers: dict[UUID, list[float]] = defaultdict(list)
    for row in rows.annotate(worst=Max("pain_worst"), now=Max("pain_now"), average=Avg("pain_average")):
        written: list[Any] = [row["worst"], row["now"], _one_decimal(row["average"])]
        numbers[row["owner_id"]].append(max(number for number in written if number is not None))
    return {owner_id: float(median(days)) for owner_id, days in numbers.items()}


def _mean(numbers: Sequence[int | None]) -> float | None:
    """The mean to one decimal; None unless every question was answered."""
    answered = [number for number in numbers if number is not None]
    if not answered or len(answered) != len(numbers):
        return None
    return _one_decimal(sum(answered) / len(answered))


def _one_decimal(number: float | None) -> float | None:
    # Half goes up, as Math.round does on the phone: both must draw the same point.
    return None if number is None else floor(float(number) * 10 + 0.5) / 10
