"""Wrong and hostile bodies: the one change is refused with words that name the field; its neighbours are stored."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.core.ids import uuid7
from backend.diary.models import PainLog
from backend.sync.registry import handlers
from tests.support.phone import MakePhone, Phone

FAR = 4_070_908_800_000  # the year 2099, in milliseconds
Values = dict[str, Any]

WRONG: dict[str, tuple[Values, str, str, str]] = {
    # what: (values, field, code, a word of the mend)
    "pain 11": ({"pain_now": 11}, "pain_now", "range", "from 0 to 10"),
    "pain below zero": ({"pain_now": -1}, "pain_now", "range", "from 0 to 10"),
    "pain as text": ({"pain_now": "5"}, "pain_now", "type", "whole number"),
    "pain as yes": ({"pain_now": True}, "pain_now", "type", "whole number"),
    "a half": ({"pain_now": 5.5}, "pain_now", "type", "whole number"),
    "unknown field": ({"pain_nwo": 5}, "pain_nwo", "unknown_field", 'Did you mean "pain_now"?'),
    "unknown zone": ({"zones.hip_bakc.right": 5}, "zones.hip_bakc.right", "unknown_field", '"hip_back"'),
    "no side": ({"zones.hip_back": 5}, "zones.hip_back", "unknown_field", "zones.hip_back.left or"),
    "wrong side": ({"zones.hip_back.midline": 5}, "zones.hip_back.midline", "unknown_field", "Say which side"),
    "tailbone with a side": ({"zones.coccyx.left": 5}, "zones.coccyx.left", "unknown_field", "zones.coccyx.midline"),
    "unknown place": ({"zones.elsewhere.nek": 5}, "zones.elsewhere.nek", "unknown_field", '"neck"'),
    "strength 0": ({"zones.hip_back.right": 0}, "zones.hip_back.right", "range", "from 1 to 10"),
    "a map as one value": ({"zones": {"hip_back.right": 5}}, "zones", "unknown_field", "zones."),
    "a value as a map": ({"pain_now.x": 5}, "pain_now.x", "unknown_field", "no such field"),
    "no zone that exists": ({"time_zone": "Europe/Bernlin"}, "time_zone", "time_zone", "Europe/Berlin"),
    "no offset": ({"occurred_at": "2026-06-15T12:00:00"}, "occurred_at", "time", "offset"),
    "a time in 2099": ({"occurred_at": "2099-01-01T00:00:00Z"}, "occurred_at", "in_future", "date and time"),
    "year 1": ({"occurred_at": "0001-01-01T00:00:00Z"}, "occurred_at", "time", "moment"),
    "a note of 5 MB": ({"note": "x" * 5_000_000}, "note", "too_long", "10000"),
    "NUL in a note": ({"note": "a\0b"}, "note", "characters", "remove"),
    "half a character": ({"note": "\ud83d"}, "note", "characters", "remove"),
    "relief without item": ({"relief.what": "x"}, "relief.what", "unknown_field", "followed by a dot"),
    "relief with a spaced item id": ({"relief.a b.what": "x"}, "relief.a b.what", "unknown_field", "letters"),
    "unknown outcome": ({f"relief.{uuid.uuid4()}.outcome": "wroked"}, "relief.", "choice", '"worked"'),
    "a flag that is no flag": ({"qualities.knot": "yes"}, "qualities.knot", "type", "true or false"),
    "an episode that is no id": ({"episode": "mine"}, "episode", "id", "UUID"),
}


def rejected(answer: dict[str, Any], place: int = 1) -> dict[str, Any]:
    """The one in the middle is rejected with one error, its neighbours are applied; gives that error."""
    found = [result["status"] for result in answer["results"]]
    assert found == ["rejected" if here == place else "applied" for here in range(len(found))], answer["results"]
    error: dict[str, Any] = answer["results"][place]["errors"][0]
    return error


def between_good_ones(phone: Phone, bad: dict[str, Any]) -> dict[str, Any]:
    return phone.sync(phone.op("pain_log", {"pain_now": 1}), bad, phone.op("pain_log", {"pain_now": 2}))


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_value_is_refused_alone_with_field_and_mend(phone_of: MakePhone, patient: User, what: str) -> None:
    values, field, code, mend = WRONG[what]
    phone = phone_of(patient)

    error = rejected(between_good_ones(phone, phone.op("pain_log", values)))

    assert error["field"].startswith(field)
    assert error["code"] == code
    assert mend in error["message"]
    assert PainLog.objects.count() == 2


def test_a_clock_in_the_year_2099_is_refused_and_does_not_move_its_neighbours(
    phone_of: MakePhone, patient: User
) -> None:
    phone = phone_of(patient)
    bad = phone.op("pain_log", {"pain_now": 5})
    bad["patch"]["pain_now"][1][0] = FAR

    answer = between_good_ones(phone, bad)

    error = rejected(answer)
    assert (error["field"], error["code"]) == ("occurred_at", "clock_ahead")  # the fields share one clock
    kept = answer["results"][0]["row"]["clocks"]["pain_now"]
    assert kept[0] == int(phone.now.timestamp() * 1000)


@pytest.mark.parametrize(
    "clock", [None, [], [1, 2], ["1", 0, "d"], [1, -1, "d"], [True, 0, "d"], [1, 0, ""], [1, 0, "a b"], [2**60, 0, "d"]]
)
def test_a_clock_of_another_form_is_refused_alone(phone_of: MakePhone, patient: User, clock: object) -> None:
    phone = phone_of(patient)
    bad = phone.op("pain_log", {"pain_now": 5})
    bad["patch"] = {name: [value, clock] for name, (value, _) in bad["patch"].items()}

    assert rejected(between_good_ones(phone, bad))["code"] == "clock"


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"kind": "pain_lgo"}, "kind", "unknown_kind"),
        ({"kind": None}, "kind", "unknown_kind"),
        ({"kind": "escalation"}, "kind", "server_only"),
        ({"id": "7"}, "id", "id"),
        ({"id": None}, "id", "id"),
        ({"patch": None}, "patch", "type"),
        ({"patch": {}}, "patch", "type"),
        ({"patch": [1]}, "patch", "type"),
        ({"patch": {"pain_now": 5}}, "pain_now", "clock"),
        ({"schema": "1"}, "schema", "type"),
        ({"op_id": "x"}, "op_id", "id"),
        ({"op_id": None}, "op_id", "id"),
    ],
)
def test_an_op_of_another_form_is_refused_alone(
    phone_of: MakePhone, patient: User, change: Values, field: str, code: str
) -> None:
    phone = phone_of(patient)

    error = rejected(between_good_ones(phone, {**phone.op("pain_log", {"pain_now": 5}), **change}))

    assert (error["field"], error["code"]) == (field, code)


@pytest.mark.parametrize("op", [None, 1, "op", [], [[]]])
def test_what_is_no_op_at_all_is_refused_alone(phone_of: MakePhone, patient: User, op: Any) -> None:
    phone = phone_of(patient)

    assert rejected(between_good_ones(phone, op))["code"] == "type"


def test_an_unknown_kind_is_told_its_likely_name(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)

    error = rejected(between_good_ones(phone, phone.op("pain_lgo", {"pain_now": 5})))

    assert 'Did you mean "pain_log"?' in error["message"]


def test_the_id_of_someone_elses_record_is_not_found_and_tells_nothing(
    phone_of: MakePhone, patient: User, stranger: User
) -> None:
    theirs = phone_of(patient)
    made = theirs.op("pain_log", {"pain_now": 5, "note": "mine"})
    theirs.sync(made)
    phone = phone_of(stranger)

    answer = between_good_ones(phone, phone.op("pain_log", {"note": "taken"}, made["id"]))

    error = rejected(answer)
    assert (error["field"], error["code"]) == ("id", "not_found")
    assert answer["results"][1]["row"] is None
    log = PainLog.objects.get(id=made["id"])
    assert (log.owner_id, log.note) == (patient.pk, "mine")


def test_someone_elses_op_id_is_no_obstacle_and_tells_nothing(
    phone_of: MakePhone, patient: User, stranger: User
) -> None:
    theirs, phone = phone_of(patient), phone_of(stranger)
    made = theirs.op("pain_log", {"pain_now": 5})
    theirs.sync(made)

    (result,) = phone.sync(phone.op("pain_log", {"pain_now": 1}, op_id=made["op_id"]))["results"]

    assert (result["status"], result["replayed"]) == ("applied", False)
    assert result["row"]["values"]["pain_now"] == 1


def test_a_new_record_must_say_when_it_happened(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)

    error = rejected(between_good_ones(phone, phone.op("pain_log", {"pain_now": 5}, str(uuid7(phone.now)))))

    assert (error["field"], error["code"]) == ("occurred_at", "required")


def test_a_records_kind_cannot_be_changed(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    made = phone.op("pain_log", {"pain_now": 5})
    phone.sync(made)

    error = rejected(between_good_ones(phone, phone.op("check_in", {"pgic": 5}, made["id"])))

    assert (error["field"], error["code"]) == ("kind", "kind")


def test_a_change_that_the_database_refuses_is_found_and_its_neighbours_are_stored(
    phone_of: MakePhone, patient: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A hole in the validation: the typed table's own constraint is the last wall.
    rating = handlers()["pain_log"].serializer().fields["pain_now"]
    monkeypatch.setattr(type(rating), "to_internal_value", lambda self, data: data)
    phone = phone_of(patient)

    answer = between_good_ones(phone, phone.op("pain_log", {"pain_now": 99}))

    assert rejected(answer)["code"] == "not_stored"
    assert set(PainLog.objects.values_list("pain_now", flat=True)) == {1, 2}


def test_a_database_in_trouble_stores_nothing_and_rejects_nothing(
    phone_of: MakePhone, patient: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = phone_of(patient)
    phone.client.raise_request_exception = False
    op = phone.op("pain_log", {"pain_now": 5})
    monkeypatch.setattr("backend.feed.rows.save_ops", _broken)

    assert phone.post(phone.body(op)).status_code == 500

    monkeypatch.undo()
    assert phone.sync(op)["results"][0]["status"] == "applied"


def _broken(ops: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM a_table_that_is_not_there")


@pytest.mark.slow
def test_any_json_in_any_place_is_answered_and_never_breaks(
    phone_of: MakePhone, patient: User, junk: Callable[[], Any]
) -> None:
    phone = phone_of(patient)

    for _ in range(150):
        good, bad = phone.op("pain_log", {"pain_now": 1}), phone.op("pain_log", {"pain_now": 1})
        junk_into(bad, junk)
        answer = phone.post(phone.body(good, bad))
        assert answer.status_code in (200, 426, 503), answer.content
        if answer.status_code == 200:
            assert answer.json()["results"][0]["status"] == "applied"


def junk_into(op: dict[str, Any], junk: Callable[[], Any]) -> None:
    """Put junk somewhere into an op."""
    value = junk()
    place = hash(str(value)) % 4
    if place == 0:
        op[["kind", "id", "op_id", "patch", "schema"][hash(repr(value)) % 5]] = value
    elif place == 1:
        op["patch"][str(value)[:300]] = [value, op["patch"]["pain_now"][1]]
    elif place == 2:
        op["patch"]["note"] = value
    else:
        op["patch"]["pain_now"] = [1, value]
