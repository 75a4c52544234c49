"""Opening an escalation and every move of it. Each move is published into the person's own feed.

Locks are taken in one order everywhere: a delivery, the owner's feed, the escalation. A sync holds the feed when it
comes here; everybody else takes it first (`held`).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Value

from backend.care import selectors as care
from backend.core import bulk
from backend.core.ids import uuid7
from backend.feed import services as feed
from backend.safety import rules, telling
from backend.safety.hours import LAST, allowed_from, next_telling_at
from backend.safety.models import Escalation, SafetyCheck, SafetyClearance, SafetyConfirmation
from backend.safety.table import after
from backend.safety.types import Event, State, Told
from backend.safety.verdict import as_check, judge

TOLD_STATES: Final = (State.WAITING, State.TELLING)
ANSWER_WAIT: Final = timedelta(seconds=60)
"""How long "Is that right?" may stay unanswered before watchers are told."""


def opened(row: SafetyCheck, *, now: datetime) -> Escalation | None:
    """Open the escalation of a check, with its first messages, in the caller's transaction. Once per check.

    None: nothing urgent, or imported, demo or back-dated by more than 24 hours. A check that was answered offline and
    arrives late is not back-dated: it is told now, and the message says when the answer was given.
    """
    verdict = judge(row)
    if verdict.level is None or not rules.may_be_told(as_check(row)):
        return None
    # A check is stored once (its kind is immutable), and `check_id` is unique: nobody has opened one before.
    # Not before the phone had asked "Is that right?"; a phone with a clock ahead of ours must not put it off.
    tell_at = max(now, min(row.shown_at, now) + ANSWER_WAIT)
    escalation = Escalation(
        id=uuid7(now),
        owner_id=row.owner_id,
        check_id=row.id,
        level=verdict.level,
        told_level=verdict.told_level or "",
        rules=list(verdict.rules),
        state=State.WAITING,
        time_zone=row.time_zone,
        answered_at=row.shown_at,
        opened_at=min(now, row.shown_at + ANSWER_WAIT),
    )
    if verdict.told_level is None:
        escalation.state = State.NOT_TOLD
    elif not (watchers := care.watchers_of(row.owner_id, now)):
        escalation.state = State.NOBODY_TO_TELL
    else:
        first = allowed_from(tell_at, level=verdict.told_level, zone=row.time_zone)
        escalation.first_tell_at = escalation.next_tell_at = first
    bulk.insert_objects([escalation])
    if escalation.state == State.WAITING:
        telling.tell_step(escalation, watchers, at=first, now=now)
    feed.publish_new(
        owner_id=escalation.owner_id,
        kind="escalation",
        record_id=escalation.id,
        values=_values(escalation, told=()),  # the messages have been put out, none has left
        now=now,
    )
    # What was said about the check may have arrived before it, from another device.
    hear(escalation, now=now)
    go_on(escalation, now=now)
    return escalation


def hear(escalation: Escalation, *, now: datetime) -> None:
    """Let the escalation hear the person's last word on its check. Idempotent."""
    for event in said_about(escalation.owner_id, escalation.check_id):
        move(escalation, event, now=now)


def go_on(escalation: Escalation, *, now: datetime) -> None:
    """Make the telling that is due, if one is, and set the time of the next. Idempotent per step."""
    first, due = escalation.first_tell_at, escalation.next_tell_at
    if escalation.state not in TOLD_STATES or first is None or due is None or due > now:
        return
    watchers = care.watchers_of(escalation.owner_id, now)
    if not watchers:
        move(escalation, Event.FIND_NOBODY, now=now)
        return
    telling.tell_step(escalation, watchers, at=due, now=now)
    escalation.step += 1
    next_at = next_telling_at(first, after=now, level=escalation.told_level, zone=escalation.time_zone)
    # The last telling still goes out; then nobody is told again, and it stays open and visible.
    escalation.next_tell_at = next_at or first + LAST
    move(escalation, Event.TELL, now=now)
    if next_at is None:
        move(escalation, Event.RUN_OUT, now=now)


