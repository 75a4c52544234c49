"""From the wire to changes: every op on its own, so that a bad one is refused with words and its neighbours go on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from rest_framework import serializers

from backend.core.errors import Refusal, UpgradeNeeded
from backend.core.wire import PatchSerializer, did_you_mean, unflatten, uuid_or_none
from backend.feed.types import Change, Clock, FieldError, KindHandler, Refused

OLDEST_SCHEMA = 1
NEWEST_SCHEMA = 1
FAR_AHEAD = timedelta(hours=24)
"""A clock further ahead than this is broken, not just a little fast: its change is refused, in words."""
MOST_FIELDS = 2_000
MOST_ERRORS = 20
LONGEST_NAME = 200
_DEVICE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NO_RECORD = UUID(int=0)


class ServerTooOld(Refusal):
    """The phone is newer than this server: it keeps everything and comes again after the server's update."""

    status = 503
    code = "server_too_old"
    detail = "The server is being updated. Everything is kept on the phone."


@dataclass(frozen=True)
class Nameless:
    """An op whose op_id is no UUID: answered with what it sent, never stored."""

    op_id: str
    errors: tuple[FieldError, ...]


@dataclass
class _Op:
    """One op while it is read: its errors gather here."""

    op_id: UUID
    kind: str
    id: UUID
    patch: dict[str, tuple[Any, Clock]]
    again: bool
    errors: list[FieldError]

    def read(self) -> Change | Refused:
        if self.errors:
            return Refused(self.op_id, self.kind, self.id, tuple(self.errors[:MOST_ERRORS]))
        return Change(self.op_id, self.kind, self.id, self.patch, self.again)


def read_ops(
    ops: Sequence[Any], *, handlers: Mapping[str, KindHandler], now: datetime
) -> list[Change | Refused | Nameless]:
    """Each op in its place. Raises UpgradeNeeded or ServerTooOld for the whole request, never for one op's content."""
    latest_ms = int((now + FAR_AHEAD).timestamp() * 1000)
    read = [_read_op(op, handlers=handlers, latest_ms=latest_ms) for op in ops]
    by_kind: dict[str, list[_Op]] = {}
    for op in read:
        if isinstance(op, _Op) and not op.errors:
            by_kind.setdefault(op.kind, []).append(op)
    for kind, same_kind in by_kind.items():
        _validate(same_kind, handlers[kind].serializer, now=now)
    return [op.read() if isinstance(op, _Op) else op for op in read]


def _read_op(op: Any, *, handlers: Mapping[str, KindHandler], latest_ms: int) -> _Op | Nameless:
    if type(op) is not dict:
        return Nameless("", (FieldError("op", "type", "A change must be an object."),))
    op_id = uuid_or_none(op.get("op_id"))
    if op_id is None:
        return Nameless(str(op.get("op_id", ""))[:64], (FieldError("op_id", "id", "This must be a UUID."),))
    errors = _schema_errors(op.get("schema"))
    again = op.get("again", False)
    if type(again) is not bool:
        errors.append(FieldError("again", "type", "This must be true or false."))
    kind = op.get("kind")
    errors += _kind_errors(kind, handlers)
    record_id = uuid_or_none(op.get("id"))
    if record_id is None:
        errors.append(FieldError("id", "id", "This must be a UUID."))
    patch = {} if errors else _read_patch(op.get("patch"), latest_ms=latest_ms, errors=errors)
    known_kind = kind if type(kind) is str and kind in handlers else ""
    return _Op(op_id, known_kind, record_id or _NO_RECORD, patch, again is True, errors)


def _schema_errors(schema: Any) -> list[FieldError]:
    if type(schema) is not int:
        return [FieldError("schema", "type", f"This must be a whole number; this server reads {NEWEST_SCHEMA}.")]
    if schema < OLDEST_SCHEMA:
        raise UpgradeNeeded()
    if schema > NEWEST_SCHEMA:
        raise ServerTooOld()
    return []


