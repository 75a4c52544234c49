"""Random histories of three devices against the real sync: nothing lost, nothing twice, all alike in the end."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.accounts.models import User
from backend.diary.models import PainLog
from backend.feed import selectors
from backend.feed.models import Op
from tests.apps.sync.history import Device, Server

SKEWS = [timedelta(0), timedelta(seconds=90), timedelta(hours=-1), timedelta(hours=1), timedelta(hours=20)]
VALUES = {
    "pain_now": st.integers(0, 11),  # 11 is refused
    "note": st.sampled_from(["", "one", "two", None]),
    "zones.hip_back.right": st.integers(1, 10),
    "zones.hip_back.left": st.one_of(st.none(), st.integers(1, 10)),
    "deleted": st.booleans(),
}
some_values = st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=2, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: VALUES[name] for name in names})
)
device, record = st.integers(0, 2), st.integers(0, 2)
steps = st.one_of(
    st.tuples(st.just("write"), device, record, some_values),
    st.tuples(st.just("sync"), device, st.booleans(), st.booleans()),
    st.tuples(st.just("sync"), device, st.just(False), st.just(False)),
    st.tuples(st.just("clock"), device, st.sampled_from(SKEWS)),
    st.tuples(st.just("wait"), device, st.integers(1, 600)),
)
histories = st.lists(steps, min_size=10, max_size=60)
# The rows of earlier examples stay until the test ends; every example has a person of its own.
relaxed = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "PAGE", 2)


def somebody() -> Server:
    return Server(User.objects.create(email=f"{uuid.uuid4()}@example.test").pk)


def happen(server: Server, devices: list[Device], step: Any) -> None:
    """One step of a history."""
    what, who, *rest = step
    if what == "write":
        devices[who].write(server, str(uuid.uuid5(server.owner_id, str(rest[0]))), rest[1])
    elif what == "sync":
        devices[who].sync(server, request_lost=rest[0], answer_lost=rest[1])
    elif what == "clock":
        devices[who].skew = rest[0]
    else:
        server.now += timedelta(seconds=rest[0])


def come_to_rest(server: Server, devices: list[Device]) -> None:
    """Everybody has network for a while."""
    for _ in range(100):
        before = [(len(each.outbox), each.cursor) for each in devices]
        for each in devices:
            server.now += timedelta(seconds=1)
            each.sync(server)
        if before == [(len(each.outbox), each.cursor) for each in devices]:
            return
    raise AssertionError("the devices never come to rest")


def typed(server: Server) -> dict[str, Any]:
    logs = PainLog.objects.filter(owner_id=server.owner_id)
    return {str(log.id): (log.pain_now, log.note, log.zones) for log in logs}


def typed_as_modelled(server: Server) -> dict[str, Any]:
    """The read side as the model would fill it: cleared and deleted things are not there."""
    sides = ("right", "left")
    return {
        record_id: (
            row.get("pain_now"),
            row.get("note") or "",
            {f"hip_back.{side}": row[key] for side in sides if row.get(key := f"zones.hip_back.{side}") is not None},
        )
        for record_id, row in server.model.values().items()
        if not row.get("deleted")
    }


@pytest.mark.slow
@relaxed
@given(history=histories)
def test_three_devices_end_alike_and_as_the_model_says(db: None, history: list[Any]) -> None:
    server, devices = somebody(), [Device(), Device(), Device()]

    for step in history:
        happen(server, devices, step)
    come_to_rest(server, devices)

    rows = server.rows()
    assert {record_id: dict(row.values) for record_id, row in rows.items()} == server.model.values()
    assert {record_id: dict(row.clocks) for record_id, row in rows.items()} == server.model.clocks()
    assert typed(server) == typed_as_modelled(server)
    for each in devices:
        assert each.view() == server.model.values()
    ops = Op.objects.filter(owner_id=server.owner_id)
    assert ops.count() == sum(what == "write" for what, *_ in history), "every change exactly once"
    refused = {str(op_id) for op_id in ops.filter(status="rejected").values_list("op_id", flat=True)}
    assert sorted(op_id for each in devices for op_id in each.tray) == sorted(refused)


@pytest.mark.slow
@relaxed
@given(history=histories)
def test_a_device_alone_keeps_showing_its_own_last_values_whatever_its_clock(db: None, history: list[Any]) -> None:
    server, alone = somebody(), Device()
    shown = alone.view()

    for what, _, *rest in history:
        if what == "write" and rest[1].get("pain_now") == 11:
            continue
        happen(server, [alone], (what, 0, *rest))
        if what != "write":
            assert alone.view() == shown, "syncing changes nothing that a lonely device shows"
        shown = alone.view()
    come_to_rest(server, [alone])

    assert alone.view() == shown
    assert {record_id: dict(row.values) for record_id, row in server.rows().items()} == shown
