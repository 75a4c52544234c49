"""Devices with outboxes and wrong clocks, lost requests and answers, and a model of what must come out.

The devices talk to the real sync. The model is the protocol in its plainest words: it knows no database, no batch and
no cursor.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from backend.feed import selectors
from backend.feed.types import BEGINNING, Cursor, FeedRow
from backend.sync import services

Op = dict[str, Any]
Values = dict[str, Any]
Clock = tuple[int, int, str]
AT_ONCE = 3
AHEAD_MS = 5 * 60_000


@dataclass
class Model:
    """Per field the later clock wins; a device's own later change always wins; a fast clock is set back."""

    rows: dict[str, dict[str, tuple[Any, Clock]]] = field(default_factory=dict)
    answered: dict[str, str] = field(default_factory=dict)

    def take(self, ops: Sequence[Op], now_ms: int) -> None:
        good = [op for op in ops if not is_bad(op)]
        ahead = [clock[0] - now_ms - AHEAD_MS for op in good for _, clock in op["patch"].values()]
        for op in ops:
            if op["op_id"] not in self.answered:
                self.answered[op["op_id"]] = "rejected" if is_bad(op) else self._one(op, max([0, *ahead]))

    def _one(self, op: Op, back: int) -> str:
        row = self.rows.setdefault(op["id"], {})
        lost = False
        for name, (value, (ms, counter, device)) in op["patch"].items():
            clock = (ms - back, counter, device)
            held = row.get(name)
            if held is None or clock > held[1]:
                row[name] = (value, clock)
            elif held[1][2] == device:
                row[name] = (value, held[1])
            else:
                lost = True
        return "merged" if lost else "applied"

    def values(self) -> dict[str, Values]:
        return {id: {name: value for name, (value, _) in row.items()} for id, row in self.rows.items()}

    def clocks(self) -> dict[str, dict[str, list[Any]]]:
        return {id: {name: list(clock) for name, (_, clock) in row.items()} for id, row in self.rows.items()}


def is_bad(op: Op) -> bool:
    """What the server must refuse: a pain of 11."""
    return bool(op["patch"].get("pain_now", [None])[0] == 11)


@dataclass
class Server:
    """The real sync of one person, and the model beside it."""

    owner_id: UUID
    now: datetime = datetime(2026, 6, 15, 12, tzinfo=UTC)
    model: Model = field(default_factory=Model)
    first: dict[str, str] = field(default_factory=dict)

    @property
    def now_ms(self) -> int:
        return int(self.now.timestamp() * 1000)

    def sync(self, device: str, cursor: Cursor, ops: Sequence[Op]) -> services.Answer:
        """Answer for real and in the model; the answers must agree, and a repeat gets its first result."""
        self.model.take(ops, self.now_ms)
        answer = services.sync(owner_id=self.owner_id, device=device, cursor=cursor, ops=ops, now=self.now)
        assert [result.op_id for result in answer.results] == [op["op_id"] for op in ops]
        for result in answer.results:
            assert result.replayed is (result.op_id in self.first), "a repeat, and only a repeat, is called one"
            assert self.first.setdefault(result.op_id, result.status) == result.status, "the first result stays"
            assert result.status == self.model.answered[result.op_id]
        return answer

    def rows(self) -> dict[str, FeedRow]:
        """Everything, as a new device would get it, page by page."""
        found: dict[str, FeedRow] = {}
        cursor, more = 0, True
        while more:
            page = selectors.page(owner_id=self.owner_id, cursor=cursor)
            found |= {str(row.id): row for row in page.rows}
            cursor, more = page.cursor, page.has_more
        return found


@dataclass
class Device:
    """A phone: what the server last said, what waits, and a hybrid clock on a wall clock that may be wrong."""

    skew: timedelta = timedelta(0)
    name: str = field(default_factory=lambda: str(uuid.uuid4()))
    base: dict[str, Values] = field(default_factory=dict)
    outbox: list[Op] = field(default_factory=list)
    tray: list[str] = field(default_factory=list)
    cursor: Cursor = BEGINNING
    latest: tuple[int, int] = (0, 0)

    def write(self, server: Server, record_id: str, values: Values) -> None:
        """One change into the outbox, stamped with this device's clock, which never goes back."""
        wall = server.now_ms + int(self.skew.total_seconds() * 1000)
        ms, counter = self.latest
        self.latest = (wall, 0) if wall > ms else (ms, counter + 1)
        whole = {"occurred_at": "2026-06-15T12:00:00Z", **values}
        patch = {name: [value, [*self.latest, self.name]] for name, value in whole.items()}
        op_id = str(uuid.uuid4())
        self.outbox.append({"op_id": op_id, "kind": "pain_log", "id": record_id, "patch": patch, "schema": 1})

    def view(self) -> dict[str, Values]:
        """What the screen shows: the last row with the waiting changes laid over it."""
        shown = {record_id: dict(values) for record_id, values in self.base.items()}
        for op in self.outbox:
            shown.setdefault(op["id"], {}).update({name: pair[0] for name, pair in op["patch"].items()})
        return shown

    def sync(self, server: Server, *, request_lost: bool = False, answer_lost: bool = False) -> None:
        """Push up to three changes and pull one page, unless something is lost on the way."""
        batch = self.outbox[:AT_ONCE]
        if request_lost:
            return
        answer = server.sync(self.name, self.cursor, batch)
        if answer_lost:
            return
        rows = [result.row for result in answer.results if result.row is not None]
        self.tray += [result.op_id for result in answer.results if result.status == "rejected"]
        self.base |= {str(row.id): dict(row.values) for row in [*answer.rows, *rows]}
        self.outbox = self.outbox[len(batch) :]
        self.cursor = answer.cursor
