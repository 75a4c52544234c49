"""Two phones of one person at the same moment, on two real connections."""

import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.diary.models import PainLog
from backend.feed import selectors
from backend.feed.models import Op
from backend.feed.types import BEGINNING, FeedRow
from backend.sync import services

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
Answers = list[services.Answer]


def op(pain: int, device: str) -> dict[str, Any]:
    clock = [int(NOON.timestamp() * 1000), pain, device]
    patch = {"occurred_at": [NOON.isoformat(), clock], "pain_now": [pain, clock]}
    ids = {"op_id": str(uuid.uuid4()), "id": str(uuid.uuid4())}
    return {**ids, "kind": "pain_log", "patch": patch, "schema": 1}


def at_once(*works: Callable[[], None]) -> None:
    """Start all at the same moment, each on a connection of its own; an error in one is an error of the test."""
    gate, errors = threading.Barrier(len(works)), []

    def run(work: Callable[[], None]) -> None:
        try:
            gate.wait()
            work()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_the_same_change_on_many_connections_at_once_is_stored_once(patient: User) -> None:
    change, device = op(5, "a"), str(uuid.uuid4())
    answers: Answers = []

    def send() -> None:
        answers.append(services.sync(owner_id=patient.pk, device=device, cursor=BEGINNING, ops=[change], now=NOON))

    at_once(*[send] * 8)

    results = [result for answer in answers for result in answer.results]
    assert [result.status for result in results] == ["applied"] * 8
    assert [result.replayed for result in results].count(False) == 1
    assert (PainLog.objects.count(), Op.objects.count()) == (1, 1)


def test_two_devices_that_edit_one_record_at_once_lose_nothing(patient: User) -> None:
    made = op(5, "a")
    services.sync(owner_id=patient.pk, device="a", cursor=BEGINNING, ops=[made], now=NOON)

    def edit(zone: str, device: str) -> Callable[[], None]:
        clock = [int(NOON.timestamp() * 1000), 9, device]
        change = {**made, "op_id": str(uuid.uuid4()), "patch": {zone: [7, clock]}}
        return lambda: _sync(patient, device, [change])

    zones = ("hip_back.left", "hip_back.right", "buttock_centre.left", "buttock_centre.right")
    at_once(*(edit(f"zones.{zone}", f"device-{place}") for place, zone in enumerate(zones)))

    assert set(PainLog.objects.get().zones) == set(zones)


def test_a_reader_never_jumps_over_a_slower_writer(patient: User) -> None:
    writers, each = 4, 15
    seen: dict[str, FeedRow] = {}
    done = threading.Event()
    left = [writers]

    def write(device: str) -> Callable[[], None]:
        def work() -> None:
            for number in range(each):
                _sync(patient, device, [op(number % 10, device)])
            left[0] -= 1
            if not left[0]:
                done.set()

        return work

    def read() -> None:
        cursor = 0
        while True:
            last_round = done.is_set()
            page = selectors.page(owner_id=patient.pk, cursor=cursor)
            seen.update({str(row.id): row for row in page.rows})
            cursor = page.cursor
            if last_round and not page.rows:
                return

    at_once(read, *(write(f"device-{number}") for number in range(writers)))

    assert len(seen) == PainLog.objects.count() == writers * each


def _sync(person: User, device: str, ops: list[dict[str, Any]]) -> None:
    answer = services.sync(owner_id=person.pk, device=device, cursor=BEGINNING, ops=ops, now=NOON)
    assert [result.status for result in answer.results] == ["applied"] * len(ops)
