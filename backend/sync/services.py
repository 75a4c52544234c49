"""One sync: take the phone's changes, tell who must know, and give back what it has not seen. One transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from backend.core.errors import Refusal
from backend.feed import selectors, services
from backend.feed.types import Change, Cursor, FeedRow, FieldError, MergedRow, OpResult, Refused, ServerForgot, Taken
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
    cursor: Cursor
    has_more: bool
    forgot: bool = False
    """The phone has seen more than this server holds: nothing was taken, the phone gives everything back first."""


class _Take(Protocol):
    def __call__(
        self, *, owner_id: UUID, device: str, changes: Any, handlers: Any, now: datetime, since: Cursor
    ) -> Taken: ...


def sync(*, owner_id: UUID, device: str, cursor: Cursor, ops: Sequence[Any], now: datetime) -> Answer:
    """Store each op exactly once, answer each in its place, and page through what is behind the cursor.

    A bad op is rejected alone. If the database is in trouble nothing is stored and the error is raised: the phone
    keeps its outbox and comes again. If the database was set back to an older state, nothing is stored either, and the
    answer says so (docs/decisions/0015).
    """
    try:
        return _sync(owner_id=owner_id, device=device, cursor=cursor, ops=ops, now=now)
    except ServerForgot:
        return Answer((), (), Cursor(), has_more=True, forgot=True)


def _sync(*, owner_id: UUID, device: str, cursor: Cursor, ops: Sequence[Any], now: datetime) -> Answer:
    read = read_ops(ops, handlers=handlers(), now=now)
    if not any(isinstance(op, (Change, Refused)) for op in read):
        return _answer(read, None, owner_id=owner_id, cursor=cursor)
    try:
        with transaction.atomic():
            return _run(services.take, read, owner_id=owner_id, device=device, cursor=cursor, now=now)
    except (OperationalError, InterfaceError, Refusal, ServerForgot):
        raise
    except Exception:
        # One of them cannot be stored. The transaction is rolled back as a whole; again, each in its own savepoint.
        with transaction.atomic():
            return _run(services.take_one_by_one, read, owner_id=owner_id, device=device, cursor=cursor, now=now)


Read = Sequence[Change | Refused | Nameless]


def _run(take: _Take, read: Read, *, owner_id: UUID, device: str, cursor: Cursor, now: datetime) -> Answer:
    changes = [op for op in read if not isinstance(op, Nameless)]
    taken = take(owner_id=owner_id, device=device, changes=changes, handlers=handlers(), now=now, since=cursor)
    announce(owner_id=owner_id, rows=taken.stored, now=now)
    return _answer(read, taken, owner_id=owner_id, cursor=cursor)


def _answer(read: Read, taken: Taken | None, *, owner_id: UUID, cursor: Cursor) -> Answer:
    results = iter(taken.results if taken else ())
    answered = [_nameless(op) if isinstance(op, Nameless) else _result(next(results)) for op in read]
    if taken is not None and cursor.revision == taken.before and not _published(taken.stored):
        # Nobody else wrote since this phone last asked: the results' rows are all there is behind its cursor.
        return Answer(answered, (), taken.after, False)
    # Where the feed ends is asked first: a witness may be older than the page, never newer.
    end = taken.after if taken is not None else selectors.end_for(owner_id=owner_id, since=cursor)
    page = selectors.page(owner_id=owner_id, cursor=cursor.revision)
    return Answer(answered, page.rows, Cursor(page.cursor, end.witness), page.has_more)


def _published(stored: Sequence[MergedRow]) -> bool:
    known = handlers()
    return any(known[row.kind].publishes for row in stored)


def _result(result: OpResult) -> Result:
    return Result(str(result.op_id), result.status, result.replayed, result.errors, result.row)


def _nameless(op: Nameless) -> Result:
    return Result(op.op_id, "rejected", False, op.errors, None)