def find_somebody(escalation: Escalation, *, now: datetime) -> None:
    """Somebody watches now, and nobody did before: the telling begins. Asked again behind the lock. Idempotent."""
    if escalation.state != State.NOBODY_TO_TELL:
        return
    tell_at = max(now, escalation.answered_at + ANSWER_WAIT)
    escalation.first_tell_at = allowed_from(tell_at, level=escalation.told_level, zone=escalation.time_zone)
    escalation.next_tell_at = escalation.first_tell_at
    if telling.told(escalation.id):
        # A step is told once to each: who watched before, left and came back hears of it again.
        escalation.step += 1
    move(escalation, Event.FIND_SOMEBODY, now=now)


def said_about(owner_id: UUID, check_id: UUID) -> Sequence[Event]:
    """The person's last word on a check: taken back or confirmed, and whether they were seen for it."""
    about = {"owner_id": owner_id, "check_id": check_id}
    words = SafetyConfirmation.objects.filter(**about).values_list("at", "id", "answer")
    seen = SafetyClearance.objects.filter(**about).values_list("at", "id", Value("cleared"))
    rows = list(words.union(seen))
    said: list[Event] = []
    answers = [row for row in rows if row[2] != "cleared"]
    if answers:
        said.append(Event.TAKE_BACK if max(answers)[2] == "mistake" else Event.CONFIRM)
    if len(rows) > len(answers):
        said.append(Event.CLEAR)
    return said


def held(escalation_id: UUID) -> Escalation | None:
    """The escalation, locked behind its owner's feed, inside the caller's transaction."""
    owner_id = Escalation.objects.filter(id=escalation_id).values_list("owner_id", flat=True).first()
    if owner_id is None:
        return None
    feed.lock(owner_id=owner_id)
    return Escalation.objects.select_for_update(of=("self",)).filter(id=escalation_id).first()


def move(escalation: Escalation, event: Event, *, now: datetime) -> bool:
    """Make one move by the table, with what it brings about. False when the event means nothing in this state."""
    before = State(escalation.state)
    state = after(before, event)
    if state is None:
        return False
    escalation.state = state
    match event:
        case Event.CONFIRM:
            if before == State.MISTAKEN:
                escalation.step += 1  # the messages of the present step may have been withdrawn already
            _tell_now(escalation, now=now)
        case Event.TAKE_BACK:
            telling.tell_mistake(escalation, now=now)
    if escalation.state not in TOLD_STATES:
        escalation.next_tell_at = None
    escalation.save()
    publish(escalation, now=now)
    if event == Event.CONFIRM:
        go_on(escalation, now=now)
    return True


def _tell_now(escalation: Escalation, *, now: datetime) -> None:
    """ "Yes, that is right": the minute of grace is over. (L2 still waits for the day.)"""
    if not escalation.told_level:
        escalation.state = State.NOT_TOLD
        return
    first = allowed_from(now, level=escalation.told_level, zone=escalation.time_zone)
    if escalation.first_tell_at is None or escalation.first_tell_at > first:
        escalation.first_tell_at = first
    escalation.next_tell_at = first
    if first > now:
        escalation.state = State.WAITING
        return
    telling.bring_forward(escalation, now=now)


@transaction.atomic
def publish_again(escalation_id: UUID, *, now: datetime) -> None:
    """Show the person how it stands, after something about the tellings changed."""
    escalation = held(escalation_id)
    if escalation is not None:
        publish(escalation, now=now)


def publish(escalation: Escalation, *, now: datetime) -> None:
    """Write how it stands into the owner's feed, so that the phone shows each step with its time."""
    feed.publish(
        owner_id=escalation.owner_id,
        kind="escalation",
        record_id=escalation.id,
        values=_values(escalation, told=telling.told(escalation.id)),
        now=now,
    )


def _values(escalation: Escalation, *, told: Iterable[Told]) -> dict[str, Any]:
    return {
        "occurred_at": _iso(escalation.opened_at),
        "check": str(escalation.check_id),
        "level": escalation.level,
        "state": str(escalation.state),
        "answered_at": _iso(escalation.answered_at),
        "opened_at": _iso(escalation.opened_at),
        "tell_at": _iso(escalation.next_tell_at),
        "told": [
            {
                "at": _iso(each.at),
                "to_name": each.to_name,
                "channels": list(each.channels),
                "opened_at": _iso(each.opened_at),
            }
            for each in told
        ],
        "acknowledged_at": _iso(escalation.acknowledged_at),
        "acknowledged_by": escalation.acknowledged_by_name or None,
    }


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
