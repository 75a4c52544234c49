"""Taking a phone's changes: each exactly once, merged by field; one bad change never blocks its neighbours."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from backend.feed import rows
from backend.feed.merge import Draft, Patch, merge, shift_needed, shifted
from backend.feed.types import (
    BEGINNING,
    Change,
    Cursor,
    FieldError,
    KindHandler,
    MergedRow,
    OpResult,
    Refused,
    ServerForgot,
    Taken,
)

logger = logging.getLogger(__name__)
Handlers = Mapping[str, KindHandler]

BLANK_AFTER = timedelta(days=30)
APPLIED, MERGED, REJECTED = "applied", "merged", "rejected"

_NOT_FOUND = FieldError("id", "not_found", "There is no such record in this account.")
_IMMUTABLE = FieldError("id", "immutable", "This record never changes. Write a new one that says what is different.")
_NO_TIME = FieldError("occurred_at", "required", "A new record must say when it happened.")
_NOT_STORED = FieldError("id", "not_stored", "The server could not store this change. It is kept on the phone.")


Changes = Sequence[Change | Refused]


def take(
    *, owner_id: UUID, device: str, changes: Changes, handlers: Handlers, now: datetime, since: Cursor = BEGINNING
) -> Taken:
    """Merge and store a request's changes in the caller's transaction; answer each.

    Idempotent: a repeated op_id gets its first result. The number of statements does not depend on the number of
    changes. If one of them cannot be stored this raises: the caller rolls back and calls `take_one_by_one`. Raises
    ServerForgot, and nothing may be kept, when the phone had come further (`since`) than this server.
    """
    batch, known, drafts = _open(owner_id, device, changes, handlers, now=now, since=since)
    made = batch.store(_fresh(changes, known), drafts)
    return batch.taken(changes, known, made)


def take_one_by_one(
    *, owner_id: UUID, device: str, changes: Changes, handlers: Handlers, now: datetime, since: Cursor = BEGINNING
) -> Taken:
    """The same, each change in a savepoint of its own: one that cannot be stored is rejected, its neighbours stay."""
    batch, known, drafts = _open(owner_id, device, changes, handlers, now=now, since=since)
    made = batch.store_one_by_one(_fresh(changes, known), drafts)
    return batch.taken(changes, known, made)


Known = Mapping[UUID, OpResult]
Drafts = Mapping[UUID, Draft]


def _open(
    owner_id: UUID, device: str, changes: Changes, handlers: Handlers, *, now: datetime, since: Cursor
) -> tuple["_Batch", Known, Drafts]:
    # 1. The lock comes first: from here on nobody else gives out a revision of this owner, so the order of revisions
    #    is the order of commits and a phone's cursor can never jump over a slower transaction.
    before = rows.reserve_revisions(owner_id=owner_id, number=len(changes), witness=changes[-1].op_id)
    # 2. What was answered before, and the records as they are. Whoever has seen more than this server holds must give
    #    that back first: what waits there may be about records that were lost.
    asked = {change.op_id for change in changes} | ({since.witness} if since.witness else set())
    known = rows.first_results(owner_id=owner_id, op_ids=asked)
    if since.revision > before or (since.witness is not None and since.witness not in known):
        raise ServerForgot
    drafts = rows.find(ids={change.id for change in changes})
    # 3. A phone whose clock is ahead would win every later edit: its whole request goes back by the same amount.
    back_ms = shift_needed(
        (
            clock
            for change in changes
            if isinstance(change, Change) and not change.again
            for _, clock in change.patch.values()
        ),
        now_ms=int(now.timestamp() * 1000),
    )
    batch = _Batch(owner_id=owner_id, device=device, handlers=handlers, now=now, back_ms=back_ms, before=before)
    return batch, known, drafts


def _fresh(changes: Changes, known: Known) -> list[Change | Refused]:
    """The changes that were never answered, each op_id once: the first of the request counts."""
    first = {change.op_id: change for change in reversed(changes)}
    return [change for change in reversed(list(first.values())) if change.op_id not in known]


class _Made:
    """What a batch has made so far: the results of its changes and the records as they now are."""

    def __init__(self, drafts: Mapping[UUID, Draft]) -> None:
        self.results: dict[UUID, OpResult] = {}
        self.drafts = dict(drafts)
        self.changed: dict[UUID, None] = {}
        self.ops: list[tuple[object, ...]] = []

    def absorb(self, other: "_Made") -> None:
        self.results |= other.results
        self.drafts = other.drafts
        self.changed |= other.changed


class _Batch:
    """One request's changes on their way into the feed."""

    def __init__(
        self, *, owner_id: UUID, device: str, handlers: Handlers, now: datetime, back_ms: int, before: int
    ) -> None:
        self.owner_id, self.device, self.handlers, self.now = owner_id, device, handlers, now
        self.back_ms, self.before, self.revision = back_ms, before, before

    def taken(self, changes: Changes, known: Known, made: _Made) -> Taken:
        """The answer to each change in the request's order, with its record as it now is."""
        first_time = set(made.results)
        results = []
        for change in changes:
            result = made.results.get(change.op_id) or known[change.op_id]
            draft = made.drafts.get(change.id)
            row = draft.wire() if draft is not None and draft.owner_id == self.owner_id else None
            # The same op twice in one request: the second is a repeat.
            results.append(replace(result, row=row, replayed=change.op_id not in first_time))
            first_time.discard(change.op_id)
        stored = [made.drafts[record_id].merged() for record_id in made.changed]
        return Taken(results, stored, self.before, Cursor(self.before + len(changes), changes[-1].op_id))

    def store(self, changes: Changes, drafts: Drafts) -> _Made:
        """Merge in memory, then write records, history and typed rows in bulk. `drafts` stays untouched."""
        made = _Made(drafts)
        for change in changes:
            self._merge_one(change, made)
        changed = [made.drafts[record_id] for record_id in made.changed]
        if changed:
            rows.save(changed)
        if made.ops:
            rows.save_ops(made.ops)
        by_kind: dict[str, list[MergedRow]] = {}
        for draft in changed:
            by_kind.setdefault(draft.kind, []).append(draft.merged())
        for kind, merged in by_kind.items():
            self.handlers[kind].store(owner_id=self.owner_id, rows=merged, now=self.now)
        return made

    def store_one_by_one(self, changes: Changes, drafts: Drafts) -> _Made:
        """Each change in a savepoint of its own; one that raises is rejected."""
        made = _Made(drafts)
        for change in changes:
            try:
                with transaction.atomic():
                    one = self.store([change], made.drafts)
            except (OperationalError, InterfaceError):
                raise
            except Exception as error:
                # Ids and the type of the error only: its text may quote what the person wrote.
                logger.error("op %s kind %s cannot be stored: %s", change.op_id, change.kind, type(error).__name__)
                with transaction.atomic():
                    one = self.store([Refused(change.op_id, change.kind, change.id, (_NOT_STORED,))], made.drafts)
            made.absorb(one)
        return made

    def _merge_one(self, change: Change | Refused, made: _Made) -> None:
        draft = made.drafts.get(change.id)
        errors = change.errors if isinstance(change, Refused) else self._objections(change, draft)
        if errors or isinstance(change, Refused):
            self._note(change, made, REJECTED, errors=errors)
            return
        # Records found before are shared with the fallback: work on a copy, once per record.
        if draft is None:
            draft = Draft(id=change.id, owner_id=self.owner_id, kind=change.kind, is_new=True)
        elif change.id not in made.changed:
            draft = draft.copy()
            draft.is_new, draft.changed = False, set()
        patch = change.patch if change.again else shifted(change.patch, back_ms=self.back_ms)
        is_final = self.handlers[change.kind].immutable and not draft.is_new
        replaced = {} if is_final else merge(draft, patch, again=change.again)
        if replaced:
            self.revision += 1
            draft.revision = self.revision
            self._plan_blanking(draft)
            made.drafts[draft.id] = draft
            made.changed[draft.id] = None
        status = APPLIED if len(replaced) == len(patch) else MERGED
        if change.again:
            # What was not missing is no edit that lost: the history has the edit itself.
            patch = {name: patch[name] for name in replaced}
        self._note(change, made, status, patch=patch, replaced=replaced)

    def _objections(self, change: Change, draft: Draft | None) -> tuple[FieldError, ...]:
        handler = self.handlers[change.kind]
        if draft is not None:
            if draft.owner_id != self.owner_id:
                return (_NOT_FOUND,)  # never says that somebody else has it
            if draft.kind != change.kind:
                return (FieldError("kind", "kind", f"This record is a {draft.kind}; send its own kind."),)
            if handler.immutable:
                return () if change.again else (_IMMUTABLE,)
        elif handler.immutable and "deleted" in change.patch:
            return (_IMMUTABLE,)
        elif change.patch.get("occurred_at", (None,))[0] is None:
            return (_NO_TIME,)
        return tuple(handler.objections(patch=change.patch, is_new=draft is None))

    def _plan_blanking(self, draft: Draft) -> None:
        if draft.values.get("deleted") is not True:
            draft.blank_due_at = None
        elif draft.blank_due_at is None:
            draft.blank_due_at = self.now + BLANK_AFTER

    def _note(
        self,
        change: Change | Refused,
        made: _Made,
        status: str,
        *,
        errors: tuple[FieldError, ...] = (),
        patch: Patch | None = None,
        replaced: Mapping[str, object] | None = None,
    ) -> None:
        made.results[change.op_id] = OpResult(change.op_id, status, False, errors, None)
        made.ops.append(
            (
                change.op_id,
                self.owner_id,
                change.id,
                change.kind,
                status,
                [vars(error) for error in errors],
                patch or {},
                replaced or {},
                self.device,
                self.now,
            )
        )
