"""The HTTP doors of safety messages, and the sync that opens them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.care import selectors as care
from backend.care.types import Scope
from backend.core import clock as real_clock
from backend.feed import services as feed
from backend.feed.models import Record
from backend.notifications.models import Message
from backend.safety.models import Escalation, SafetyCheck
from tests.support.alarms import AlarmClock, write
from tests.support.phone import Phone
from tests.support.sharing import share

SignIn = Callable[[User], Client]
URGENT = {"level": "L1", "rules": ["RF-02"], "answers": {"bladder": ["leak"], "bladder.since": "new"}}


@pytest.fixture
def now() -> datetime:
    """The doors read the real clock."""
    return real_clock.now()


def messages_of(client: Client) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.get("/api/v1/safety/escalations").json()["escalations"]
    return rows


def test_the_sync_that_brings_the_check_brings_back_the_escalation(
    patient: User, therapist: User, client_of: SignIn, now: datetime
) -> None:
    share(patient, therapist, now=now, watcher=True)
    phone = Phone(client_of(patient), patient, now)

    answer = phone.sync(phone.op("safety_check", {**URGENT, "shown_at": now.isoformat()}))

    (row,) = [row for row in answer["rows"] if row["kind"] == "escalation"]
    assert (row["values"]["state"], row["values"]["level"]) == ("waiting", "L1")


def test_the_watcher_sees_it_acknowledges_it_and_the_phone_hears_of_it(
    patient: User, therapist: User, client_of: SignIn, now: datetime
) -> None:
    share(patient, therapist, now=now, watcher=True)
    phone = Phone(client_of(patient), patient, now)
    phone.sync(phone.op("safety_check", {**URGENT, "shown_at": now.isoformat()}))
    watcher = client_of(therapist)

    (seen,) = messages_of(watcher)
    assert (seen["owner"], seen["level"], seen["is_mine"]) == (str(patient.pk), "L1", False)
    assert seen["rules"] == ["RF-02"]
    assert watcher.post(f"/api/v1/safety/escalations/{seen['id']}/acknowledge").status_code == 204

    (row,) = [row for row in phone.sync()["rows"] if row["kind"] == "escalation"]
    assert (row["values"]["state"], row["values"]["acknowledged_by"]) == ("acknowledged", therapist.display_name)


def test_looking_is_in_the_log_that_the_person_sees(
    patient: User, therapist: User, client_of: SignIn, now: datetime
) -> None:
    share(patient, therapist, now=now, watcher=True)
    write(patient, "safety_check", {**URGENT, "shown_at": now.isoformat()}, now=now)

    messages_of(client_of(therapist))

    assert [look.what for look in care.looks_at(patient.pk)] == ["safety"]


@pytest.mark.parametrize("who", ["other_therapist", "stranger"])
def test_nobody_else_learns_that_there_is_one(
    patient: User, therapist: User, client_of: SignIn, now: datetime, who: str, request: pytest.FixtureRequest
) -> None:
    share(patient, therapist, now=now, watcher=True)
    write(patient, "safety_check", {**URGENT, "shown_at": now.isoformat()}, now=now)
    client = client_of(request.getfixturevalue(who))

    assert messages_of(client) == []
    known, unknown = Escalation.objects.get().id, uuid4()
    answers = [client.post(f"/api/v1/safety/escalations/{id}/acknowledge") for id in (known, unknown)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].json() == answers[1].json()


def test_somebody_who_sees_the_diary_but_does_not_watch_is_not_shown_it(
    patient: User, therapist: User, client_of: SignIn, now: datetime
) -> None:
    share(patient, therapist, now=now, scopes=[Scope.PAIN])
    write(patient, "safety_check", {**URGENT, "shown_at": now.isoformat()}, now=now)

    assert messages_of(client_of(therapist)) == []


def test_the_person_sees_their_own(patient: User, client_of: SignIn, now: datetime) -> None:
    write(patient, "safety_check", {**URGENT, "shown_at": now.isoformat()}, now=now)

    (row,) = messages_of(client_of(patient))

    assert (row["state"], row["is_mine"]) == ("nobody_to_tell", True)
    assert row["answers"] == URGENT["answers"]


def test_answers_may_not_be_kept_by_browsers(patient: User, client_of: SignIn) -> None:
    assert "no-store" in client_of(patient).get("/api/v1/safety/escalations")["Cache-Control"]


def test_when_the_escalation_cannot_be_written_neither_is_the_check(
    patient: User, therapist: User, client_of: SignIn, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(patient, therapist, now=now, watcher=True)
    phone = Phone(client_of(patient), patient, now)

    def broken(*args: object, **named: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(feed, "publish_new", broken)
    answer = phone.sync(phone.op("safety_check", URGENT), phone.op("pain_log", {"pain_now": 4}))

    assert [result["status"] for result in answer["results"]] == ["rejected", "applied"]
    assert not SafetyCheck.objects.exists()
    assert not Escalation.objects.exists()
    assert not Message.objects.exists()


def test_a_check_never_changes(patient: User, client_of: SignIn, now: datetime) -> None:
    phone = Phone(client_of(patient), patient, now)
    check = phone.op("safety_check", URGENT)
    phone.sync(check)

    answer = phone.sync(
        phone.op("safety_check", {"level": None}, check["id"]), phone.op("safety_check", {"deleted": True}, check["id"])
    )

    assert [result["errors"][0]["code"] for result in answer["results"]] == ["immutable", "immutable"]
    assert SafetyCheck.objects.get().level == "L1"


def test_a_phone_cannot_write_an_escalation(patient: User, client_of: SignIn, now: datetime) -> None:
    phone = Phone(client_of(patient), patient, now)

    answer = phone.sync(phone.op("escalation", {}))

    assert answer["results"][0]["status"] == "rejected"
    assert not Record.objects.filter(kind="escalation").exists()


@pytest.mark.parametrize(
    ("kind", "values", "field"),
    [
        ("safety_check", {"level": "L5"}, "level"),
        ("safety_check", {"answers": ["yes"]}, "answers"),
        ("safety_check", {"shown_at": "yesterday"}, "shown_at"),
        ("safety_confirmation", {"answer": "right"}, "check"),
        ("safety_confirmation", {"check": str(uuid4())}, "answer"),
        ("safety_confirmation", {"check": "x", "answer": "right"}, "check"),
        ("safety_clearance", {"said": "ok"}, "check"),
        ("safety_clearance", {"check": str(uuid4()), "checked_on": "soon"}, "checked_on"),
    ],
)
def test_a_wrong_record_is_rejected_by_field(
    patient: User, client_of: SignIn, now: datetime, kind: str, values: dict[str, Any], field: str
) -> None:
    phone = Phone(client_of(patient), patient, now)

    (result,) = phone.sync(phone.op(kind, values))["results"]

    assert result["status"] == "rejected"
    assert [error["field"] for error in result["errors"]] == [field]


def test_answers_that_the_server_cannot_read_count_as_the_phone_says(
    patient: User, therapist: User, clock: AlarmClock
) -> None:
    share(patient, therapist, now=clock.now, watcher=True)

    strange = {"bladder": {"deep": [1, 2]}, "saddle.since": 7, "no_such_question": [None]}
    write(patient, "safety_check", {**URGENT, "answers": strange}, now=clock.now)

    assert Escalation.objects.get().state == "waiting"
