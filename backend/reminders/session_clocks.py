"""How is it an hour after a session, and next morning? Asked at most once each, of people with a reminder on.

Both messages are put into the outbox in the transaction that stores the session. Each is asked right before it leaves
whether it is still wanted: not after an answer, not when another session followed, not with every reminder off.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.feed.types import MergedRow
from backend.notifications import services as notifications
from backend.notifications.types import Channel, MessageRef, Move, NewMessage, Promise, Purpose
from backend.reminders.models import ReminderRule, SessionClock
from backend.reminders.planning import plan_of
from backend.reminders.schedule import as_instant, moved_by_quiet
from backend.reminders.types import What

PURPOSE: Final = "look_again"
# Kinds after which soreness or the skin may show later on. A walk or a rest is not asked about.
ASKED: Final = frozenset({"massage", "roll", "stretch", "glide", "strength", "heat_cold"})
HOUR: Final = timedelta(hours=1)
# The same hours as on the phone (`pwa/src/domain/looking_back.ts`).
MORNING: Final = time(9)
LONGEST_LATE: Final = {"1h": timedelta(hours=1), "next_day": timedelta(hours=6)}
_ANSWERS: Final = {"1h": ("pain_1h", "skin_1h"), "next_day": ("pain_next_day", "skin_next_day")}
# A session that ended earlier was written down later: nobody is asked about it.
_OLDEST: Final = timedelta(hours=24)


def sessions_changed(*, owner_id: UUID, sessions: Sequence[MergedRow], now: datetime) -> None:
    """Keep the clocks of these sessions, and put their messages into the outbox. Idempotent."""
    asked = [row for row in sessions if not row.is_deleted and (row.values.get("what") or "massage") in ASKED]
    kept = {row.id for row in asked}
    SessionClock.objects.filter(owner_id=owner_id, id__in=[row.id for row in sessions if row.id not in kept]).delete()
    clocks = [(_clock(owner_id, row), row) for row in asked]
    SessionClock.objects.bulk_create(
        [clock for clock, _ in clocks],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["ended_at", "looked_1h", "looked_next_day"],
    )
    new = [each for each in clocks if _is_live(each[1]) and each[0].ended_at > now - _OLDEST]
    rule = _rule(owner_id) if new else None
    if rule is not None:
        messages = [message for clock, row in new for message in _messages(clock, row, rule, now=now)]
        notifications.enqueue_many(messages=messages, now=now)


def still_wanted(message: MessageRef, now: datetime) -> str | None:
    """Not any more when it was answered, when another session came after, or when no reminder is on."""
    clock = SessionClock.objects.filter(id=message.ref).first()
    if clock is None:
        return "session_gone"
    which = message.dedupe_key.rpartition(":")[2]
    if clock.looked_1h if which == "1h" else clock.looked_next_day:
        return "answered"
    later = SessionClock.objects.filter(owner_id=clock.owner_id, ended_at__gt=clock.ended_at, ended_at__lte=now)
    if later.exists():
        return "superseded"
    return None if _rule(clock.owner_id) is not None else "switched_off"


def moved(move: Move) -> None:
    """Nothing to keep here: the question stands on Today whether or not a message came."""


def _clock(owner_id: UUID, row: MergedRow) -> SessionClock:
    ended_at = row.values.get("ended_at") or row.values["occurred_at"]
    looked = {which: any(row.values.get(name) is not None for name in names) for which, names in _ANSWERS.items()}
    return SessionClock(
        id=row.id,
        owner_id=owner_id,
        ended_at=datetime.fromisoformat(ended_at),
        looked_1h=looked["1h"],
        looked_next_day=looked["next_day"],
    )


def _is_live(row: MergedRow) -> bool:
    return row.values.get("origin") in (None, "live")


def _rule(owner_id: UUID) -> ReminderRule | None:
    """Whose ways and quiet hours count: a reminder of sessions before any other; None when none is on."""
    rules = list(ReminderRule.objects.filter(owner_id=owner_id, enabled=True).order_by("id"))
    wished = [rule for rule in rules if rule.by_push or rule.by_email]
    return min(wished, key=lambda rule: rule.what != What.SESSION, default=None)


def _messages(clock: SessionClock, row: MergedRow, rule: ReminderRule, *, now: datetime) -> Iterable[NewMessage]:
    zone = _zone(row)
    for which, at in (("1h", clock.ended_at + HOUR), ("next_day", _next_morning(clock.ended_at, zone, rule))):
        # Quiet hours are kept: an hour that falls into them is not asked about, the next morning is.
        if at + LONGEST_LATE[which] < now or (which == "1h" and _is_quiet(at, zone, rule)):
            continue
        yield NewMessage(
            recipient_id=clock.owner_id,
            purpose=PURPOSE,
            ref=clock.id,
            template=PURPOSE,
            link="/",
            # Without the instant: a session that is corrected later is still asked about once.
            dedupe_key=f"look:{clock.id}:{which}",
            promise=Promise.AT_MOST_ONCE,
            channels=tuple(
                channel
                for channel, is_wished in ((Channel.PUSH, rule.by_push), (Channel.EMAIL, rule.by_email))
                if is_wished
            ),
            not_before=at,
            not_after=at + LONGEST_LATE[which],
        )


def _next_morning(ended_at: datetime, zone: ZoneInfo, rule: ReminderRule) -> datetime:
    tomorrow = ended_at.astimezone(zone).date() + timedelta(days=1)
    return as_instant(moved_by_quiet(plan_of(rule), tomorrow, MORNING), zone)


def _is_quiet(at: datetime, zone: ZoneInfo, rule: ReminderRule) -> bool:
    local = at.astimezone(zone)
    wished = datetime.combine(local.date(), local.time().replace(tzinfo=None))
    return moved_by_quiet(plan_of(rule), wished.date(), wished.time()) != wished


def _zone(row: MergedRow) -> ZoneInfo:
    name: Any = row.values.get("time_zone")
    return ZoneInfo(name if isinstance(name, str) and name else "UTC")


LOOK_AGAIN: Final = Purpose(name=PURPOSE, still_wanted=still_wanted, moved=moved)
