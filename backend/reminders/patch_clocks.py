"""Taking a patch off: told at least once, on both channels, and again after 15 and 60 minutes until it is off.

Somebody who wears a product for the first time is also asked once, after half an hour, to look at the skin.

All messages are put into the outbox at once, in the transaction that stores the placement. So nothing has to
run for the second and third to come; each is asked right before it leaves whether the patch is still on.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from backend.feed.types import MergedRow
from backend.notifications import services as notifications
from backend.notifications.types import Channel, MessageRef, Move, NewMessage, Promise, Purpose
from backend.reminders.models import PatchClock

PURPOSE: Final = "due_now"
SKIN: Final = "look_at_it"
AGAIN_AFTER: Final = (timedelta(), timedelta(minutes=15), timedelta(minutes=60))
# A placement written down weeks later needs no alarm; one that was only slow to sync does.
_OLDEST: Final = timedelta(days=7)
# Later the look means less than the clock itself.
_SKIN_LATEST: Final = timedelta(hours=1)


def patches_changed(*, owner_id: UUID, patches: Sequence[MergedRow], now: datetime) -> None:
    """Keep the clocks of these placements, and put their messages into the outbox. Idempotent."""
    gone = [row.id for row in patches if row.is_deleted]
    PatchClock.objects.filter(owner_id=owner_id, id__in=gone).delete()
    kept = [row for row in patches if not row.is_deleted]
    clocks = [
        PatchClock(
            id=row.id,
            owner_id=owner_id,
            off_due_at=_instant(row, "off_due_at"),
            off_at=_instant(row, "off_at"),
            skin_looked=bool(row.values.get("skin_30m")),
        )
        for row in kept
    ]
    PatchClock.objects.bulk_create(
        clocks, update_conflicts=True, unique_fields=["id"], update_fields=["off_due_at", "off_at", "skin_looked"]
    )
    live = {row.id for row in kept if row.values.get("origin") in (None, "live")}
    messages = [message for clock in clocks if clock.id in live for message in _messages(clock, now=now)]
    messages += [message for row in kept if row.id in live for message in _skin_message(owner_id, row, now=now)]
    if messages:
        notifications.enqueue_many(messages=messages, now=now)


def still_wanted(message: MessageRef, now: datetime) -> str | None:
    """Not any more when the patch is off, its time was changed, or the next message is due already."""
    clock = PatchClock.objects.filter(id=message.ref).first()
    if clock is None or clock.off_due_at is None:
        return "placement_gone"
    if clock.off_at is not None:
        return "off"
    offset = message.not_before - clock.off_due_at
    if offset not in AGAIN_AFTER:
        return "time_changed"
    later = [clock.off_due_at + again for again in AGAIN_AFTER if again > offset]
    return "superseded" if later and later[0] <= now else None


def skin_still_wanted(message: MessageRef, now: datetime) -> str | None:
    """Not any more when the patch is off, or the skin was looked at."""
    clock = PatchClock.objects.filter(id=message.ref).first()
    if clock is None:
        return "placement_gone"
    if clock.off_at is not None:
        return "off"
    return "answered" if clock.skin_looked else None


def moved(move: Move) -> None:
    """Nothing to keep here: the person sees the message with its attempts, and the clock on Today."""


def _messages(clock: PatchClock, *, now: datetime) -> Iterable[NewMessage]:
    if clock.off_at is not None or clock.off_due_at is None or clock.off_due_at < now - _OLDEST:
        return
    for again in AGAIN_AFTER:
        yield NewMessage(
            recipient_id=clock.owner_id,
            purpose=PURPOSE,
            ref=clock.id,
            template="due_now",
            link="/",
            # The instant is part of the key: a changed time is told anew, the same time never twice.
            dedupe_key=f"clock:{clock.id}:{clock.off_due_at:%Y%m%dT%H%M%S.%f}:{int(again.total_seconds())}",
            promise=Promise.AT_LEAST_ONCE,
            channels=(Channel.PUSH, Channel.EMAIL),
            not_before=clock.off_due_at + again,
        )


def _skin_message(owner_id: UUID, row: MergedRow, *, now: datetime) -> Iterable[NewMessage]:
    due = _instant(row, "skin_due_at")
    if due is None or row.values.get("skin_30m") or row.values.get("off_at") or due + _SKIN_LATEST < now:
        return
    yield NewMessage(
        recipient_id=owner_id,
        purpose=SKIN,
        ref=row.id,
        template="look_again",
        link="/",
        dedupe_key=f"skin:{row.id}",
        promise=Promise.AT_MOST_ONCE,
        channels=(Channel.PUSH, Channel.EMAIL),
        not_before=due,
        not_after=due + _SKIN_LATEST,
    )


def _instant(row: MergedRow, field: str) -> datetime | None:
    value: Any = row.values.get(field)
    return datetime.fromisoformat(value) if isinstance(value, str) else None


DUE_NOW: Final = Purpose(name=PURPOSE, still_wanted=still_wanted, moved=moved)
LOOK_AT_IT: Final = Purpose(name=SKIN, still_wanted=skin_still_wanted, moved=moved)
