"""The kind `reminder_rule` as the phone writes it, and its typed rows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.core.wire import Choice, PatchSerializer, WireField, Yes
from backend.feed.types import KindHandler, MergedRow
from backend.reminders.models import ReminderRule
from backend.reminders.planning import replan
from backend.reminders.schedule import EVERY_DAY
from backend.reminders.types import What

MOST_TIMES = 12


class TimeOfDay(WireField):
    """A local time of day, such as 20:00."""

    def to_internal_value(self, data: Any) -> str:
        if type(data) is not str or not _is_time(data):
            raise self.wrong("time_of_day", "This must be a time of day, such as 20:00.")
        return data


class Times(WireField):
    """A list of local times of day."""

    def to_internal_value(self, data: Any) -> list[str]:
        if type(data) is not list or len(data) > MOST_TIMES:
            raise self.wrong("list", f"This must be a list of at most {MOST_TIMES} times of day.")
        return [TimeOfDay().to_internal_value(item) for item in data]


class Days(WireField):
    """A list of weekdays, Monday 1 to Sunday 7."""

    def to_internal_value(self, data: Any) -> list[int]:
        if type(data) is not list or any(type(day) is not int or day not in EVERY_DAY for day in data):
            raise self.wrong("days", "This must be a list of weekdays from 1 (Monday) to 7 (Sunday).")
        return data


def _is_time(text: str) -> bool:
    hour, colon, minute = text.partition(":")
    is_form = len(text) == 5 and colon == ":" and hour.isascii() and minute.isascii()
    return is_form and hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60


class ReminderRulePatch(PatchSerializer):
    """Fields of a reminder rule."""

    what = Choice(*(what.value for what in What))
    times = Times()
    days = Days()
    enabled = Yes()
    quiet_from = TimeOfDay()
    quiet_to = TimeOfDay()
    by_push = Yes()
    by_email = Yes()
    follows_rhythm = Yes()
    """The phone writes the days as the diary asks less or more often; the server only keeps it."""


def store(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """Write the rules and plan anew what lies ahead of them. What is past or under way stays as it is."""
    gone = [row.id for row in rows if row.is_deleted]
    ReminderRule.objects.filter(owner_id=owner_id, id__in=gone).delete()
    rules = [_rule(owner_id, row.id, row.values) for row in rows if not row.is_deleted]
    ReminderRule.objects.bulk_create(
        rules,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[
            "what", "times", "days", "time_zone", "enabled", "quiet_from", "quiet_to", "by_push", "by_email",
        ],
    )  # fmt: skip
    replan(rules, now=now)


def _rule(owner_id: UUID, id: UUID, values: Mapping[str, Any]) -> ReminderRule:
    return ReminderRule(
        id=id,
        owner_id=owner_id,
        what=values.get("what") or What.LOG,
        times=values.get("times") or [],
        days=sorted(EVERY_DAY) if values.get("days") is None else values["days"],
        time_zone=values.get("time_zone") or "UTC",
        # Absent means yes: a rule is made to remind. Only an explicit no switches something off.
        enabled=values.get("enabled") is not False,
        quiet_from=values.get("quiet_from") or "",
        quiet_to=values.get("quiet_to") or "",
        by_push=values.get("by_push") is not False,
        by_email=values.get("by_email") is not False,
    )


REMINDER_RULE = KindHandler(kind="reminder_rule", serializer=ReminderRulePatch, store=store)
