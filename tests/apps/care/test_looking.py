"""Who may look, how much they see, until when, and that every look is in the log."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from backend.accounts.models import User
from backend.care import selectors, services
from backend.care.types import ALL_SCOPES, Reading, Scope, Viewer
from backend.core import errors
from tests.support.sharing import share

pytestmark = pytest.mark.django_db


def look(person: User, owner: User, now: datetime) -> Viewer:
    return services.viewer(by=person.pk, owner_id=owner.pk, now=now, what=Reading.PROGRESS)


def test_people_see_all_of_their_own_and_are_not_logged(patient: User, noon: datetime) -> None:
    mine = look(patient, patient, noon)

    assert (mine.is_owner, mine.scopes, mine.until) == (True, ALL_SCOPES, None)
    assert selectors.looks_at(patient.pk) == []


def test_a_therapist_sees_what_was_agreed_and_the_patient_sees_the_look(
    patient: User, therapist: User, noon: datetime
) -> None:
    share(patient, therapist, now=noon, scopes=[Scope.PAIN, Scope.NOTES])

    seen = look(therapist, patient, noon)

    assert (seen.is_owner, seen.scopes) == (False, frozenset({Scope.PAIN, Scope.NOTES}))
    [row] = selectors.looks_at(patient.pk)
    assert (row.who, row.what, row.at, row.scopes) == ("Thea (test)", "progress", noon, ["pain", "notes"])


def test_everybody_else_finds_nothing(
    patient: User, therapist: User, other_therapist: User, stranger: User, noon: datetime
) -> None:
    share(patient, therapist, now=noon)
    share(stranger, other_therapist, now=noon)

    for person in (other_therapist, stranger):
        with pytest.raises(errors.NotFound):
            look(person, patient, noon)
    with pytest.raises(errors.NotFound):
        look(patient, therapist, noon)
    assert selectors.looks_at(patient.pk) == []


def test_the_end_comes_to_the_second(patient: User, therapist: User, noon: datetime) -> None:
    share(patient, therapist, now=noon, share_days=90)
    until = noon + timedelta(days=90)

    assert look(therapist, patient, until - timedelta(seconds=1)).until == until
    with pytest.raises(errors.NotFound):
        look(therapist, patient, until)
    [link] = selectors.links_as_patient(patient.pk, now=until)
    assert (link.state, link.ended_at, link.ended_because) == ("ended", until, "expired")


@pytest.mark.parametrize("who", ["patient", "therapist"])
def test_either_can_end_it_at_once(
    patient: User, therapist: User, noon: datetime, who: str, request: pytest.FixtureRequest
) -> None:
    link_id = share(patient, therapist, now=noon)

    services.revoke(by=request.getfixturevalue(who).pk, link_id=link_id, now=noon)

    with pytest.raises(errors.NotFound):
        look(therapist, patient, noon)


def test_a_stranger_cannot_end_it(patient: User, therapist: User, stranger: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon)

    with pytest.raises(errors.NotFound):
        services.revoke(by=stranger.pk, link_id=link_id, now=noon)
    assert look(therapist, patient, noon)


def test_an_inactive_account_sees_nothing(patient: User, therapist: User, noon: datetime) -> None:
    share(patient, therapist, now=noon)
    User.objects.filter(pk=therapist.pk).update(is_active=False)

    with pytest.raises(errors.NotFound):
        look(therapist, patient, noon)


def test_less_is_shared_from_the_next_look_on(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon)
    services.change(by=patient.pk, link_id=link_id, scopes=[Scope.PATCHES], watcher=False, until=None, now=noon)

    assert look(therapist, patient, noon).scopes == {Scope.PATCHES}


def test_only_the_patient_changes_scopes_and_not_after_the_end(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon, scopes=[Scope.PAIN])

    with pytest.raises(errors.NotFound):
        services.change(by=therapist.pk, link_id=link_id, scopes=ALL_SCOPES, watcher=False, until=None, now=noon)
    with pytest.raises(errors.Conflict):
        over = noon + timedelta(days=91)
        services.change(by=patient.pk, link_id=link_id, scopes=ALL_SCOPES, watcher=False, until=None, now=over)
    assert look(therapist, patient, noon).scopes == {Scope.PAIN}


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_the_end_can_be_moved_only_within_a_year(patient: User, therapist: User, noon: datetime, days: int) -> None:
    link_id = share(patient, therapist, now=noon)

    with pytest.raises(errors.Invalid):
        until = noon + timedelta(days=days)
        services.change(by=patient.pk, link_id=link_id, scopes=ALL_SCOPES, watcher=False, until=until, now=noon)


def test_an_open_page_that_asks_again_counts_up_one_row(patient: User, therapist: User, noon: datetime) -> None:
    share(patient, therapist, now=noon)
    for minute in range(0, 90, 10):
        look(therapist, patient, noon + timedelta(minutes=minute))

    rows = selectors.looks_at(patient.pk)

    assert [(row.times, row.at) for row in rows] == [(3, noon + timedelta(minutes=60)), (6, noon)]
    assert rows[1].latest_at == noon + timedelta(minutes=50)


def test_a_look_with_other_scopes_gets_its_own_row(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon, scopes=[Scope.PAIN])
    look(therapist, patient, noon)
    services.change(by=patient.pk, link_id=link_id, scopes=[Scope.NOTES], watcher=False, until=None, now=noon)
    look(therapist, patient, noon + timedelta(minutes=1))

    assert [row.scopes for row in selectors.looks_at(patient.pk)] == [["notes"], ["pain"]]


def test_a_look_that_cannot_be_logged_does_not_happen(
    patient: User, therapist: User, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(patient, therapist, now=noon)

    def broken(**_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr("backend.care.reads.write", broken)
    with pytest.raises(OSError, match="disk"):
        look(therapist, patient, noon)


def test_all_my_people_at_once_with_a_constant_number_of_queries(
    patient: User,
    therapist: User,
    other_therapist: User,
    stranger: User,
    noon: datetime,
    django_assert_max_num_queries: Any,
) -> None:
    share(patient, therapist, now=noon, scopes=[Scope.PAIN])
    share(stranger, therapist, now=noon, scopes=[Scope.PAIN, Scope.SAFETY_ALARM])
    share(other_therapist, therapist, now=noon, scopes=[Scope.PAIN])

    services.viewers(by=therapist.pk, now=noon, what=Reading.PEOPLE)
    with django_assert_max_num_queries(3):
        everybody = services.viewers(by=therapist.pk, now=noon, what=Reading.PEOPLE)
    alarms = services.viewers(by=therapist.pk, now=noon, what=Reading.SAFETY, scope=Scope.SAFETY_ALARM)

    assert {seen.owner_id for seen in everybody} == {patient.pk, stranger.pk, other_therapist.pk}
    assert [seen.owner_id for seen in alarms] == [stranger.pk]
    assert [row.what for row in selectors.looks_at(patient.pk)] == ["people"]


def test_the_history_stays_when_the_therapist_deletes_the_account(
    patient: User, therapist: User, noon: datetime
) -> None:
    share(patient, therapist, now=noon)
    look(therapist, patient, noon)

    therapist.delete()

    assert selectors.links_as_patient(patient.pk, now=noon) == []
    assert [row.who for row in selectors.looks_at(patient.pk)] == ["Thea (test)"]
    assert [row.what for row in selectors.changes_of(patient.pk)] == ["confirmed", "accepted", "invited"]


def test_nothing_stays_when_the_patient_deletes_the_account(patient: User, therapist: User, noon: datetime) -> None:
    share(patient, therapist, now=noon, watcher=True)
    look(therapist, patient, noon)
    gone = patient.pk

    patient.delete()

    assert selectors.links_as_therapist(therapist.pk, now=noon) == []
    assert selectors.looks_at(gone) == []
    assert selectors.changes_of(gone) == []
