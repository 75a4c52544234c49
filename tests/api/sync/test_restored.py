"""A phone that has seen more than the server holds: it was set back, says so, and is given back what it lost."""

import uuid
from typing import Any

import pytest

from backend.accounts.models import User
from backend.diary.models import PainLog
from backend.feed.models import Op
from backend.feed.types import Cursor
from tests.support.phone import MakePhone


def forgotten(cursor: str) -> str:
    """A cursor at the same revision, given out by a server that had stored a change which this one does not know."""
    return str(Cursor(int(cursor.split(".", maxsplit=1)[0]), uuid.uuid4()))


@pytest.mark.parametrize("sends", [False, True])
def test_a_change_that_it_does_not_know_shows_that_it_was_set_back_and_nothing_is_taken(
    phone_of: MakePhone, patient: User, sends: bool
) -> None:
    phone = phone_of(patient)
    phone.cursor = forgotten(phone.sync(phone.op("pain_log", {}))["cursor"])

    answer = phone.sync(*([phone.op("pain_log", {})] if sends else []))

    assert (answer["forgot"], answer["results"], answer["rows"], answer["cursor"]) == (True, [], [], "0")
    assert PainLog.objects.count() == 1
    assert phone.sync()["forgot"] is False


@pytest.mark.parametrize("sends", [False, True])
def test_a_revision_that_it_never_came_to_shows_it_too(phone_of: MakePhone, patient: User, sends: bool) -> None:
    phone = phone_of(patient)
    phone.cursor = "900"

    assert phone.sync(*([phone.op("pain_log", {})] if sends else []))["forgot"] is True
    assert PainLog.objects.count() == 0


def test_a_cursor_stays_good_whatever_other_phones_have_written_since(phone_of: MakePhone, patient: User) -> None:
    mine, other = phone_of(patient), phone_of(patient)
    mine.sync(mine.op("pain_log", {}))
    other.sync(*(other.op("pain_log", {}) for _ in range(3)))

    assert [len(mine.sync()[part]) for part in ("rows", "rows")] == [3, 0]


def given_back(phone: Any, row: dict[str, Any]) -> dict[str, Any]:
    """A row as a phone gives it back: with the readings that it had."""
    patch = {name: [value, row["clocks"][name]] for name, value in row["values"].items()}
    op: dict[str, Any] = phone.op(row["kind"], {}, row["id"], again=True)
    return {**op, "patch": patch}


def test_what_is_given_back_never_overwrites_a_later_value_of_the_same_device(
    phone_of: MakePhone, patient: User
) -> None:
    phone, other = phone_of(patient), phone_of(patient)
    old = phone.sync(phone.op("pain_log", {"note": "old"}))["results"][0]["row"]
    phone.sync(phone.op("pain_log", {"note": "newer"}, old["id"]))
    changes = Op.objects.count()

    answer = other.sync(given_back(other, old))

    assert answer["results"][0]["row"]["values"]["note"] == "newer"
    assert answer["results"][0]["status"] == "merged"
    # The line is there for the repeat; it tells no edit, for there was none.
    assert [op.patch for op in Op.objects.order_by("pk")[changes:]] == [{}]


def test_a_record_that_never_changes_is_given_back_without_being_refused(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    check = phone.op("safety_check", {"answers": {"fever": []}})
    row = phone.sync(check)["results"][0]["row"]

    result = phone.sync(given_back(phone, row))["results"][0]

    assert (result["status"], result["errors"], result["row"]) == ("merged", [], row)


@pytest.mark.parametrize("again", [1, "true", None])
def test_again_is_yes_or_no(phone_of: MakePhone, patient: User, again: Any) -> None:
    phone = phone_of(patient)

    (result,) = phone.sync(phone.op("pain_log", {}, again=again))["results"]

    assert (result["status"], result["errors"][0]["field"]) == ("rejected", "again")


@pytest.mark.parametrize("text", ["7.", ".x", "7.abc", "-1", "7.AA" + "0" * 30, "٧", "1" * 19, "7.." + "0" * 32])
def test_a_cursor_that_no_server_wrote_is_refused(phone_of: MakePhone, patient: User, text: str) -> None:
    phone = phone_of(patient)

    assert phone.post(phone.body(cursor=text)).status_code == 400
