"""The feed's statements. Few and prepared: every sync runs them, and their number must not grow with the changes."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import connection

from backend.feed.merge import Draft
from backend.feed.models import Op, Record, SyncState
from backend.feed.types import FieldError, OpResult


def reserve_revisions(*, owner_id: UUID, number: int) -> int:
    """Lock the owner's feed until the transaction ends; return the revision before the `number` now reserved.

    One statement makes the row, locks it and counts, so two phones of one person wait for each other here.
    """
    table = SyncState._meta.db_table
    key = SyncState._meta.pk.get_db_prep_value(owner_id, connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{table}" ("owner_id", "revision") VALUES (%s, %s) '  # noqa: S608 (a constant name)
            f'ON CONFLICT ("owner_id") DO UPDATE SET "revision" = "{table}"."revision" + %s RETURNING "revision"',
            [key, number, number],
        )
        (revision,) = cursor.fetchone()
    return int(revision) - number


def find(*, ids: Collection[UUID]) -> dict[UUID, Draft]:
    """The records with these ids, whoever owns them: the caller must look at `owner_id`."""
    found = Record.objects.filter(id__in=ids).values_list(
        "id", "owner_id", "kind", "revision", "values", "clocks", "blank_due_at"
    )
    return {row[0]: Draft(*row) for row in found}


def first_results(*, owner_id: UUID, op_ids: Collection[UUID]) -> dict[UUID, OpResult]:
    """What was answered when these changes came for the first time; nothing for changes that are new."""
    found = Op.objects.filter(owner_id=owner_id, op_id__in=op_ids).values_list("op_id", "status", "errors")
    return {
        op_id: OpResult(op_id, status, True, tuple(FieldError(**error) for error in errors), None)
        for op_id, status, errors in found
    }


def save(drafts: Iterable[Draft]) -> None:
    """Store the drafts in one statement."""
    Record.objects.bulk_create(
        [
            Record(
                id=draft.id,
                owner_id=draft.owner_id,
                kind=draft.kind,
                revision=draft.revision,
                values=draft.values,
                clocks=draft.clocks,
                blank_due_at=draft.blank_due_at,
            )
            for draft in drafts
        ],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["revision", "values", "clocks", "blank_due_at"],
    )


def save_ops(ops: list[Op]) -> None:
    """Store the history lines in one statement."""
    Op.objects.bulk_create(ops)
