"""The feed on its own: history, kinds that never change, culprits, and the blanking of what was deleted."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction

from backend.accounts.models import User
from backend.feed import rows, selectors, services
from backend.feed.models import Op, Record
from backend.feed.types import Change, KindHandler, MergedRow, Taken

DEVICE = "one"
WORST = 666


def refuse_the_worst(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """A typed table with a wall of its own."""
    if any(row.values.get("pain") == WORST for row in rows):
        raise ValueError("the worst")


HANDLERS = {
    "thing": KindHandler(kind="thing", store=refuse_the_worst),
    "check": KindHandler(kind="check", immutable=True),
}


def change(record_id: UUID, at: datetime, kind: str = "thing", device: str = DEVICE, **values: Any) -> Change:
    clock = (int(at.timestamp() * 1000), 0, device)
    whole = {"occurred_at": at.isoformat(), **values}
    return Change(uuid.uuid4(), kind, record_id, {name: (value, clock) for name, value in whole.items()})


def take(person: User, now: datetime, *changes: Change) -> Taken:
    return services.take(owner_id=person.pk, device=DEVICE, changes=changes, handlers=HANDLERS, now=now)


def take_one_by_one(person: User, now: datetime, *changes: Change) -> Taken:
    return services.take_one_by_one(owner_id=person.pk, device=DEVICE, changes=changes, handlers=HANDLERS, now=now)


def row_of(person: User, record_id: UUID) -> dict[str, Any]:
    (row,) = (row for row in selectors.page(owner_id=person.pk, cursor=0).rows if row.id == record_id)
    return dict(row.values)


def test_the_history_keeps_what_was_replaced_and_what_lost(patient: User, noon: datetime) -> None:
    record_id, early = uuid.uuid4(), noon - timedelta(hours=1)
    take(patient, noon, change(record_id, noon, device="a", pain=1))
    won = change(record_id, noon, device="b", pain=2)
    lost = change(record_id, early, device="c", pain=3)

    take(patient, noon, won, lost)

    history = {op.op_id: (op.status, op.replaced.get("pain"), op.patch["pain"][0]) for op in Op.objects.all()}
    assert history[won.op_id] == ("applied", 1, 2)
    assert history[lost.op_id] == ("merged", None, 3)


@pytest.mark.parametrize("values", [{"answer": "no"}, {"deleted": True}, {"deleted": False}])
def test_a_record_of_an_immutable_kind_never_changes(patient: User, noon: datetime, values: dict[str, Any]) -> None:
    record_id = uuid.uuid4()
    take(patient, noon, change(record_id, noon, "check", answer="yes"))
    before = row_of(patient, record_id)

    (result,) = take(patient, noon, change(record_id, noon + timedelta(seconds=1), "check", **values)).results

    assert (result.status, result.errors[0].code) == ("rejected", "immutable")
    assert row_of(patient, record_id) == before


def test_two_changes_of_an_immutable_record_in_one_request_keep_the_first(patient: User, noon: datetime) -> None:
    record_id = uuid.uuid4()

    first, second = take(
        patient, noon, change(record_id, noon, "check", answer="yes"), change(record_id, noon, "check", answer="no")
    ).results

    assert (first.status, second.status) == ("applied", "rejected")
    assert row_of(patient, record_id)["answer"] == "yes"


def test_an_immutable_record_cannot_be_born_deleted(patient: User, noon: datetime) -> None:
    (result,) = take(patient, noon, change(uuid.uuid4(), noon, "check", deleted=True)).results

    assert result.status == "rejected"
    assert not Record.objects.exists()


def test_the_culprit_is_found_and_leaves_no_trace_in_its_record(patient: User, noon: datetime) -> None:
    record_id, other = uuid.uuid4(), uuid.uuid4()
    take(patient, noon, change(record_id, noon, pain=1))
    changes = (
        change(other, noon, pain=2),
        change(record_id, noon, pain=WORST, note="never"),
        change(record_id, noon, sleep=4),
    )
    with pytest.raises(ValueError, match="the worst"), transaction.atomic():
        take(patient, noon, *changes)

    results = take_one_by_one(patient, noon, *changes).results

    assert [result.status for result in results] == ["applied", "rejected", "applied"]
    assert results[1].errors[0].code == "not_stored"
    assert row_of(patient, record_id) == {"occurred_at": noon.isoformat(), "pain": 1, "sleep": 4}
    assert row_of(patient, other)["pain"] == 2


def test_thirty_days_after_its_deletion_a_records_content_is_gone_everywhere(patient: User, noon: datetime) -> None:
    record_id = uuid.uuid4()
    take(patient, noon, change(record_id, noon, note="a secret", pain=7))
    take(patient, noon, change(record_id, noon, deleted=True))
    cursor = selectors.page(owner_id=patient.pk, cursor=0).cursor

    assert services.blank_deleted(now=noon + timedelta(days=29)) == 0
    assert services.blank_deleted(now=noon + timedelta(days=31)) == 1

    record = Record.objects.get(id=record_id)
    assert record.values == {"occurred_at": noon.isoformat(), "deleted": True}
    assert set(record.clocks) == {"occurred_at", "deleted"}
    assert not any(op.patch or op.replaced for op in Op.objects.filter(record_id=record_id))
    (row,) = selectors.page(owner_id=patient.pk, cursor=cursor).rows
    assert "note" not in row.values, "every device hears of it"
    assert services.blank_deleted(now=noon + timedelta(days=31)) == 0


def test_a_deletion_that_was_taken_back_is_not_blanked(patient: User, noon: datetime) -> None:
    record_id = uuid.uuid4()
    take(patient, noon, change(record_id, noon, note="kept"))
    take(patient, noon, change(record_id, noon, deleted=True))
    take(patient, noon, change(record_id, noon, deleted=False))

    assert services.blank_deleted(now=noon + timedelta(days=365)) == 0
    assert row_of(patient, record_id)["note"] == "kept"


def test_a_record_deleted_anew_while_the_blanking_begins_keeps_its_thirty_days(
    patient: User, noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_id, later = uuid.uuid4(), noon + timedelta(days=31)
    take(patient, noon, change(record_id, noon, note="kept"))
    take(patient, noon, change(record_id, noon, deleted=True))
    reserve = rows.reserve_revisions

    def another_phone_first(*, owner_id: UUID, number: int) -> int:
        monkeypatch.setattr(rows, "reserve_revisions", reserve)
        take(patient, later, change(record_id, later, deleted=False))
        take(patient, later, change(record_id, later, deleted=True))
        return reserve(owner_id=owner_id, number=number)

    monkeypatch.setattr(rows, "reserve_revisions", another_phone_first)

    assert services.blank_deleted(now=later) == 0
    assert row_of(patient, record_id)["note"] == "kept"


def test_a_change_that_comes_to_a_blanked_record_is_blanked_in_its_turn(patient: User, noon: datetime) -> None:
    record_id = uuid.uuid4()
    take(patient, noon, change(record_id, noon, deleted=True))
    later = noon + timedelta(days=31)
    services.blank_deleted(now=later)
    take(patient, later, change(record_id, noon - timedelta(days=1), note="from a drawer"))

    services.blank_deleted(now=later + timedelta(days=31))

    assert "note" not in row_of(patient, record_id)


def test_the_server_writes_into_one_feed_only(patient: User, stranger: User, noon: datetime) -> None:
    record_id = uuid.uuid4()
    services.publish(owner_id=patient.pk, kind="escalation", record_id=record_id, values={"state": "a"}, now=noon)

    with pytest.raises(ValueError, match="another account"), transaction.atomic():
        services.publish(owner_id=stranger.pk, kind="escalation", record_id=record_id, values={"state": "b"}, now=noon)

    assert row_of(patient, record_id)["state"] == "a"
