"""The feed's statements. Few, and by hand: every sync runs them, and their number must not grow with the changes."""

import json
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from backend.core import bulk
from backend.feed.merge import Draft
from backend.feed.models import Op, Record, SyncState
from backend.feed.types import Cursor, FeedRow, FieldError, OpResult

_STATES, _RECORDS, _OPS = (f'"{model._meta.db_table}"' for model in (SyncState, Record, Op))
# Names of tables only, and those from the models: nothing from outside is ever put into a statement.
_RESERVE = (
    f'INSERT INTO {_STATES} ("owner_id", "revision", "witness") VALUES (%s, %s, %s) '  # noqa: S608
    f'ON CONFLICT ("owner_id") DO UPDATE SET "revision" = {_STATES}."revision" + %s, '
    f'"witness" = COALESCE(EXCLUDED."witness", {_STATES}."witness") RETURNING "revision"'
)
_STATE = f'SELECT "revision", "witness" FROM {_STATES} WHERE "owner_id" = %s'  # noqa: S608
_FIND = (
    'SELECT "id", "owner_id", "kind", "revision", "values", "clocks", "blank_due_at" '  # noqa: S608
    f'FROM {_RECORDS} WHERE "id" IN '
)
_BEHIND = (
    'SELECT "id", "kind", "revision", "values", "clocks" '  # noqa: S608
    f'FROM {_RECORDS} WHERE "owner_id" = %s AND "revision" > %s ORDER BY "revision" LIMIT %s'
)
_FIRST_RESULTS = f'SELECT "op_id", "status", "errors" FROM {_OPS} WHERE "owner_id" = %s AND "op_id" IN '  # noqa: S608
_RECORD_COLUMNS = ("id", "owner_id", "kind", "revision", "values", "clocks", "blank_due_at")
_OP_COLUMNS = (
    "op_id",
    "owner_id",
    "record_id",
    "kind",
    "status",
    "errors",
    "patch",
    "replaced",
    "device",
    "received_at",
)


def reserve_revisions(*, owner_id: UUID, number: int, witness: UUID | None = None) -> int:
    """Lock the owner's feed until the transaction ends; return the revision before the `number` now reserved.

    One statement makes the row, locks it and counts, so two phones of one person wait for each other here. `witness` is
    the newest change of a phone; None leaves the one before.
    """
    (row,) = _select(_RESERVE, [_key(owner_id), number, None if witness is None else _key(witness), number])
    return int(row[0]) - number


def state(*, owner_id: UUID) -> Cursor:
    """The highest revision given out and the newest change, without locking."""
    found = _select(_STATE, [_key(owner_id)])
    return Cursor(found[0][0], found[0][1] and _uuid(found[0][1])) if found else Cursor()


def find(*, ids: Collection[UUID]) -> dict[UUID, Draft]:
    """The records with these ids, whoever owns them: the caller must look at `owner_id`."""
    if not ids:
        return {}
    found = _select(_FIND + _places(ids), [_key(id) for id in ids])
    drafts = (
        Draft(_uuid(id), _uuid(owner), kind, revision, json.loads(values), json.loads(clocks), _instant(due))
        for id, owner, kind, revision, values, clocks, due in found
    )
    return {draft.id: draft for draft in drafts}


def first_results(*, owner_id: UUID, op_ids: Collection[UUID]) -> dict[UUID, OpResult]:
    """What was answered when these changes came for the first time; nothing for changes that are new."""
    if not op_ids:
        return {}
    found = _select(_FIRST_RESULTS + _places(op_ids), [_key(owner_id), *(_key(id) for id in op_ids)])
    results = (
        OpResult(_uuid(op_id), status, True, tuple(FieldError(**error) for error in json.loads(errors)), None)
        for op_id, status, errors in found
    )
    return {result.op_id: result for result in results}


def behind(*, owner_id: UUID, cursor: int, most: int) -> list[FeedRow]:
    """The owner's records behind a revision, in its order."""
    return [
        FeedRow(_uuid(id), kind, revision, json.loads(values), json.loads(clocks))
        for id, kind, revision, values, clocks in _select(_BEHIND, [_key(owner_id), cursor, most])
    ]


def save(drafts: Iterable[Draft]) -> None:
    """Store the drafts in one statement."""
    rows = [(d.id, d.owner_id, d.kind, d.revision, d.values, d.clocks, d.blank_due_at) for d in drafts]
    bulk.upsert(Record, _RECORD_COLUMNS, rows)


def save_ops(ops: Iterable[tuple[Any, ...]]) -> None:
    """Store the history lines in one statement; each in the order of `Op`'s columns here."""
    bulk.insert(Op, _OP_COLUMNS, list(ops))


def _select(sql: str, params: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _places(ids: Collection[UUID]) -> str:
    return "(" + ", ".join(["%s"] * len(ids)) + ")"


def _key(id: UUID) -> UUID | str:
    return id if connection.features.has_native_uuid_field else id.hex


def _uuid(value: UUID | str) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def _instant(value: datetime | None) -> datetime | None:
    """SQLite keeps instants in UTC without saying so."""
    return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value
