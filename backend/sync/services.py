"""One sync: take the phone's changes, tell who must know, and give back what it has not seen. One transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from backend.core.errors import Refusal
from backend.feed import selectors, services
from backend.feed.types import Change, FeedRow, FieldError, MergedRow, OpResult, Refused, Taken
from backend.sync.reading import Nameless, read_ops
from backend.sync.registry import announce, handlers


@dataclass(frozen=True)
class Result:
    """The answer to one op; `op_id` as it was sent."""

    op_id: str
    status: str
    replayed: bool
    errors: Sequence[FieldError]
    row: FeedRow | None


@dataclass(frozen=True)
class Answer:
    """The answer to one sync."""

    results: Sequence[Result]
    rows: Sequence[FeedRow]
    cursor: int
    has_more: bool


class _Take(Protocol):
    def __call__(self, *, owner_id: UUID, device: str, changes: Any, handlers: Any, now: datetime) -> Taken: ...


def sync(*, owner_id: UUID, device: str, cursor: int, ops: Sequence[Any], now: datetime) -> Answer:
    """Store each op exactly once, answer each in its place, and page through what is behind the cursor.

    A bad op is rejected alone. If the database is in trouble nothing is stored and the error is raised: the phone
    keeps its outbox and comes again.
    """
    read = read_ops(ops, handlers=handlers(), now=now)
    if not any(isinstance(op, (Change, Refused)) for op in read):
        return _answer(read, None, owner_id=owner_id, cursor=cursor)
    try:
        with transaction.atomic():
            return _run(services.take, read, owner_id=owner_id, device=device, cursor=cursor, now=now)
    except (OperationalError, InterfaceError, Refusal):
        raise
    except Exception:
        # One of them cannot be stored. The transaction is rolled back as a whole; again, each in its own savepoint.
        with transaction.atomic():
            return _run(services.take_one_by_one, read, owner_id=owner_id, device=device, cursor=cursor, now=now)


Read = Sequence[Change | Refused | Nameless]


def _run(take: _Take, read: Read, *, owner_id: UUID, device: str, cursor: int, now: datetime) -> Answer:
    changes = [op for op in read if not isinstance(op, Nameless)]
    taken = take(owner_id=owner_id, device=device, changes=changes, handlers=handlers(), now=now)
    announce(owner_id=owner_id, rows=taken.stored, now=now)
    return _answer(read, taken, owner_id=owner_id, cursor=cursor)


def _answer(read: Read, taken: Taken | None, *, owner_id: UUID, cursor: int) -> Answer:
    results = iter(taken.results if taken else ())
    answered = [_nameless(op) if isinstance(op, Nameless) else _result(next(results)) for op in read]
    if taken is not None and cursor == taken.before and not _published(taken.stored):
        # Nobody else wrote since this phone last asked: the results' rows are all there is behind its cursor.
        return Answer(answered, (), taken.after, False)
    page = selectors.page(owner_id=owner_id, cursor=cursor)
    return Answer(answered, page.rows, page.cursor, page.has_more)


def _published(stored: Sequence[MergedRow]) -> bool:
    known = handlers()
    return any(known[row.kind].publishes for row in stored)


def _result(result: OpResult) -> Result:
    return Result(str(result.op_id), result.status, result.replayed, result.errors, result.row)


def _nameless(op: Nameless) -> Result:
    return Result(op.op_id, "rejected", False, op.errors, None)
