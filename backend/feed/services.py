"""Writing into an owner's feed: a phone's changes, the server's own rows, and the blanking of what was deleted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from backend.feed import rows
from backend.feed.blanking import blank_deleted
from backend.feed.intake import take, take_one_by_one
from backend.feed.merge import Draft, merge
from backend.feed.types import Clock

__all__ = ["blank_deleted", "lock", "publish", "publish_new", "take", "take_one_by_one"]

SERVER = "server"
"""The device name in the clocks of rows that the server writes."""


def lock(*, owner_id: UUID) -> None:
    """Lock the owner's feed until the caller's transaction ends: take it before any other row of the owner."""
    rows.reserve_revisions(owner_id=owner_id, number=0)


@transaction.atomic(savepoint=False)
def publish(*, owner_id: UUID, kind: str, record_id: UUID, values: Mapping[str, Any], now: datetime) -> None:
    """Write a record of a server-written kind into the owner's feed, in the caller's transaction.

    `values` are the fields to set, JSON only; fields not named stay as they are. Idempotent per id and values.
    """
    # 1. The lock first: revisions must be committed in the order in which they are given out.
    revision = rows.reserve_revisions(owner_id=owner_id, number=1) + 1
    # 2. Read behind the lock, so that nobody merges into the same record meanwhile.
    draft = rows.find(ids=[record_id]).get(record_id) or Draft(id=record_id, owner_id=owner_id, kind=kind, is_new=True)
    if draft.owner_id != owner_id:
        raise ValueError(f"record {record_id} belongs to another account")
    _write(draft, values, revision=revision, now=now)


@transaction.atomic(savepoint=False)
def publish_new(*, owner_id: UUID, kind: str, record_id: UUID, values: Mapping[str, Any], now: datetime) -> None:
    """Write a record whose id the server has just made: the same as `publish`, without looking whether it is there."""
    revision = rows.reserve_revisions(owner_id=owner_id, number=1) + 1
    draft = Draft(id=record_id, owner_id=owner_id, kind=kind, is_new=True)
    _write(draft, values, revision=revision, now=now)


def _write(draft: Draft, values: Mapping[str, Any], *, revision: int, now: datetime) -> None:
    # Server rows have one writer, so its own later change always wins.
    clock: Clock = (int(now.timestamp() * 1000), 0, SERVER)
    merge(draft, {name: (value, clock) for name, value in values.items()})
    draft.revision = revision
    rows.save([draft])
