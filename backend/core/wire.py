"""One change of a record as it travels: a flat patch, its maps spread over one wire field per key.

The values themselves are in `values`; what an app needs to describe its kinds is all here.
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from rest_framework import serializers

from backend.core.values import (
    NOTE_MAX,
    Choice,
    Day,
    Id,
    Instant,
    KnownId,
    Number,
    Strings,
    Text,
    TimeZone,
    Tree,
    Whole,
    WireField,
    Yes,
    did_you_mean,
    uuid_or_none,
)

__all__ = [
    "NOTE_MAX",
    "Branch",
    "Choice",
    "Day",
    "Id",
    "Instant",
    "KnownId",
    "Number",
    "PatchSerializer",
    "Strings",
    "Text",
    "TimeZone",
    "Tree",
    "Whole",
    "WireField",
    "Yes",
    "did_you_mean",
    "flags",
    "items",
    "unflatten",
    "uuid_or_none",
]

BRANCH = "."


class Branch(WireField):
    """The fields `prefix.<rest>` of a patch, as {rest: value}; `leaf` finds the field for a rest or says what is wrong.

    A map travels as one wire field per key, so that two devices never lose each other's keys.
    """

    def __init__(self, leaf: Callable[[str], "WireField | str"]) -> None:
        super().__init__()
        self.leaf = leaf

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        values: dict[str, Any] = {}
        wrong: dict[str, Any] = {}
        for rest, value in data.items():
            field = self.leaf(rest)
            if isinstance(field, str):
                wrong[rest] = [serializers.ErrorDetail(field, code="unknown_field")]
                continue
            try:
                values[rest] = field.run_validation(value)
            except serializers.ValidationError as error:
                wrong[rest] = error.detail
        if wrong:
            raise serializers.ValidationError(wrong)
        return values


ITEM_FORM = re.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


def flags(known: Callable[[], Collection[str]] | None = None) -> Branch:
    """`qualities.<id>`: true. With `known`, only its ids."""
    yes = Yes()
    plain = KnownId(known)

    def leaf(rest: str) -> WireField | str:
        try:
            plain.to_internal_value(rest)
        except serializers.ValidationError as error:
            return str(error.detail[0]) if isinstance(error.detail, list) else "There is no such id here."
        return yes

    return Branch(leaf)


def items(**fields: WireField) -> Branch:
    """`relief.<item id>.<field>`: an ordered list travels as a map by item id with a sort key.

    The phone chooses the ids: a UUID for what a person adds, the step's name for what a routine leads through.
    """

    def leaf(rest: str) -> WireField | str:
        item, dot, name = rest.partition(".")
        if not dot or not ITEM_FORM.fullmatch(item):
            return "The item's id must be of letters, digits, _ and - (64 at most), followed by a dot and a field."
        return fields.get(name) or f"There is no such field in an item.{did_you_mean(name, fields)}"

    return Branch(leaf)


class PatchSerializer(serializers.Serializer[Any]):
    """Validates one change of a record: only the fields that it holds; the rest of the record stays as it is."""

    occurred_at = Instant()
    time_zone = TimeZone()
    local_date = Day()
    recorded_at = Instant()
    knowledge_version = Text(64)
    entered_later = Yes()
    episode = Id()
    origin = Choice("live", "imported", "demo")
    deleted = Yes()

    def run_validation(self, data: Any = serializers.empty) -> dict[str, Any]:
        # Only the fields that are there are looked at: a year of entries is mostly absent fields.
        fields = self.fields
        values: dict[str, Any] = {}
        wrong: dict[str, Any] = {}
        for name, value in data.items():
            branch = name.endswith(BRANCH)
            field = fields.get(name[:-1] if branch else name)
            if field is None or isinstance(field, Branch) is not branch:
                wrong[name] = _no_such_field(name, fields, value)
                continue
            try:
                values[name] = field.run_validation(value)
            except serializers.ValidationError as error:
                wrong[name] = error.detail
        if wrong:
            raise serializers.ValidationError(wrong)
        return values


def unflatten(patch: Mapping[str, Any]) -> dict[str, Any]:
    """`{"pain_now": 5, "zones.hip_back.right": 7}` -> `{"pain_now": 5, "zones.": {"hip_back.right": 7}}`.

    One level, by the first dot. The dot stays in the branch's name, so that a plain value never meets a branch.
    """
    nested: dict[str, Any] = {}
    for name, value in patch.items():
        prefix, dot, rest = name.partition(BRANCH)
        if dot:
            nested.setdefault(prefix + BRANCH, {})[rest] = value
        else:
            nested[name] = value
    return nested


def _no_such_field(name: str, fields: Mapping[str, Any], value: Any) -> Any:
    known = [each + BRANCH if isinstance(field, Branch) else each for each, field in fields.items()]
    message = f"There is no such field in this kind of record.{did_you_mean(name, known)}"
    wrong = [serializers.ErrorDetail(message, code="unknown_field")]
    return dict.fromkeys(value, wrong) if name.endswith(BRANCH) else wrong
