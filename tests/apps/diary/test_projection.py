"""From a merged record to its typed row."""

import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings

from backend.diary import projection
from backend.diary.serializers import SESSION_KINDS
from backend.feed.types import MergedRow


def record(**values: Any) -> MergedRow:
    whole = {"occurred_at": "2026-06-15T12:00:00Z", **values}
    return MergedRow(uuid.uuid4(), "pain_log", uuid.uuid4(), 1, whole, is_new=True)


@pytest.mark.parametrize(
    ("occurred_at", "zone", "own", "expected"),
    [
        ("2026-06-14T22:30:00Z", "Europe/Berlin", None, "2026-06-15"),
        ("2026-06-15T03:30:00Z", "America/New_York", None, "2026-06-14"),
        ("2026-06-15T03:30:00Z", None, None, "2026-06-15"),
        ("2026-06-15T03:30:00Z", "America/New_York", "2026-06-15", "2026-06-15"),  # the phone's word counts
        ("2026-03-29T00:59:59Z", "Europe/Berlin", None, "2026-03-29"),  # the night the clocks go forward
    ],
)
def test_the_date_is_the_persons_own(occurred_at: str, zone: str | None, own: str | None, expected: str) -> None:
    row = record(occurred_at=occurred_at, time_zone=zone, local_date=own)

    assert projection.common(row)["local_date"].isoformat() == expected


def test_instants_are_aware() -> None:
    columns = projection.common(record(recorded_at="2026-06-15T14:00:00+02:00"))

    assert columns["occurred_at"] == datetime(2026, 6, 15, 12, tzinfo=UTC)
    assert columns["recorded_at"] == datetime(2026, 6, 15, 12, tzinfo=UTC)


def test_flags_that_were_taken_back_are_not_ticked() -> None:
    values = {"qualities.knot": True, "qualities.burning": None, "qualities.dull": False, "triggers.walking": True}

    columns = projection.pain_log(values)

    assert (columns["qualities"], columns["triggers"]) == (["knot"], ["walking"])


def test_items_stand_in_their_own_order_and_those_without_one_come_first() -> None:
    a, b, c = (f"0000000{letter}-0000-4000-8000-000000000000" for letter in "abc")
    values = {f"relief.{a}.what": "third", f"relief.{a}.sort": 2.5, f"relief.{b}.what": "second"}
    values |= {f"relief.{b}.sort": 1, f"relief.{c}.what": "first", f"relief.{c}.sort": None}

    columns = projection.pain_log(values)

    assert [item["what"] for item in columns["relief"]] == ["first", "second", "third"]


def test_an_item_whose_every_field_was_cleared_is_gone() -> None:
    item = str(uuid.uuid4())

    assert projection.pain_log({f"relief.{item}.what": None, f"relief.{item}.sort": None})["relief"] == []


def test_a_session_from_before_there_were_kinds_is_a_massage() -> None:
    assert projection.massage_session({})["what"] == "massage"
    assert projection.massage_session({"what": "stretch"})["what"] == "stretch"


def test_every_kind_of_routine_can_be_a_session() -> None:
    schema = json.loads((settings.KNOWLEDGE_DIR / "schemas/routine.schema.json").read_text(encoding="utf-8"))

    assert set(schema["properties"]["kind"]["enum"]) <= set(SESSION_KINDS)
