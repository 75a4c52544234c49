"""The HTTP doors of reminders."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.test import Client

from backend.accounts.models import User
from tests.support.alarms import AlarmClock, write
from tests.support.phone import Phone

SignIn = Callable[[User], Client]


def test_occurrences_show_what_is_planned_and_what_became_of_the_others(
    patient: User, client_of: SignIn, clock: AlarmClock
) -> None:
    rule = write(patient, "reminder_rule", {"times": ["20:00"], "time_zone": "Europe/Berlin"}, now=clock.now)
    clock.forward(hours=10)
    clock.turn()

    rows = client_of(patient).get("/api/v1/reminders/occurrences").json()["occurrences"]

    assert [(row["rule"], row["what"], row["state"]) for row in rows] == [
        (str(rule), "log", "planned"),
        (str(rule), "log", "missed"),
    ]
    assert rows[1]["reason"] == "too_late"


def test_nobody_sees_anothers(patient: User, stranger: User, client_of: SignIn, clock: AlarmClock) -> None:
    write(patient, "reminder_rule", {"times": ["20:00"]}, now=clock.now)

    assert client_of(stranger).get("/api/v1/reminders/occurrences").json() == {"occurrences": []}


def test_the_calendar_address_works_without_a_session_and_is_not_kept_by_anybody(
    patient: User, client_of: SignIn, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", {"times": ["20:00"]}, now=clock.now)
    url = client_of(patient).post("/api/v1/reminders/calendar").json()["url"]

    response = Client().get(urlsplit(url).path)

    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/calendar")
    assert "no-store" in response["Cache-Control"]
    assert b"BEGIN:VALARM" in response.content


def test_a_guessed_calendar_is_not_there(db: None) -> None:
    assert Client().get("/api/v1/reminders/calendar/guessed.ics").status_code == 404


def test_a_rule_with_wrong_fields_is_rejected_by_field(patient: User, client_of: SignIn, clock: AlarmClock) -> None:
    phone = Phone(client_of(patient), patient, clock.now)
    wrong = {
        "times": ["25:00"],
        "days": [0],
        "time_zone": "Berlin",
        "quiet_from": "8pm",
        "what": "everything",
        "by_push": "yes",
    }

    answer = phone.sync(phone.op("reminder_rule", wrong), phone.op("reminder_rule", {"times": ["20:00"]}))

    assert [result["status"] for result in answer["results"]] == ["rejected", "applied"]
    assert {error["field"] for error in answer["results"][0]["errors"]} == set(wrong)
