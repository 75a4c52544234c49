"""From a merged record (flat, JSON) to its typed row. Pure: the values were validated when they came in."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.feed.types import MergedRow

Values = Mapping[str, Any]
Columns = dict[str, Any]


def instant(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def uuid(value: str | None) -> UUID | None:
    return None if value is None else UUID(value)


def branches(values: Values) -> dict[str, dict[str, Any]]:
    """{"zones": {"hip_back.right": 7}, ...}: every map of the record, cleared keys left out."""
    found: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        prefix, dot, rest = name.partition(".")
        if dot and value is not None:
            found.setdefault(prefix, {})[rest] = value
    return found


def ticked(branch: Mapping[str, Any] | None) -> list[str]:
    """The ids of a branch of flags that are true, sorted."""
    return sorted(name for name, value in (branch or {}).items() if value is True)


def ordered(branch: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """The items of a branch `<item>.<field>`, by their sort key, then id: the same order on every device."""
    by_item: dict[str, dict[str, Any]] = {}
    for rest, value in (branch or {}).items():
        item, _, name = rest.partition(".")
        by_item.setdefault(item, {"id": item})[name] = value
    return sorted(by_item.values(), key=lambda item: (item.pop("sort", 0), item["id"]))


def common(row: MergedRow) -> Columns:
    """The columns of every kind. The date is the person's own; without one it is worked out from the zone."""
    values = row.values
    occurred_at = datetime.fromisoformat(values["occurred_at"])
    zone = values.get("time_zone") or ""
    own_date = day(values.get("local_date"))
    return {
        "id": row.id,
        "owner_id": row.owner_id,
        "occurred_at": occurred_at,
        "local_date": own_date or occurred_at.astimezone(ZoneInfo(zone) if zone else UTC).date(),
        "time_zone": zone,
        "recorded_at": instant(values.get("recorded_at")),
        "entered_later": values.get("entered_later") is True,
        "origin": values.get("origin") or "",
        "episode": uuid(values.get("episode")),
    }


def pain_log(values: Values) -> Columns:
    maps = branches(values)
    return {
        **_plain(values, "pain_now", "pain_worst", "pain_average", "sleep", "mood"),
        "zones": maps.get("zones", {}),
        "qualities": ticked(maps.get("qualities")),
        "triggers": ticked(maps.get("triggers")),
        "limits": ticked(maps.get("limits")),
        "managed": ticked(maps.get("managed")),
        **_texts(values, "triggers_text", "limits_text", "managed_text", "note", "like"),
        "relief": ordered(maps.get("relief")),
    }


def patch_placement(values: Values) -> Columns:
    return {
        **_texts(values, "product", "product_text", "zone", "side", "point", "basis", "note", "skin_30m"),
        **_instants(values, "on_at", "off_due_at", "off_at", "skin_due_at"),
        **_plain(values, "label_hours", "pain_before", "pain_2h", "pain_removal", "pain_next_morning"),
        "reaction": ticked(branches(values).get("reaction")),
        "finder_run": uuid(values.get("finder_run")),
    }


def massage_session(values: Values) -> Columns:
    return {
        "what": values.get("what") or "massage",
        **_texts(values, "routine", "muscle", "side", "tool", "feeling", "stop_reason", "skin_1h", "skin_next_day"),
        **_instants(values, "started_at", "ended_at"),
        **_plain(
            values,
            "routine_version",
            "seconds_total",
            "pain_before",
            "pain_after",
            "pain_1h",
            "pain_next_day",
            "completed",
        ),
        "spots": ordered(branches(values).get("spots")),
        "finder_run": uuid(values.get("finder_run")),
    }


def check_in(values: Values) -> Columns:
    return {
        **_plain(values, "peg_pain", "peg_enjoyment", "peg_activity", "pgic"),
        "psfs": ordered(branches(values).get("psfs")),
    }


def finder_run(values: Values) -> Columns:
    maps = branches(values)
    return {
        "taps": maps.get("taps", {}),
        "answers": maps.get("answers", {}),
        "shown": values.get("shown") or [],
        **_texts(values, "bundle_hash"),
    }


def finding(values: Values) -> Columns:
    return {
        **_texts(values, "point", "side", "my_pain", "by"),
        **_plain(values, "tender"),
        "finder_run": uuid(values.get("finder_run")),
    }


def episode(values: Values) -> Columns:
    return {
        **_texts(values, "title"),
        "began_on": day(values.get("began_on")),
        "ended_on": day(values.get("ended_on")),
    }


def profile_fact(values: Values) -> Columns:
    return {**_texts(values, "fact"), **_plain(values, "value")}


def programme_run(values: Values) -> Columns:
    return {
        **_texts(values, "programme", "stage"),
        **_plain(values, "programme_version"),
        "stage_on": day(values.get("stage_on")),
        "began_on": day(values.get("began_on")),
        "ended_on": day(values.get("ended_on")),
    }


def _plain(values: Values, *names: str) -> Columns:
    return {name: values.get(name) for name in names}


def _texts(values: Values, *names: str) -> Columns:
    return {name: values.get(name) or "" for name in names}


def _instants(values: Values, *names: str) -> Columns:
    return {name: instant(values.get(name)) for name in names}


Build = Callable[[Values], Columns]
