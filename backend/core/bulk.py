"""Writing many rows in one statement, on PostgreSQL and on SQLite.

Django's bulk_create sends arrays to PostgreSQL; quoting JSON inside of arrays costs several times the insert, and a
sync is mostly JSON. Here PostgreSQL gets all rows as one JSON document and unpacks it itself; SQLite gets plain values.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection, models

Convert = Callable[[Any], Any]
Row = Sequence[Any]


def insert(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Insert these rows; `columns` are attribute names (`owner_id` for a foreign key), in the order of each row."""
    _run(_statement(model, columns, False, connection.vendor), rows)


def upsert(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Insert these rows, or bring those that are there up to date. The first column is the primary key.

    `owner_id` is never updated: a row does not change hands.
    """
    _run(_statement(model, columns, True, connection.vendor), rows)


def insert_objects(objects: Sequence[models.Model]) -> None:
    """Insert new objects of one model with all their columns; their keys are made already."""
    if not objects:
        return
    model = type(objects[0])
    columns = tuple(field.attname for field in model._meta.concrete_fields)
    insert(model, columns, [[getattr(each, column) for column in columns] for each in objects])
    for each in objects:
        each._state.adding = False  # so that a later save() updates the row instead of inserting it again


def json_text(value: Any) -> str:
    """JSON as short as it gets; ids and instants as text."""
    return _dumps(value)


@dataclass(frozen=True)
class _Statement:
    """INSERT ... <what to do when it is there>, in the two halves around the rows."""

    head: str
    tail: str
    names: tuple[str, ...]
    converts: tuple[Convert | None, ...]


def _run(statement: _Statement, rows: Sequence[Row]) -> None:
    if not rows:
        return
    if connection.vendor == "postgresql":
        sql, params = _as_document(statement, rows)
    else:
        sql, params = _as_values(statement, rows)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def _as_document(statement: _Statement, rows: Iterable[Row]) -> tuple[str, list[Any]]:
    names = statement.names
    return statement.head + statement.tail, [json_text([dict(zip(names, row, strict=True)) for row in rows])]


def _as_values(statement: _Statement, rows: Sequence[Row]) -> tuple[str, list[Any]]:
    one = "(" + ", ".join(["%s"] * len(statement.names)) + ")"
    values = [
        value if value is None or convert is None else convert(value)
        for row in rows
        for convert, value in zip(statement.converts, row, strict=True)
    ]
    return statement.head + ", ".join([one] * len(rows)) + statement.tail, values


@cache
def _statement(model: type[models.Model], columns: tuple[str, ...], update: bool, vendor: str) -> _Statement:
    # Names come from the model, never from outside.
    by_attribute = {field.attname: field for field in model._meta.concrete_fields}
    fields = [by_attribute[name] for name in columns]
    names = tuple(str(field.column) for field in fields)
    quoted = ", ".join(f'"{name}"' for name in names)
    head = f'INSERT INTO "{model._meta.db_table}" ({quoted}) '
    if vendor == "postgresql":
        types = ", ".join(f'"{field.column}" {field.db_type(connection)}' for field in fields)
        head += f"SELECT {quoted} FROM jsonb_to_recordset(%s::jsonb) AS given({types})"  # noqa: S608 (as above)
    else:
        head += "VALUES "
    tail = ""
    if update:
        sets = ", ".join(f'"{name}" = excluded."{name}"' for name in names[1:] if name != "owner_id")
        tail = f' ON CONFLICT ("{names[0]}") DO UPDATE SET {sets}'
    return _Statement(head, tail, names, tuple(_converter(field) for field in fields))


def _converter(field: Any) -> Convert | None:
    """How a Python value becomes a parameter of SQLite, or None when the driver takes it as it is."""
    target = field.target_field if field.is_relation else field
    match target.get_internal_type():
        case "JSONField":
            return json_text
        case "UUIDField":
            return _hex
        case "DateTimeField":
            return connection.ops.adapt_datetimefield_value
        case "DateField":
            return str
        case _:
            return None


def _hex(value: Any) -> str:
    return str(value.hex)


_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
