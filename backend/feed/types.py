"""What the feed and the kinds of records say to each other.

The feed merges fields and knows no meanings; a kind knows its fields and how its typed rows are stored. An app that
owns kinds lists them in its `services.KINDS`; `backend/sync/registry.py` collects them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from backend.core.wire import PatchSerializer

Clock = tuple[int, int, str]
"""A hybrid logical clock: milliseconds, counter, device. Compared as a tuple."""


@dataclass(frozen=True)
class Cursor:
    """How far a phone has come in the owner's feed; its text form is the wire's `cursor`, opaque to phones.

    The witness is a change that this server has stored: its op_id, which a phone made up and nobody guesses. A server
    that does not know it was set back to a time before it, whatever revision it has come to since.
    """

    revision: int = 0
    witness: UUID | None = None

    @classmethod
    def read(cls, text: str) -> "Cursor | None":
        """The cursor behind its text; None when no server wrote that."""
        found = _CURSOR.fullmatch(text)
        if found is None:
            return None
        revision, witness = found.groups()
        return cls(int(revision or 0), UUID(witness) if witness else None)

    def __str__(self) -> str:
        return f"{self.revision}.{self.witness.hex}" if self.witness else str(self.revision)


_CURSOR = re.compile(r"(?a:(\d{0,18})(?:\.([0-9a-f]{32}))?)")


BEGINNING = Cursor()
"""Of a phone that knows nothing yet."""


class ServerForgot(Exception):
    """The phone has seen more of this feed than the server holds: the server was restored from a backup."""


@dataclass(frozen=True)
class FieldError:
    """Why a change was not taken: the field as the phone wrote it, a code for the phone, a sentence with the mend."""

    field: str
    code: str
    message: str


@dataclass(frozen=True)
class MergedRow:
    """A record after this request's changes, as every device will see it. Values are as they came over the wire."""

    id: UUID
    kind: str
    owner_id: UUID
    revision: int
    values: Mapping[str, Any]
    is_new: bool
    """True when this request made the record: its typed row does not exist yet."""
    changed: frozenset[str] = frozenset()
    """Names of the fields that this request changed."""

    @property
    def is_deleted(self) -> bool:
        return self.values.get("deleted") is True


class StoreRows(Protocol):
    """Write the typed rows of one kind, in bulk, inside the caller's transaction. Idempotent per row id.

    A deleted row (`row.is_deleted`) leaves the read side. Anything raised undoes these rows only: the sync then tries
    them one by one and rejects the culprit.
    """

    def __call__(self, *, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None: ...


class CheckValues(Protocol):
    """Compare the fields of one change with each other; `values` are the change's own, flat, as on the wire."""

    def __call__(self, *, values: Mapping[str, Any], is_new: bool) -> Sequence[FieldError]: ...


def _no_rows(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """A kind without a typed read side: the feed's record is all there is."""


@dataclass(frozen=True)
class KindHandler:
    """One kind of record: how its fields are validated and how its typed rows are stored."""

    kind: str
    serializer: type[PatchSerializer] = PatchSerializer
    store: StoreRows = field(default=_no_rows)
    check: CheckValues | None = None
    immutable: bool = False
    """The first change is the last: later ones are rejected, tombstones included."""
    server_only: bool = False
    """Written by `feed.services.publish`; rejected when it comes from a phone."""
    publishes: bool = False
    """`store` may publish other records into the same feed (an escalation), so the answer must pull again."""

    def objections(self, *, patch: Mapping[str, tuple[Any, Clock]], is_new: bool) -> Sequence[FieldError]:
        """What `check` says about a change, if the kind has one."""
        if self.check is None:
            return ()
        return self.check(values={name: value for name, (value, _) in patch.items()}, is_new=is_new)


@dataclass(frozen=True)
class FeedRow:
    """A record as it goes over the wire."""

    id: UUID
    kind: str
    revision: int
    values: Mapping[str, Any]
    clocks: Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class Change:
    """What a phone asks for, already validated by its kind."""

    op_id: UUID
    kind: str
    id: UUID
    patch: Mapping[str, tuple[Any, Clock]]
    again: bool = False
    """Not an edit but what the server itself once said, given back after it forgot: only what is missing is taken."""


@dataclass(frozen=True)
class Refused:
    """A change that did not pass validation. It is stored with its errors, so that a repeat is answered alike."""

    op_id: UUID
    kind: str
    id: UUID
    errors: tuple[FieldError, ...]


@dataclass(frozen=True)
class OpResult:
    """What became of one change, with the record as it now is (None when there is none, or it is not yours)."""

    op_id: UUID
    status: str
    replayed: bool
    errors: Sequence[FieldError]
    row: FeedRow | None


@dataclass(frozen=True)
class Taken:
    """A request's results in its own order; `before` is the owner's revision just before, `after` the end behind it."""

    results: Sequence[OpResult]
    stored: Sequence[MergedRow]
    before: int
    after: Cursor


@dataclass(frozen=True)
class Page:
    """Records behind a cursor, in the order of their revision."""

    rows: Sequence[FeedRow]
    cursor: int
    """The revision of the last of them."""
    has_more: bool
