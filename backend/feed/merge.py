"""The merge of one change into one record: per field, the later hybrid clock wins. Pure.

The phone lays its waiting changes over the last row it was given; only this function decides what a row is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.feed.types import Clock, FeedRow, MergedRow

AHEAD_MS = 5 * 60_000
"""How far ahead of the server a phone's clock may be before its changes are shifted back."""

Patch = Mapping[str, tuple[Any, Clock]]


@dataclass
class Draft:
    """A record while a request is being merged into it."""

    id: UUID
    owner_id: UUID
    kind: str
    revision: int = 0
    values: dict[str, Any] = field(default_factory=dict)
    clocks: dict[str, Sequence[Any]] = field(default_factory=dict)
    blank_due_at: datetime | None = None
    is_new: bool = False
    changed: set[str] = field(default_factory=set)

    def copy(self) -> "Draft":
        return Draft(
            self.id,
            self.owner_id,
            self.kind,
            self.revision,
            dict(self.values),
            dict(self.clocks),
            self.blank_due_at,
            self.is_new,
            set(self.changed),
        )

    def merged(self) -> MergedRow:
        return MergedRow(
            self.id, self.kind, self.owner_id, self.revision, self.values, self.is_new, frozenset(self.changed)
        )

    def wire(self) -> FeedRow:
        return FeedRow(self.id, self.kind, self.revision, self.values, self.clocks)


def merge(draft: Draft, patch: Patch, *, again: bool = False) -> dict[str, Any]:
    """Take what wins into the draft; return {field: old value} for what was taken (the history line).

    `again`: the patch is what this server once held, given back by any device in any order, so the clock alone decides.
    """
    replaced: dict[str, Any] = {}
    for name, (value, clock) in patch.items():
        held = draft.clocks.get(name)
        latest = clock
        if held is not None:
            held_clock: Clock = (held[0], held[1], held[2])
            # A device's changes arrive in its own order, so its later one wins even if its clock was set back.
            if (again or clock[2] != held_clock[2]) and clock <= held_clock:
                continue
            latest = max(clock, held_clock)
        replaced[name] = draft.values.get(name)
        draft.values[name] = value
        draft.clocks[name] = latest
    draft.changed.update(replaced)
    return replaced


def shift_needed(clocks: Iterable[Clock], *, now_ms: int) -> int:
    """Milliseconds by which every clock of this request must go back, so that none is over 5 min ahead; else 0.

    The whole request is shifted by the same amount, so that the phone's own order stays.
    """
    latest = max((clock[0] for clock in clocks), default=0)
    return max(0, latest - (now_ms + AHEAD_MS))


def shifted(patch: Patch, *, back_ms: int) -> Patch:
    """The patch with every clock `back_ms` earlier."""
    if not back_ms:
        return patch
    return {name: (value, (clock[0] - back_ms, clock[1], clock[2])) for name, (value, clock) in patch.items()}