def _kind_errors(kind: Any, handlers: Mapping[str, KindHandler]) -> list[FieldError]:
    handler = handlers.get(kind) if type(kind) is str else None
    if handler is None:
        return [FieldError("kind", "unknown_kind", f"There is no such kind.{did_you_mean(kind, handlers)}")]
    if handler.server_only:
        return [FieldError("kind", "server_only", "Only the server writes this kind.")]
    return []


def _read_patch(patch: Any, *, latest_ms: int, errors: list[FieldError]) -> dict[str, tuple[Any, Clock]]:
    if type(patch) is not dict or not 0 < len(patch) <= MOST_FIELDS:
        message = f"This must be an object of 1 to {MOST_FIELDS} fields, each [value, [ms, counter, device]]."
        errors.append(FieldError("patch", "type", message))
        return {}
    read: dict[str, tuple[Any, Clock]] = {}
    sent: Any = None  # the clock before: the fields of one change mostly share theirs, so it is checked once
    clock: Clock = (0, 0, "")
    for name, pair in patch.items():
        if len(name) > LONGEST_NAME:
            errors.append(FieldError(name[:LONGEST_NAME], "unknown_field", "This field's name is too long."))
            continue
        if type(pair) is not list or len(pair) != 2:
            errors.append(FieldError(name, "clock", _CLOCK_FORM))
            continue
        if pair[1] != sent or sent is None:
            if not _is_clock(pair[1]):
                errors.append(FieldError(name, "clock", _CLOCK_FORM))
                continue
            if pair[1][0] > latest_ms:
                errors.append(FieldError(name, "clock_ahead", _CLOCK_AHEAD))
                continue
            sent = pair[1]
            clock = (sent[0], sent[1], sent[2])
        read[name] = (pair[0], clock)
    return read


_CLOCK_FORM = "This must be [value, [milliseconds, counter, device]]."
_CLOCK_AHEAD = "This phone's clock is more than a day ahead. Set its date and time, then save again."


def _is_clock(clock: Any) -> bool:
    if type(clock) is not list or len(clock) != 3:
        return False
    ms, counter, device = clock
    return (
        type(ms) is int
        and 0 <= ms < 2**53  # what a phone's number can hold
        and type(counter) is int
        and 0 <= counter < 2**53
        and type(device) is str
        and _DEVICE.fullmatch(device) is not None
    )


@cache
def _many(serializer: type[PatchSerializer]) -> Any:
    """One list serializer per kind for the life of the process: its fields hold no state between requests."""
    return serializer(many=True)


def _validate(ops: list[_Op], serializer: type[PatchSerializer], *, now: datetime) -> None:
    """Validate all changes of one kind at once; each op gathers its own errors."""
    patches = [unflatten({name: value for name, (value, _) in op.patch.items()}) for op in ops]
    try:
        _many(serializer).run_validation(patches)
    except serializers.ValidationError as error:
        # Only the wrong ones are in the detail, each under its place in the list.
        by_place: Any = error.detail
        for place, detail in by_place.items():
            ops[place].errors.extend(_field_errors(detail))
    latest = now + FAR_AHEAD
    for op in ops:
        occurred_at = op.patch.get("occurred_at", (None,))[0]
        if not op.errors and occurred_at is not None and datetime.fromisoformat(occurred_at) > latest:
            message = "This lies in the future. Check the phone's date and time, or choose an earlier time."
            op.errors.append(FieldError("occurred_at", "in_future", message))


def _field_errors(detail: Any, prefix: str = "") -> Iterable[FieldError]:
    """The names as the phone wrote them: a branch's name keeps its dot, so they are only joined."""
    for name, inner in detail.items():
        if isinstance(inner, Mapping):
            yield from _field_errors(inner, prefix + name)
        else:
            for message in inner:
                yield FieldError((prefix + name)[:LONGEST_NAME], message.code, str(message))
