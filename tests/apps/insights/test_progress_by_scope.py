"""Scopes are respected field by field, and the numbers are those that the phone works out for its own chart."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.care import services as care
from backend.care.types import Reading, Scope, Viewer
from backend.diary import selectors as diary
from backend.diary import services as diary_services
from backend.feed.types import MergedRow
from backend.insights import selectors
from backend.insights.types import Progress
from backend.knowledge import selectors as knowledge
from tests.support.sharing import share

pytestmark = pytest.mark.django_db


def write(owner: User, kind: str, at: datetime, **values: Any) -> None:
    """Store a record as the sync does after merging."""
    handler = next(handler for handler in diary_services.KINDS if handler.kind == kind)
    when = {"occurred_at": at.isoformat(), "local_date": at.date().isoformat(), "time_zone": "UTC"}
    row = MergedRow(id=uuid4(), kind=kind, owner_id=owner.pk, revision=1, values=when | values, is_new=True)
    handler.store(owner_id=owner.pk, rows=[row], now=at)


def write_a_full_day(owner: User, at: datetime) -> None:
    write(owner, "pain_log", at, pain_now=3, pain_worst=6, pain_average=4, note="Long drive", limits_text="stairs")
    write(owner, "pain_log", at + timedelta(hours=2), pain_now=5, pain_average=5, triggers_text="Chair")
    write(owner, "patch_placement", at + timedelta(hours=3), zone="hip_back", side="right", note="itched")
    write(owner, "massage_session", at + timedelta(hours=4), routine="gluteus_medius")
    shown = [{"group": group, "side": "right"} for group in ("piriformis", "inside_the_pelvis", "piriformis")]
    write(owner, "finder_run", at, shown=shown)
    write(
        owner,
        "check_in",
        at,
        peg_pain=5,
        peg_enjoyment=4,
        peg_activity=4,
        **{"psfs.a.activity": "Walking", "psfs.a.rating": 6, "psfs.b.activity": "Sitting", "psfs.b.rating": 3},
    )


def seen_by(reader: User, owner: User, now: datetime) -> Progress:
    viewer = care.viewer(by=reader.pk, owner_id=owner.pk, now=now, what=Reading.PROGRESS)
    return selectors.progress(viewer, today=now.date(), length_days=120)


def test_people_see_their_own_day_whole(patient: User, noon: datetime) -> None:
    write_a_full_day(patient, noon)

    progress = seen_by(patient, patient, noon)

    [day] = progress.days
    assert (day.date, day.entries, day.patches, day.sessions) == (noon.date(), 2, 1, 1)
    assert (day.pain_worst, day.pain_now, day.pain_average) == (6, 5, 4.5)
    assert day.notes == ["stairs", "Long drive", "Chair", "itched"]
    [check_in] = progress.check_ins
    assert (check_in.peg, check_in.psfs_mean) == (4.3, 4.5)
    assert sorted(item.activity for item in check_in.psfs) == ["Sitting", "Walking"]


EMPTY: dict[str, Any] = {
    "pain_worst": None, "pain_now": None, "pain_average": None, "entries": 0, "patches": 0, "sessions": 0, "done": {},
}  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope.PAIN, {"pain_worst": 6, "pain_now": 5, "pain_average": 4.5, "entries": 2}),
        (Scope.PATCHES, {"patches": 1}),
        (Scope.MASSAGE, {"sessions": 1, "done": {"massage": 1}}),
        (Scope.NOTES, {"notes": ["stairs", "Long drive", "Chair"]}),
    ],
)
def test_each_scope_opens_its_own_fields_and_no_others(
    patient: User, therapist: User, noon: datetime, scope: Scope, expected: dict[str, Any]
) -> None:
    write_a_full_day(patient, noon)
    share(patient, therapist, now=noon, scopes=[scope])

    progress = seen_by(therapist, patient, noon)

    [day] = progress.days
    assert vars(day) == {"date": noon.date(), "notes": [], **EMPTY, **expected}
    assert progress.check_ins == []
    assert len(progress.first_days) == (1 if scope is Scope.PAIN else 0)


@pytest.mark.parametrize("scope", [Scope.CHECKINS, Scope.FINDER, Scope.SAFETY_ALARM, Scope.SAFETY_ANSWERS])
def test_the_other_scopes_open_no_day(patient: User, therapist: User, noon: datetime, scope: Scope) -> None:
    write_a_full_day(patient, noon)
    share(patient, therapist, now=noon, scopes=[scope])

    progress = seen_by(therapist, patient, noon)

    assert (progress.days, progress.first_days) == ([], [])
    assert len(progress.check_ins) == (1 if scope is Scope.CHECKINS else 0)
    assert len(progress.finder_runs) == (1 if scope is Scope.FINDER else 0)


def test_the_inside_of_the_pelvis_is_in_no_scope(patient: User, therapist: User, noon: datetime) -> None:
    assert knowledge.group_ids() >= diary.PRIVATE_GROUPS, "the knowledge calls it otherwise now"
    write_a_full_day(patient, noon)
    share(patient, therapist, now=noon)

    assert [run.groups for run in seen_by(therapist, patient, noon).finder_runs] == [["piriformis"]]
    assert [run.groups for run in seen_by(patient, patient, noon).finder_runs] == [["piriformis", "inside_the_pelvis"]]


def test_the_baseline_days_come_from_the_whole_diary(patient: User, noon: datetime) -> None:
    for back in range(400, 380, -2):
        write(patient, "pain_log", noon - timedelta(days=back), pain_now=7)
    write(patient, "pain_log", noon - timedelta(days=401), note="no number")
    write(patient, "pain_log", noon, pain_now=2)

    progress = seen_by(patient, patient, noon)

    earliest = noon.date() - timedelta(days=400)
    assert [day.date for day in progress.first_days] == [earliest + timedelta(days=2 * step) for step in range(7)]
    assert [day.date for day in progress.days] == [noon.date()]


def test_an_average_is_rounded_as_on_the_phone(patient: User, noon: datetime) -> None:
    for number in (4, 4, 4, 5):
        write(patient, "pain_log", noon, pain_average=number)

    assert seen_by(patient, patient, noon).days[0].pain_average == 4.3


def test_somebody_elses_rows_never_show(patient: User, therapist: User, stranger: User, noon: datetime) -> None:
    write_a_full_day(stranger, noon)
    share(patient, therapist, now=noon)

    progress = seen_by(therapist, patient, noon)

    assert (progress.days, progress.first_days, progress.check_ins) == ([], [], [])


def test_a_longer_diary_takes_no_more_queries(patient: User, therapist: User, noon: datetime) -> None:
    share(patient, therapist, now=noon)

    def queries_for(length: int) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert len(seen_by(therapist, patient, noon).days) == length
        return len(asked)

    write_a_full_day(patient, noon)
    seen_by(therapist, patient, noon)
    short = queries_for(1)
    for back in range(1, 30):
        write_a_full_day(patient, noon - timedelta(days=back))

    assert queries_for(30) == short <= 17


def viewers_of(owners: Iterable[User], scopes: Iterable[Scope]) -> list[Viewer]:
    return [
        Viewer(by=UUID(int=1), owner_id=owner.pk, scopes=frozenset(scopes), until=None, is_owner=False)
        for owner in owners
    ]


def test_the_list_shows_the_latest_day_and_the_middle_of_a_week(patient: User, stranger: User, noon: datetime) -> None:
    for back, pain in ((0, 2), (1, 4), (2, 9), (7, 10)):
        write(patient, "pain_log", noon - timedelta(days=back), pain_now=pain)
    write(stranger, "pain_log", noon - timedelta(days=40), note="only words")

    recent = diary.recent(viewers_of([patient, stranger], [Scope.PAIN]), today=noon.date())

    assert (recent[patient.pk].latest_entry_on, recent[patient.pk].pain_last_7_days) == (date(2026, 6, 15), 4)
    assert (recent[stranger.pk].latest_entry_on, recent[stranger.pk].pain_last_7_days) == (date(2026, 5, 6), None)


def test_the_list_tells_nothing_of_what_is_not_shared(patient: User, noon: datetime) -> None:
    write_a_full_day(patient, noon)

    recent = diary.recent(viewers_of([patient], [Scope.NOTES]), today=noon.date())

    assert (recent[patient.pk].latest_entry_on, recent[patient.pk].pain_last_7_days) == (None, None)


def test_a_wrong_clock_does_not_make_an_entry_of_the_future_the_latest(patient: User, noon: datetime) -> None:
    write(patient, "pain_log", noon, pain_now=1)
    write(patient, "pain_log", noon + timedelta(days=3650), pain_now=1)

    recent = diary.recent(viewers_of([patient], [Scope.PAIN]), today=noon.date())

    assert recent[patient.pk].latest_entry_on == noon.date()
