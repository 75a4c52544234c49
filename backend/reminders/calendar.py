"""A private calendar feed with alarms: it needs neither push nor mail, only the phone's own calendar."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from backend.notifications import selectors as notifications
from backend.reminders.models import CalendarFeed, ReminderRule
from backend.reminders.planning import plan_of
from backend.reminders.schedule import moved_by_quiet

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def feed_token(*, by: UUID, now: datetime) -> str:
    """The token of the person's feed, made on first use. The same on every call."""
    feed, _ = CalendarFeed.objects.get_or_create(
        owner_id=by, defaults={"token": secrets.token_urlsafe(32), "created_at": now}
    )
    return feed.token


def owner_of(token: str) -> UUID | None:
    """Whose feed this is, if the account still is one."""
    feeds = CalendarFeed.objects.filter(token=token, owner__is_active=True)
    return feeds.values_list("owner_id", flat=True).first()


def as_ics(owner_id: UUID, *, now: datetime) -> bytes:
    """The person's rules that are on, as weekly events with an alarm each. Words are neutral."""
    calendar = Calendar()
    calendar.add("prodid", "-//Unknot//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Unknot")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    for rule in ReminderRule.objects.filter(owner_id=owner_id, enabled=True).order_by("id"):
        for event in _events(rule, now=now):
            calendar.add_component(event)
    calendar.add_missing_timezones()
    ics: bytes = calendar.to_ical()
    return ics


def _events(rule: ReminderRule, *, now: datetime) -> Iterable[Event]:
    plan = plan_of(rule)
    today = now.astimezone(ZoneInfo(plan.zone)).date()
    for at in plan.times:
        # Where quiet hours move the time, and perhaps the day.
        moved = {
            day: moved_by_quiet(plan, today + timedelta(days=(day - today.isoweekday()) % 7), at) for day in plan.days
        }
        starts = sorted(moved.values())
        if starts:
            yield _event(rule, starts, uid=f"{rule.id}-{at:%H%M}@unknot", now=now)


def _event(rule: ReminderRule, starts: Sequence[datetime], *, uid: str, now: datetime) -> Event:
    title = notifications.title_of(rule.what, reader_id=rule.owner_id)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    event.add("summary", title)
    event.add("dtstart", starts[0].replace(tzinfo=ZoneInfo(rule.time_zone)))
    event.add("duration", timedelta(minutes=5))
    event.add("transp", "TRANSPARENT")
    event.add("rrule", {"FREQ": ["WEEKLY"], "BYDAY": [_WEEKDAYS[start.weekday()] for start in starts]})
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta())
    event.add_component(alarm)
    return event
