"""Invented records in the form in which a phone sends them, with the same ids on every run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Record:
    """One record: its kind, the local instant, and its fields, flat as on the wire."""

    kind: str
    at: datetime
    name: str
    """Names the record among its person's; the id is made of it."""
    values: Mapping[str, Any] = field(default_factory=dict)


def stable_id(at: datetime, *names: str) -> UUID:
    """A UUIDv7 of this instant whose random part comes from the names: the same on every run."""
    digest = int.from_bytes(sha256("/".join(names).encode()).digest()[:10])
    value = (int(at.timestamp() * 1000) << 80) | digest
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    return UUID(int=value)


def record_id(person: str, record: Record) -> UUID:
    """The id under which a person's record is stored."""
    return stable_id(record.at, person, record.kind, record.name)


def as_op(record: Record, *, person: str, device: str, knowledge_version: str) -> dict[str, Any]:
    """The change that writes this record, marked as demo."""
    utc = record.at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    values = {
        "occurred_at": utc,
        "time_zone": str(record.at.tzinfo),
        "local_date": record.at.date().isoformat(),
        "recorded_at": utc,
        "knowledge_version": knowledge_version,
        "origin": "demo",
        **record.values,
    }
    clock = [int(record.at.timestamp() * 1000), 0, device]
    made_id = record_id(person, record)
    return {
        "op_id": str(stable_id(record.at, person, record.kind, record.name, "op")),
        "kind": record.kind,
        "id": str(made_id),
        "patch": {name: [value, clock] for name, value in values.items() if value is not None},
        "schema": 1,
    }
