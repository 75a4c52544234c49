"""Deleting the account removes the person from every table, for everybody, on every device."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test import Client

from backend.accounts.models import Session, User
from backend.accounts.tasks import clear_expired_sessions
from backend.core.ids import uuid7
from backend.diary.models import PainLog
from backend.feed import services as feed
from tests.support.phone import Phone
from tests.support.sharing import share

PASSWORD = "correct horse battery"


@pytest.fixture
def phone(patient: User, therapist: User, noon: datetime, client_of: Callable[[User], Client]) -> Phone:
    """A phone of the patient, who wrote one record of every kind, shares, and has messages."""
    cache.clear()
    now = datetime.now(tz=noon.tzinfo)
    share(patient, therapist, now=now, watcher=True)
    phone = Phone(client_of(patient), patient, now)
    kinds: dict[str, dict[str, Any]] = {
        "pain_log": {"pain_now": 5, "note": "mine"},
        "patch_placement": {"zone": "hip_back", "off_due_at": now.isoformat()},
        "massage_session": {"pain_before": 5},
        "check_in": {"pgic": 3},
        "finder_run": {"taps.hip_back.right": 5},
        "finding": {"point": "gmed-1", "side": "right"},
        "episode": {"title": "spring"},
        "profile_fact": {"fact": "country", "value": "DE"},
        "reminder_rule": {"what": "log", "times": ["20:00"], "days": [1], "enabled": True},
        "safety_check": {"answers": {}, "level": "L1", "rules": ["RF-01"], "shown_at": now.isoformat()},
    }
    answer = phone.sync(*(phone.op(kind, values) for kind, values in kinds.items()))
    assert [result["errors"] for result in answer["results"]] == [[]] * len(kinds)
    feed.publish(owner_id=patient.pk, kind="escalation", record_id=uuid7(now), values={"state": "telling"}, now=now)
    return phone


def delete(client: Client, password: str) -> Any:
    return client.post("/api/v1/account/delete", {"password": password}, content_type="application/json")


def places_of(person_id: str, email: str) -> list[str]:
    """Every table that still mentions the person, whatever the column."""
    hits = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            text = str(cursor.fetchall()).replace("-", "").lower()
            if person_id.replace("-", "") in text or email in text:
                hits.append(table)
    return hits


@pytest.mark.slow
def test_nothing_of_a_deleted_person_is_left_in_any_table(phone: Phone, patient: User) -> None:
    person_id, email = str(patient.pk), patient.email
    tables = {model._meta.db_table for model in apps.get_models()}
    before = places_of(person_id, email)
    assert {"feed_record", "feed_op", "diary_painlog", "accounts_session", "safety_escalation"} <= set(before) <= tables

    response = delete(phone.client, PASSWORD)

    assert response.status_code == 204
    assert places_of(person_id, email) == []


def test_the_wrong_password_deletes_nothing_and_names_the_field(phone: Phone, patient: User) -> None:
    response = delete(phone.client, "wrong")

    assert (response.status_code, list(response.json()["fields"])) == (400, ["password"])
    assert User.objects.filter(pk=patient.pk).exists()
    assert PainLog.objects.exists()


def test_the_password_cannot_be_guessed_from_an_open_session(phone: Phone, patient: User) -> None:
    answers = [delete(phone.client, f"guess {number}").status_code for number in range(15)]

    assert answers[-1] == 429
    assert delete(phone.client, PASSWORD).status_code == 429
    assert User.objects.filter(pk=patient.pk).exists()


def test_a_deleted_persons_other_devices_are_signed_out(
    phone: Phone, patient: User, client_of: Callable[[User], Client]
) -> None:
    tablet = client_of(patient)

    delete(phone.client, PASSWORD)

    assert not Session.objects.exists(), "a row says who was signed in, in a form that no search for the id finds"
    assert tablet.get("/api/v1/session").json()["authenticated"] is False


def test_other_people_keep_what_is_theirs(phone: Phone, patient: User, therapist: User, noon: datetime) -> None:
    theirs = Phone(Client(), therapist, noon)
    theirs.client.force_login(therapist, backend="allauth.account.auth_backends.AuthenticationBackend")
    theirs.sync(theirs.op("pain_log", {"pain_now": 2}))

    delete(phone.client, PASSWORD)

    assert PainLog.objects.get().owner_id == therapist.pk


def test_sign_ins_that_ran_out_are_removed_and_others_stay(phone: Phone, patient: User) -> None:
    ran_out = Session.objects.create(
        session_key="old", session_data="", owner=patient, expire_date=phone.now - timedelta(days=1)
    )

    clear_expired_sessions()

    assert not Session.objects.filter(pk=ran_out.pk).exists()
    assert phone.client.get("/api/v1/session").json()["authenticated"] is True
