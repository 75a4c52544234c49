"""The private calendar feed."""

from datetime import timedelta
from typing import Any

from icalendar import Calendar

from backend.accounts.models import User
from backend.reminders import selectors, services
from tests.support.alarms import AlarmClock, write
from tests.unit.notifications.test_texts import HEALTH_WORDS


def token_of(person: User, clock: AlarmClock) -> str:
    address = services.calendar_address(by=person.pk, now=clock.now)
    return address.rsplit("/", 1)[1].removesuffix(".ics")


def read(feed: bytes | None) -> Any:
    """The calendar as an app reads it."""
    assert feed is not None
    return Calendar.from_ical(feed)


def test_it_holds_each_time_with_an_alarm_in_the_persons_zone(patient: User, clock: AlarmClock) -> None:
    rule = {"what": "log", "times": ["20:00", "08:00"], "days": [1, 5], "time_zone": "Europe/Berlin"}
    write(patient, "reminder_rule", rule, now=clock.now)

    feed = selectors.calendar_feed(token_of(patient, clock), now=clock.now)

    calendar = read(feed)
    events = calendar.walk("VEVENT")
    assert sorted(f"{event['DTSTART'].dt:%H:%M}" for event in events) == ["08:00", "20:00"]
    assert {str(event["DTSTART"].dt.tzinfo) for event in events} == {"Europe/Berlin"}
    assert all(event["RRULE"]["BYDAY"] == ["MO", "FR"] for event in events)
    assert all(event.walk("VALARM")[0]["TRIGGER"].dt == timedelta() for event in events)
    assert calendar.walk("VTIMEZONE")


def test_quiet_hours_move_the_time_and_the_day(patient: User, clock: AlarmClock) -> None:
    rule = {"what": "log", "times": ["23:00"], "days": [7], "quiet_from": "22:00", "quiet_to": "07:30"}
    write(patient, "reminder_rule", rule, now=clock.now)

    feed = selectors.calendar_feed(token_of(patient, clock), now=clock.now)

    (event,) = read(feed).walk("VEVENT")
    assert f"{event['DTSTART'].dt:%H:%M}" == "07:30"
    assert event["RRULE"]["BYDAY"] == ["MO"]


def test_its_words_are_neutral(patient: User, clock: AlarmClock) -> None:
    for what in ("log", "check_in", "session"):
        write(patient, "reminder_rule", {"what": what, "times": ["20:00"]}, now=clock.now)

    feed = selectors.calendar_feed(token_of(patient, clock), now=clock.now)

    assert feed is not None
    # VALARM is the calendar format's own word.
    assert not HEALTH_WORDS.search(feed.decode().replace("VALARM", ""))


def test_a_rule_that_is_off_is_not_in_it(patient: User, clock: AlarmClock) -> None:
    write(patient, "reminder_rule", {"times": ["20:00"], "enabled": False}, now=clock.now)

    feed = selectors.calendar_feed(token_of(patient, clock), now=clock.now)

    assert read(feed).walk("VEVENT") == []


def test_the_address_stays_the_same_and_is_ones_own(patient: User, stranger: User, clock: AlarmClock) -> None:
    assert token_of(patient, clock) == token_of(patient, clock)
    assert token_of(patient, clock) != token_of(stranger, clock)
    assert selectors.calendar_feed("guessed", now=clock.now) is None
