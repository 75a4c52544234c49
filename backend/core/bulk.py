"""Writing many rows in one statement, the same on PostgreSQL and SQLite.

Django's own bulk_create sends arrays to PostgreSQL; quoting JSON inside of them costs several times the insert, and a
sync is mostly JSON. Here every value is a plain parameter of one INSERT ... VALUES.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db import connection, models

Convert = Callable[[Any], Any]


def insert(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Insert these rows; `columns` are field names (`owner_id` for a foreign key), in the order of each row."""
    _run(model, columns, rows, update=False)


def upsert(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Insert these rows, or bring those that are there up to date. The first column is the primary key.

    `owner_id` is never updated: a row does not change hands.
    """
    _run(model, columns, rows, update=True)


def _run(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Sequence[Any]], *, update: bool) -> None:
    if not rows:
        return
    head, one, tail, converts = _statement(model, columns, update, connection.vendor)
    values = [
        value if value is None or convert is None else convert(value)
        for row in rows
        for convert, value in zip(converts, row, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(head + ", ".join([one] * len(rows)) + tail, values)


@cache
def _statement(
    model: type[models.Model], columns: tuple[str, ...], update: bool, vendor: str
) -> tuple[str, str, str, list[Convert | None]]:
    # Names come from the model, never from outside.
    fields = [model._meta.get_field(name.removesuffix("_id") if name == "owner_id" else name) for name in columns]
    names = [_column(field) for field in fields]
    head = f'INSERT INTO "{model._meta.db_table}" ({", ".join(_quote(name) for name in names)}) VALUES '
    one = "(" + ", ".join(["%s"] * len(names)) + ")"
    tail = ""
    if update:
        changing = [_quote(name) for name in names[1:] if name != "owner_id"]
        sets = ", ".join(f"{name} = excluded.{name}" for name in changing)
        tail = f" ON CONFLICT ({_quote(names[0])}) DO UPDATE SET {sets}"
    return head, one, tail, [_converter(field, vendor) for field in fields]


def _quote(name: str) -> str:
    return f'"{name}"'


def _column(field: Any) -> str:
    return str(field.column)


def _converter(field: Any, vendor: str) -> Convert | None:
    """How a Python value becomes a parameter, or None when the driver takes it as it is."""
    target = field.target_field if field.is_relation else field
    match target.get_internal_type():
        case "JSONField":
            return json_text
        case "UUIDField":
            return None if vendor == "postgresql" else _hex
        case "DateTimeField":
            return None if vendor == "postgresql" else connection.ops.adapt_datetimefield_value
        case "DateField":
            return None if vendor == "postgresql" else str
        case _:
            return None


def _hex(value: Any) -> str:
    return str(value.hex)


def json_text(value: Any) -> str:
    """JSON as short as it gets."""
    return _dumps(value)


_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
