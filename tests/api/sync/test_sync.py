"""What a phone is promised when it syncs."""

import gzip
import json
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from backend.accounts.models import User
from backend.core.ids import uuid7
from backend.diary.models import MassageSession, PainLog, PatchPlacement, ProgrammeRun
from backend.feed import services as feed
from tests.support.phone import MakePhone


def statuses(answer: dict[str, Any]) -> list[str]:
    return [result["status"] for result in answer["results"]]


def test_an_entry_arrives_and_is_answered_with_its_row(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    op = phone.op("pain_log", {"pain_now": 5, "zones.hip_back.right": 7, "qualities.knot": True})

    answer = phone.sync(op)

    (result,) = answer["results"]
    assert (result["status"], result["replayed"], result["errors"]) == ("applied", False, [])
    assert result["row"]["values"]["zones.hip_back.right"] == 7
    log = PainLog.objects.get(owner=patient)
    assert (str(log.id), log.pain_now, log.zones, log.qualities) == (op["id"], 5, {"hip_back.right": 7}, ["knot"])


def test_a_repeated_op_is_stored_once_and_answered_alike(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    op = phone.op("pain_log", {"pain_now": 5})
    (first,) = phone.sync(op)["results"]

    (again,) = phone.sync(op)["results"]

    assert again == {**first, "replayed": True}
    assert PainLog.objects.count() == 1


def test_a_repeated_op_is_answered_with_the_row_as_it_now_is(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    first = phone.op("pain_log", {"pain_now": 5})
    phone.sync(first)
    phone.sync(phone.op("pain_log", {"pain_now": 3}, first["id"]))

    (again,) = phone.sync(first)["results"]

    assert (again["status"], again["replayed"]) == ("applied", True)
    assert again["row"]["values"]["pain_now"] == 3


def test_the_same_op_twice_in_one_request_is_taken_once(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    op = phone.op("pain_log", {"pain_now": 5})

    answer = phone.sync(op, op)

    assert [result["replayed"] for result in answer["results"]] == [False, True]
    assert PainLog.objects.count() == 1


def test_a_rejected_op_that_is_repeated_is_rejected_again_with_the_same_words(
    phone_of: MakePhone, patient: User
) -> None:
    phone = phone_of(patient)
    op = phone.op("pain_log", {"pain_now": 11})
    (first,) = phone.sync(op)["results"]

    (again,) = phone.sync(op)["results"]

    assert first["status"] == "rejected"
    assert again == {**first, "replayed": True}


def test_two_devices_never_lose_each_others_zones(phone_of: MakePhone, patient: User) -> None:
    phone, tablet = phone_of(patient), phone_of(patient)
    made = phone.op("pain_log", {"zones.hip_back.right": 7})
    phone.sync(made)
    tablet.sync()

    tablet.sync(tablet.op("pain_log", {"zones.hip_back.left": 3}, made["id"]))

    assert PainLog.objects.get().zones == {"hip_back.right": 7, "hip_back.left": 3}


def test_the_later_edit_wins_a_field_whichever_arrives_first(phone_of: MakePhone, patient: User) -> None:
    phone, tablet = phone_of(patient), phone_of(patient)
    made = phone.op("pain_log", {"pain_now": 1})
    phone.sync(made)
    phone.now -= timedelta(minutes=10)
    earlier = phone.op("pain_log", {"sleep": 4}, made["id"])
    later = tablet.op("pain_log", {"sleep": 8}, made["id"])

    tablet.sync(later)
    (result,) = phone.sync(earlier)["results"]

    assert result["status"] == "merged"
    assert result["row"]["values"]["sleep"] == 8


def test_a_devices_own_later_edit_wins_although_its_clock_was_set_back(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    made = phone.op("pain_log", {"pain_now": 1})
    phone.sync(made)
    phone.now -= timedelta(hours=3)

    (result,) = phone.sync(phone.op("pain_log", {"pain_now": 6}, made["id"]))["results"]

    assert result["status"] == "applied"
    assert PainLog.objects.get().pain_now == 6


def test_a_clock_half_an_hour_ahead_does_not_win_every_later_edit(phone_of: MakePhone, patient: User) -> None:
    fast, right = phone_of(patient), phone_of(patient)
    made = fast.op("pain_log", {"pain_now": 1})
    fast.sync(made)
    fast.now += timedelta(minutes=30)
    fast.sync(fast.op("pain_log", {"pain_now": 2}, made["id"]))
    right.now += timedelta(minutes=6)

    with time_machine.travel(right.now, tick=False):
        (result,) = right.sync(right.op("pain_log", {"pain_now": 3}, made["id"]))["results"]

    assert result["status"] == "applied"
    assert PainLog.objects.get().pain_now == 3


def test_what_one_device_wrote_reaches_the_other_once(phone_of: MakePhone, patient: User) -> None:
    phone, tablet = phone_of(patient), phone_of(patient)
    made = phone.op("pain_log", {"pain_now": 5})
    phone.sync(made)

    rows = tablet.sync()["rows"]

    assert [(row["id"], row["values"]["pain_now"]) for row in rows] == [(made["id"], 5)]
    assert tablet.sync()["rows"] == []


def test_own_rows_do_not_come_back_a_second_time(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)

    answer = phone.sync(phone.op("pain_log", {"pain_now": 5}))

    assert answer["rows"] == []
    assert phone.sync()["rows"] == []


def test_pulling_goes_page_by_page_until_everything_is_there(phone_of: MakePhone, patient: User) -> None:
    phone, tablet = phone_of(patient), phone_of(patient)
    made = [phone.op("pain_log", {"pain_now": 1}) for _ in range(600)]
    for start in range(0, 600, 200):
        phone.sync(*made[start : start + 200])

    first, second = tablet.sync(), tablet.sync()

    assert [(len(page["rows"]), page["has_more"]) for page in (first, second)] == [(500, True), (100, False)]
    assert {row["id"] for page in (first, second) for row in page["rows"]} == {op["id"] for op in made}


def test_a_row_that_another_device_wrote_meanwhile_is_not_jumped_over(phone_of: MakePhone, patient: User) -> None:
    phone, tablet = phone_of(patient), phone_of(patient)
    phone.sync(phone.op("pain_log", {"pain_now": 1}))
    other = tablet.op("pain_log", {"pain_now": 2})
    tablet.sync(other)

    answer = phone.sync(phone.op("pain_log", {"pain_now": 3}))

    assert other["id"] in {row["id"] for row in answer["rows"]}


def test_what_the_server_writes_reaches_the_phone(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    phone.sync()
    record_id = uuid7(phone.now)
    feed.publish(
        owner_id=patient.pk, kind="escalation", record_id=record_id, values={"state": "waiting"}, now=phone.now
    )
    feed.publish(
        owner_id=patient.pk, kind="escalation", record_id=record_id, values={"state": "telling"}, now=phone.now
    )

    (row,) = phone.sync()["rows"]

    assert (row["id"], row["kind"], row["values"]["state"]) == (str(record_id), "escalation", "telling")


def test_a_deleted_entry_leaves_the_diary_and_comes_back_when_that_is_undone(
    phone_of: MakePhone, patient: User
) -> None:
    phone = phone_of(patient)
    made = phone.op("pain_log", {"pain_now": 5, "note": "kept"})
    phone.sync(made)

    phone.sync(phone.op("pain_log", {"deleted": True}, made["id"]))
    assert not PainLog.objects.exists()
    phone.sync(phone.op("pain_log", {"deleted": False}, made["id"]))

    assert PainLog.objects.get().note == "kept"


def test_null_clears_a_field(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    made = phone.op("pain_log", {"pain_now": 5, "zones.hip_back.right": 7, "zones.hip_back.left": 2})
    phone.sync(made)

    phone.sync(phone.op("pain_log", {"pain_now": None, "zones.hip_back.right": None}, made["id"]))

    log = PainLog.objects.get()
    assert (log.pain_now, log.zones) == (None, {"hip_back.left": 2})


def test_relief_keeps_its_order(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    first, second = str(uuid7(phone.now)), str(uuid7(phone.now))
    values = {f"relief.{second}.what": "stretching", f"relief.{second}.sort": 2, f"relief.{second}.outcome": "worked"}
    values |= {f"relief.{first}.what": "sitting", f"relief.{first}.sort": 1, f"relief.{first}.minutes": 5}

    phone.sync(phone.op("pain_log", values))

    assert PainLog.objects.get().relief == [
        {"id": first, "what": "sitting", "minutes": 5},
        {"id": second, "what": "stretching", "outcome": "worked"},
    ]


def test_a_patch_and_a_session_are_stored_in_their_own_columns(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    patch = phone.op(
        "patch_placement",
        {"product_text": "warm", "zone": "hip_back", "side": "right", "basis": "trigger_point", "label_hours": 8.5},
    )
    session = phone.op("massage_session", {"seconds_total": 180, "pain_before": 6, "pain_after": 4, "completed": True})

    answer = phone.sync(patch, session)

    assert statuses(answer) == ["applied", "applied"]
    assert PatchPlacement.objects.get().label_hours == 8.5
    assert MassageSession.objects.get().pain_after == 4


def test_a_chosen_programme_travels_like_the_rest(phone_of: MakePhone, patient: User) -> None:
    chosen = {"programme": "low_back", "programme_version": 1, "stage": "first", "began_on": "2026-06-15"}

    answer = phone_of(patient).sync(phone_of(patient).op("programme_run", chosen))

    assert statuses(answer) == ["applied"]
    row = ProgrammeRun.objects.get()
    assert (row.programme, row.stage, row.began_on, row.ended_on) == ("low_back", "first", date(2026, 6, 15), None)


def test_a_session_says_what_it_was_and_how_the_skin_looked_later(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    good = phone.op("massage_session", {"what": "stretch", "skin_1h": "red", "skin_next_day": "usual"})
    bad = phone.op("massage_session", {"what": "dancing"})

    answer = phone.sync(good, bad)

    assert statuses(answer) == ["applied", "rejected"]
    row = MassageSession.objects.get()
    assert (row.what, row.skin_1h, row.skin_next_day) == ("stretch", "red", "usual")


def test_the_local_date_is_worked_out_when_the_phone_did_not_say(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    values = {"occurred_at": "2026-06-14T22:30:00Z", "time_zone": "Europe/Berlin", "pain_now": 1}

    phone.sync(phone.op("pain_log", values))

    assert PainLog.objects.get().local_date.isoformat() == "2026-06-15"


@pytest.mark.parametrize("number", [1, 200])
def test_the_number_of_statements_does_not_grow_with_the_changes(
    phone_of: MakePhone, patient: User, number: int, django_assert_max_num_queries: Any
) -> None:
    phone = phone_of(patient)
    ops = [phone.op("pain_log", {"pain_now": 1}) for _ in range(number)]

    # Session, person; transaction; lock, ops, records; records, ops, logs stored; the reminders asked; and its end.
    with django_assert_max_num_queries(11):
        answer = phone.sync(*ops)

    assert statuses(answer) == ["applied"] * number


def test_an_escalation_comes_back_in_the_very_answer_to_the_safety_check(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    phone.sync(phone.op("pain_log", {"pain_now": 5}))
    values = {
        "answers": {"bladder": ["cannot_start"]},
        "level": "L1",
        "rules": ["RF-01"],
        "shown_at": phone.now.isoformat(),
    }
    check = phone.op("safety_check", {**values, "origin": "live"})

    answer = phone.sync(check)

    assert statuses(answer) == ["applied"]
    (escalation,) = [row for row in answer["rows"] if row["kind"] == "escalation"]
    assert escalation["values"]["check"] == check["id"]


def test_a_long_answer_is_packed_for_a_phone_that_reads_that_and_a_short_one_is_not(
    phone_of: MakePhone, patient: User
) -> None:
    phone, tablet = phone_of(patient), phone_of(patient)
    phone.sync(*(phone.op("pain_log", {"pain_now": 1}) for _ in range(100)))

    plain = tablet.post(tablet.body())
    packed = tablet.post(tablet.body(), **{"Accept-Encoding": "gzip"})
    short = phone.post(phone.body(), **{"Accept-Encoding": "gzip"})

    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 3
    assert json.loads(gzip.decompress(packed.content))["rows"] == plain.json()["rows"]
    assert not short.has_header("Content-Encoding")
