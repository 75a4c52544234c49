"""The therapist's pages by HTTP: only what is shared, kept by nobody, gone at once after a revoke."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.care import services as care
from backend.care.types import Scope
from tests.support.sharing import share

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
PEOPLE = "/api/v1/insights/people"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch, noon: datetime) -> None:
    monkeypatch.setattr("backend.core.clock.now", lambda: noon)


def test_a_therapist_finds_the_people_who_share(
    patient: User, therapist: User, stranger: User, client_of: SignIn, noon: datetime
) -> None:
    share(patient, therapist, now=noon, scopes=[Scope.PAIN])

    answer = client_of(therapist).get(PEOPLE)

    assert [person["name"] for person in answer.json()["people"]] == ["Pat (test)"]
    assert answer.json()["people"][0]["open_safety_messages"] is None
    assert "no-store" in answer["Cache-Control"]


def test_revoked_means_gone_with_the_next_request(
    patient: User, therapist: User, client_of: SignIn, noon: datetime
) -> None:
    link_id = share(patient, therapist, now=noon)
    reader = client_of(therapist)
    progress = f"{PEOPLE}/{patient.pk}/progress"
    assert reader.get(progress).status_code == 200

    care.revoke(by=patient.pk, link_id=link_id, now=noon)

    assert reader.get(progress).status_code == 404
    assert reader.get(PEOPLE).json() == {"people": []}


def test_a_person_who_does_not_share_is_like_no_person(
    patient: User, stranger: User, client_of: SignIn, noon: datetime
) -> None:
    outside = client_of(stranger)

    there = outside.get(f"{PEOPLE}/{patient.pk}/progress")
    nowhere = outside.get(f"{PEOPLE}/00000000-0000-0000-0000-000000000000/progress")

    assert there.status_code == nowhere.status_code == 404
    assert there.content == nowhere.content
    assert "no-store" in there["Cache-Control"]


@pytest.mark.parametrize("days", ["0", "-3", "3661", "many"])
def test_a_senseless_length_is_refused_by_name(patient: User, client_of: SignIn, days: str) -> None:
    answer = client_of(patient).get(f"{PEOPLE}/{patient.pk}/progress", {"days": days})

    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["days"]


def test_a_person_reads_their_own_progress(patient: User, client_of: SignIn) -> None:
    answer: Any = client_of(patient).get(f"{PEOPLE}/{patient.pk}/progress").json()

    assert (answer["is_owner"], answer["name"], answer["days"]) == (True, "Pat (test)", [])
