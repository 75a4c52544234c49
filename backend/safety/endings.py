"""Both people hear 14 and 3 days before that sharing, and with it watching, ends."""

from datetime import datetime, timedelta
from typing import Final

from backend.care import selectors as care
from backend.notifications import services as notifications
from backend.notifications.types import Channel, MessageRef, Move, NewMessage, Promise, Purpose

PURPOSE: Final = "sharing_ends"
_PREFIX: Final = "ending:"


def warn(*, now: datetime) -> int:
    """Put the due notices into the outbox, each once. Returns how many were new."""
    messages = [
        NewMessage(
            recipient_id=notice.person_id,
            purpose=PURPOSE,
            ref=notice.link_id,
            template=PURPOSE,
            params={"days": str(notice.days_left)},
            link="/me/share" if notice.is_patient else "/people",
            dedupe_key=f"{_PREFIX}{notice.key}",
            promise=Promise.AT_LEAST_ONCE,
            channels=(Channel.PUSH, Channel.EMAIL),
            not_before=now,
            not_after=min(now + timedelta(days=1), notice.until),
        )
        for notice in care.ending_notices(now)
    ]
    return notifications.enqueue_many(messages=messages, now=now)


def still_wanted(message: MessageRef, now: datetime) -> str | None:
    """Not any more when sharing was ended or made longer meanwhile."""
    keys = {f"{_PREFIX}{notice.key}" for notice in care.ending_notices(now)}
    return None if message.dedupe_key in keys else "not_ending"


def moved(move: Move) -> None:
    """Nothing to keep here: the person sees the message with its attempts."""


SHARING_ENDS: Final = Purpose(name=PURPOSE, still_wanted=still_wanted, moved=moved)
