"""Watching needs a yes of both, apart from sharing; and both hear before it ends."""

from datetime import datetime, timedelta

import pytest

from backend.accounts.models import User
from backend.care import selectors, services
from backend.care.types import Scope
from backend.core import errors
from tests.support.sharing import share

pytestmark = pytest.mark.django_db
ALARM = [Scope.SAFETY_ALARM]


def watchers(owner: User, now: datetime) -> list[object]:
    return [watcher.user_id for watcher in selectors.watchers_of(owner.pk, now)]


def test_sharing_everything_makes_nobody_a_watcher(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon)

    assert watchers(patient, noon) == []
    with pytest.raises(errors.Conflict):
        services.watch(by=therapist.pk, link_id=link_id, accept=True, now=noon)


def test_an_offer_alone_makes_nobody_a_watcher(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon)
    services.change(by=patient.pk, link_id=link_id, scopes=ALARM, watcher=True, until=None, now=noon)

    assert watchers(patient, noon) == []
    assert selectors.links_as_patient(patient.pk, now=noon)[0].watcher == "offered"


def test_watchers_come_in_the_order_in_which_they_agreed(
    patient: User, therapist: User, other_therapist: User, noon: datetime
) -> None:
    share(patient, other_therapist, now=noon + timedelta(minutes=1), scopes=ALARM, watcher=True)
    share(patient, therapist, now=noon, scopes=ALARM, watcher=True)

    first, second = selectors.watchers_of(patient.pk, noon + timedelta(minutes=2))

    assert (first.user_id, second.user_id) == (therapist.pk, other_therapist.pk)
    assert (first.name, first.scopes) == ("Thea (test)", frozenset({Scope.SAFETY_ALARM}))
    assert selectors.watched_by(therapist.pk, noon) == {patient.pk}


def test_an_expired_or_ended_link_watches_nobody(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon, scopes=ALARM, watcher=True, share_days=10)

    assert watchers(patient, noon + timedelta(days=9)) == [therapist.pk]
    assert watchers(patient, noon + timedelta(days=10)) == []
    services.revoke(by=patient.pk, link_id=link_id, now=noon)
    assert watchers(patient, noon) == []
    assert selectors.watched_by(therapist.pk, noon) == frozenset()


def test_a_watcher_can_leave(patient: User, therapist: User, noon: datetime) -> None:
    link_id = share(patient, therapist, now=noon, scopes=ALARM, watcher=True)

    services.watch(by=therapist.pk, link_id=link_id, accept=False, now=noon)

    assert watchers(patient, noon) == []


def test_a_withdrawn_offer_ends_the_watching_and_a_new_one_asks_again(
    patient: User, therapist: User, noon: datetime
) -> None:
    link_id = share(patient, therapist, now=noon, scopes=ALARM, watcher=True)
    services.change(by=patient.pk, link_id=link_id, scopes=ALARM, watcher=False, until=None, now=noon)
    services.change(by=patient.pk, link_id=link_id, scopes=ALARM, watcher=True, until=None, now=noon)

    assert watchers(patient, noon) == []


def test_one_consent_never_widens_another(patient: User, therapist: User, noon: datetime) -> None:
    with pytest.raises(errors.Invalid) as refused:
        services.invite(by=patient.pk, scopes=[Scope.PAIN], watcher=True, now=noon)

    assert list(refused.value.fields) == ["scopes"]


def test_only_the_therapist_of_the_link_can_watch(
    patient: User, therapist: User, stranger: User, noon: datetime
) -> None:
    link_id = share(patient, therapist, now=noon)
    services.change(by=patient.pk, link_id=link_id, scopes=ALARM, watcher=True, until=None, now=noon)

    for person in (patient, stranger):
        with pytest.raises(errors.NotFound):
            services.watch(by=person.pk, link_id=link_id, accept=True, now=noon)


@pytest.mark.parametrize(("day", "days_left"), [(76, 14), (77, 14), (87, 3), (88, 3)])
def test_both_hear_14_and_3_days_before_the_end(
    patient: User, therapist: User, noon: datetime, day: int, days_left: int
) -> None:
    share(patient, therapist, now=noon, scopes=ALARM, share_days=90)

    notices = selectors.ending_notices(noon + timedelta(days=day, minutes=1))

    assert [(notice.person_id, notice.other_name, notice.days_left) for notice in notices] == [
        (patient.pk, "Thea (test)", days_left),
        (therapist.pk, "Pat (test)", days_left),
    ]


@pytest.mark.slow
def test_a_notice_has_one_key_however_often_it_is_asked_for(patient: User, therapist: User, noon: datetime) -> None:
    share(patient, therapist, now=noon, scopes=ALARM, share_days=90)
    keys = [
        notice.key
        for minutes in range(0, 90 * 24 * 60, 60)
        for notice in selectors.ending_notices(noon + timedelta(minutes=minutes))
    ]

    assert len(set(keys)) == 4


def test_no_notice_before_its_time_nor_for_a_short_or_ended_link(
    patient: User, therapist: User, other_therapist: User, noon: datetime
) -> None:
    link_id = share(patient, therapist, now=noon, scopes=ALARM, share_days=90)
    share(patient, other_therapist, now=noon, scopes=ALARM, share_days=3)

    assert selectors.ending_notices(noon + timedelta(days=1)) == []
    services.revoke(by=patient.pk, link_id=link_id, now=noon)
    assert selectors.ending_notices(noon + timedelta(days=87)) == []
