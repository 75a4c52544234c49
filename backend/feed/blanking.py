"""Thirty days after a deletion the content of a record and of its history goes; id, kind and times stay."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.feed import rows
from backend.feed.models import Op, Record

KEPT = frozenset({"occurred_at", "recorded_at", "local_date", "time_zone", "deleted"})
AT_ONCE = 500


def blank_deleted(*, now: datetime) -> int:
    """Blank what is due, at most 500 records at a time; return how many. Safe to run twice, or by two workers."""
    due = Record.objects.filter(blank_due_at__lte=now).order_by("blank_due_at").values_list("owner_id", "id")[:AT_ONCE]
    by_owner: dict[UUID, list[UUID]] = {}
    for owner_id, record_id in due:
        by_owner.setdefault(owner_id, []).append(record_id)
    return sum(_blank(owner_id=owner_id, ids=ids, now=now) for owner_id, ids in by_owner.items())


@transaction.atomic
def _blank(*, owner_id: UUID, ids: list[UUID], now: datetime) -> int:
    revision = rows.reserve_revisions(owner_id=owner_id, number=len(ids))
    # Read again behind the lock: the person may have taken the deletion back meanwhile.
    due = [d for d in rows.find(ids=ids).values() if d.blank_due_at is not None and d.blank_due_at <= now]
    for place, draft in enumerate(due, start=1):
        draft.values = {name: value for name, value in draft.values.items() if name in KEPT}
        draft.clocks = {name: clock for name, clock in draft.clocks.items() if name in KEPT}
        draft.blank_due_at = None
        draft.revision = revision + place
    if due:
        rows.save(due)
        Op.objects.filter(owner_id=owner_id, record_id__in=[draft.id for draft in due]).update(patch={}, replaced={})
    return len(due)
