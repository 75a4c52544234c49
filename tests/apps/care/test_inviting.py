"""An invitation: single-use, 48 hours, and nothing is shared before the patient's own yes."""

from datetime import datetime, timedelta

import pytest

from backend.accounts.models import User
from backend.care import codes, selectors, services
from backend.care.models import Invitation, LinkEvent, TherapistLink
from backend.care.types import Reading, Scope
from backend.core import errors

pytestmark = pytest.mark.django_db
PAIN = [Scope.PAIN]


def invited(patient: User, now: datetime) -> services.NewInvitation:
    return services.invite(by=patient.pk, scopes=PAIN, watcher=False, now=now)


def test_the_code_is_stored_nowhere_and_stands_behind_the_hash_sign(patient: User, noon: datetime) -> None:
    made = invited(patient, noon)

    kept = Invitation.objects.get()
    bare = made.code.replace("-", "")
    assert made.url.endswith(f"/join#{made.code}")
    assert len(bare) == 16
    assert bare not in str(vars(kept)) + str(vars(kept.link))
    assert kept.code_hash == codes.hash_of(made.code)


def test_a_code_may_be_typed_sloppily(patient: User, therapist: User, noon: datetime) -> None:
    made = invited(patient, noon)
    typed = " " + made.code.lower().replace("-", " ").replace("1", "l").replace("0", "o")

    services.accept(by=therapist.pk, code=typed, now=noon)

    assert TherapistLink.objects.get().therapist_id == therapist.pk


def test_an_accepted_invitation_shares_nothing_yet(patient: User, therapist: User, noon: datetime) -> None:
    services.accept(by=therapist.pk, code=invited(patient, noon).code, now=noon)

    with pytest.raises(errors.NotFound):
        services.viewer(by=therapist.pk, owner_id=patient.pk, now=noon, what=Reading.PROGRESS)
    [link] = selectors.links_as_therapist(therapist.pk, now=noon)
    assert (link.state, link.other, link.owner_id) == ("accepted", None, None)


def test_the_patient_sees_who_accepted_before_saying_yes(patient: User, therapist: User, noon: datetime) -> None:
    services.accept(by=therapist.pk, code=invited(patient, noon).code, now=noon)

    [link] = selectors.links_as_patient(patient.pk, now=noon)

    assert link.other is not None
    assert (link.other.name, link.other.email) == ("Thea (test)", "thea@example.test")
    assert link.other.email_confirmed is False


def test_the_time_of_sharing_starts_with_the_yes(patient: User, therapist: User, noon: datetime) -> None:
    made = services.invite(by=patient.pk, scopes=PAIN, watcher=False, share_days=30, now=noon)
    link_id = services.accept(by=therapist.pk, code=made.code, now=noon)
    later = noon + timedelta(days=2)

    services.confirm(by=patient.pk, link_id=link_id, now=later)

    seen = services.viewer(by=therapist.pk, owner_id=patient.pk, now=later, what=Reading.PROGRESS)
    assert seen.until == later + timedelta(days=30)
    assert seen.scopes == {Scope.PAIN}


@pytest.mark.parametrize("hours", [48, 49, 24 * 365])
def test_a_code_dies_after_48_hours(patient: User, therapist: User, noon: datetime, hours: int) -> None:
    made = invited(patient, noon)

    with pytest.raises(errors.NotFound):
        services.accept(by=therapist.pk, code=made.code, now=noon + timedelta(hours=hours))
    [link] = selectors.links_as_patient(patient.pk, now=noon + timedelta(hours=hours))
    assert (link.state, link.ended_because) == ("ended", "invitation_expired")


def test_a_code_works_once(patient: User, therapist: User, other_therapist: User, noon: datetime) -> None:
    made = invited(patient, noon)
    services.accept(by=therapist.pk, code=made.code, now=noon)

    for person in (other_therapist, therapist):
        with pytest.raises(errors.NotFound):
            services.accept(by=person.pk, code=made.code, now=noon)
    assert TherapistLink.objects.get().therapist_id == therapist.pk


