"""Strict fields for values that come from a phone: the type must be right, nothing is coerced, null clears.

DRF's own fields turn "5" into 5 and trim text; the feed keeps the value as it was written, so what was validated must
be what is stored. Each message names the mend.
"""

import re
from collections.abc import Callable, Collection
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from math import isfinite
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from rest_framework import serializers

# NUL cannot be stored by PostgreSQL, lone surrogates cannot be encoded at all.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
UUID_FORM = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
NOTE_MAX = 10_000


class WireField(serializers.Field[Any, Any, Any, Any]):
    """One value, or null to clear it. Subclasses say what is right in `check`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, allow_null=True, **options)

    def run_validation(self, data: Any = serializers.empty) -> Any:
        # Short way on purpose: no defaults, no sources, no validators list (this runs for every field of every entry).
        return None if data is None else self.to_internal_value(data)

    def to_representation(self, value: Any) -> Any:
        return value

    def wrong(self, code: str, message: str) -> serializers.ValidationError:
        return serializers.ValidationError(message, code=code)


class Whole(WireField):
    """A whole number from `lowest` to `highest`, both included."""

    def __init__(self, lowest: int, highest: int) -> None:
        super().__init__()
        self.lowest, self.highest = lowest, highest

    def to_internal_value(self, data: Any) -> int:
        if type(data) is not int:
            raise self.wrong("type", f"This must be a whole number from {self.lowest} to {self.highest}.")
        if not self.lowest <= data <= self.highest:
            raise self.wrong("range", f"This is {data}; it must be from {self.lowest} to {self.highest}.")
        return data


class Number(WireField):
    """A number, whole or not, from `lowest` to `highest`."""

    def __init__(self, lowest: float, highest: float) -> None:
        super().__init__()
        self.lowest, self.highest = lowest, highest

    def to_internal_value(self, data: Any) -> float:
        if type(data) not in (int, float):
            raise self.wrong("type", f"This must be a number from {self.lowest} to {self.highest}.")
        if not self.lowest <= data <= self.highest:
            raise self.wrong("range", f"This must be from {self.lowest} to {self.highest}.")
        return float(data)


class Yes(WireField):
    """True or false."""

    def to_internal_value(self, data: Any) -> bool:
        if type(data) is not bool:
            raise self.wrong("type", "This must be true or false.")
        return data


class Text(WireField):
    """Text of at most `longest` characters."""

    def __init__(self, longest: int) -> None:
        super().__init__()
        self.longest = longest

    def to_internal_value(self, data: Any) -> str:
        if type(data) is not str:
            raise self.wrong("type", "This must be text.")
        if len(data) > self.longest:
            raise self.wrong("too_long", f"This has {len(data)} characters; at most {self.longest} can be kept.")
        if _UNSTORABLE.search(data):
            raise self.wrong("characters", "This holds a character that cannot be stored; remove it.")
        return data


class Choice(WireField):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words

    def to_internal_value(self, data: Any) -> str:
        if type(data) is not str or data not in self.words:
            raise self.wrong("choice", f"This must be one of: {', '.join(self.words)}.{did_you_mean(data, self.words)}")
        return data


class KnownId(WireField):
    """An id out of the knowledge, or any plain id when `known` is not given."""

    _PLAIN = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")

    def __init__(self, known: Callable[[], Collection[str]] | None = None) -> None:
        super().__init__()
        self.known = known

    def to_internal_value(self, data: Any) -> str:
        if type(data) is not str or not self._PLAIN.fullmatch(data):
            raise self.wrong("id", "This must be an id: small letters, digits, '_', '-' or '.'.")
        if self.known is not None and data not in (known := self.known()):
            raise self.wrong("unknown", f"There is no such id here.{did_you_mean(data, known)}")
        return data


class Id(WireField):
    """A UUID in its usual form."""

    def to_internal_value(self, data: Any) -> str:
        if type(data) is not str or not UUID_FORM.fullmatch(data):
            raise self.wrong("id", "This must be a UUID in small letters.")
        return data


class Instant(WireField):
    """A moment in ISO 8601 with its offset, such as 2026-06-15T12:00:00Z."""

    def to_internal_value(self, data: Any) -> datetime:
        try:
            value = datetime.fromisoformat(data) if type(data) is str else None
        except ValueError:
            value = None
        # The years keep every later calculation (a zone's offset, a week before) inside what a date can hold.
        if value is None or value.tzinfo is None or not 1900 <= value.year <= 2200:
            raise self.wrong("time", "This must be a moment with its offset, such as 2026-06-15T12:00:00Z.")
        return value


class Day(WireField):
    """A date, such as 2026-06-15."""

    def to_internal_value(self, data: Any) -> date:
        try:
            value = date.fromisoformat(data) if type(data) is str and len(data) == 10 else None
        except ValueError:
            value = None
        if value is None or not 1900 <= value.year <= 2200:
            raise self.wrong("date", "This must be a date, such as 2026-06-15.")
        return value


class TimeZone(WireField):
    """An IANA time zone, such as Europe/Berlin."""

    def to_internal_value(self, data: Any) -> str:
        if type(data) is not str or data not in time_zones():
            raise self.wrong("time_zone", "This must be an IANA time zone, such as Europe/Berlin.")
        return data


class Strings(WireField):
    """A list of at most `most` short texts."""

    def __init__(self, most: int, longest: int = 64) -> None:
        super().__init__()
        self.most, self.item = most, Text(longest)

    def to_internal_value(self, data: Any) -> list[str]:
        if type(data) is not list or len(data) > self.most:
            raise self.wrong("list", f"This must be a list of at most {self.most} texts.")
        return [self.item.to_internal_value(item) for item in data]


class Tree(WireField):
    """Any JSON value up to `longest` characters in all, for snapshots that are kept and never taken apart."""

    def __init__(self, longest: int = 20_000) -> None:
        super().__init__()
        self.longest = longest

    def to_internal_value(self, data: Any) -> Any:
        if _weight(data, depth=0) > self.longest:
            raise self.wrong("too_long", f"This is too large or too deep; at most {self.longest} characters.")
        return data


def _weight(data: Any, depth: int) -> int:
    """About how many characters a JSON value has; far too many when it is deep or holds what cannot be stored."""
    too_much = 10**9
    if depth > 8:
        return too_much
    if type(data) is str:
        return too_much if _UNSTORABLE.search(data) else len(data) + 2
    if type(data) is float and not isfinite(data):
        return too_much
    if type(data) is dict:
        return sum(_weight(key, depth + 1) + _weight(value, depth + 1) for key, value in data.items()) + 2
    if type(data) is list:
        return sum(_weight(value, depth + 1) for value in data) + 2
    return 8


def did_you_mean(word: Any, known: Collection[str]) -> str:
    """' Did you mean "x"?', or nothing."""
    near = get_close_matches(word[:80], list(known), n=1) if type(word) is str else []
    return f' Did you mean "{near[0]}"?' if near else ""


def uuid_or_none(value: Any) -> UUID | None:
    """The UUID in its usual form, or None. Capitals, braces and bare hex are refused: one id has one spelling."""
    return UUID(value) if type(value) is str and UUID_FORM.fullmatch(value) else None


@cache
def time_zones() -> frozenset[str]:
    """The IANA time zones of this machine."""
    return frozenset(available_timezones())