def test_a_withdrawn_invitation_is_dead(patient: User, therapist: User, noon: datetime) -> None:
    made = invited(patient, noon)
    services.revoke(by=patient.pk, link_id=made.link_id, now=noon)

    with pytest.raises(errors.NotFound):
        services.accept(by=therapist.pk, code=made.code, now=noon)


def test_nobody_accepts_their_own_invitation_and_it_stays_good(patient: User, therapist: User, noon: datetime) -> None:
    made = invited(patient, noon)

    with pytest.raises(errors.NotFound):
        services.accept(by=patient.pk, code=made.code, now=noon)

    services.accept(by=therapist.pk, code=made.code, now=noon)
    assert TherapistLink.objects.get().therapist_id == therapist.pk


def test_only_the_patient_can_confirm(patient: User, therapist: User, stranger: User, noon: datetime) -> None:
    link_id = services.accept(by=therapist.pk, code=invited(patient, noon).code, now=noon)

    for person in (therapist, stranger):
        with pytest.raises(errors.NotFound):
            services.confirm(by=person.pk, link_id=link_id, now=noon)
    assert TherapistLink.objects.get().state == "accepted"


def test_an_invitation_nobody_accepted_cannot_be_confirmed(patient: User, noon: datetime) -> None:
    made = invited(patient, noon)

    with pytest.raises(errors.Conflict):
        services.confirm(by=patient.pk, link_id=made.link_id, now=noon)


def test_a_second_link_with_the_same_person_replaces_the_older(patient: User, therapist: User, noon: datetime) -> None:
    for scopes in (PAIN, [Scope.PATCHES]):
        made = services.invite(by=patient.pk, scopes=scopes, watcher=False, now=noon)
        link_id = services.accept(by=therapist.pk, code=made.code, now=noon)
        services.confirm(by=patient.pk, link_id=link_id, now=noon)

    seen = services.viewer(by=therapist.pk, owner_id=patient.pk, now=noon, what=Reading.PROGRESS)

    assert seen.scopes == {Scope.PATCHES}
    assert sorted(TherapistLink.objects.values_list("state", "ended_because")) == [
        ("active", ""),
        ("ended", "replaced"),
    ]


@pytest.mark.parametrize("share_days", [0, -1, 366])
def test_a_senseless_time_is_refused_by_name(patient: User, noon: datetime, share_days: int) -> None:
    with pytest.raises(errors.Invalid) as refused:
        services.invite(by=patient.pk, scopes=PAIN, watcher=False, share_days=share_days, now=noon)

    assert list(refused.value.fields) == ["share_days"]


def test_every_step_leaves_a_row_that_says_who_and_when(patient: User, therapist: User, noon: datetime) -> None:
    link_id = services.accept(by=therapist.pk, code=invited(patient, noon).code, now=noon)
    services.confirm(by=patient.pk, link_id=link_id, now=noon)
    services.change(by=patient.pk, link_id=link_id, scopes=[Scope.NOTES], watcher=False, until=None, now=noon)
    services.revoke(by=therapist.pk, link_id=link_id, now=noon)

    rows = LinkEvent.objects.order_by("id").values_list("what", "by_ref", "scopes")

    assert list(rows) == [
        ("invited", patient.pk, ["pain"]),
        ("accepted", therapist.pk, ["pain"]),
        ("confirmed", patient.pk, ["pain"]),
        ("changed", patient.pk, ["notes"]),
        ("ended", therapist.pk, ["notes"]),
    ]


def test_when_the_row_cannot_be_written_nothing_has_happened(
    patient: User, therapist: User, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    link_id = services.accept(by=therapist.pk, code=invited(patient, noon).code, now=noon)

    def broken(*_: object, **__: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(LinkEvent.objects, "create", broken)
    with pytest.raises(OSError, match="disk"):
        services.confirm(by=patient.pk, link_id=link_id, now=noon)

    assert TherapistLink.objects.get().state == "accepted"
