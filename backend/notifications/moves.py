"""Where a message stands over its channels, and telling the app that knows its reason."""

import logging
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from backend.notifications import purposes
from backend.notifications.models import Delivery, Message
from backend.notifications.types import SETTLED, Channel, DeliveryState, MessageRef, MessageState, Move

log = logging.getLogger("unknot.notifications")

_OPEN = {DeliveryState.PLANNED, DeliveryState.CLAIMED}


def ref_of(message: Message) -> MessageRef:
    """The message in the words of its purpose's owner."""
    return MessageRef(
        message_id=message.id,
        recipient_id=message.recipient_id,
        purpose=message.purpose,
        ref=message.ref,
        dedupe_key=message.dedupe_key,
        not_before=message.not_before,
    )


def overall(states: Iterable[str], *, reason: str) -> MessageState:
    """The state of a message from the states of its deliveries."""
    all_states = set(states)
    if DeliveryState.SENDING in all_states:
        return MessageState.SENDING
    if DeliveryState.SENT in all_states:
        return MessageState.SENT
    if all_states & _OPEN:
        return MessageState.WAITING
    if DeliveryState.UNKNOWN in all_states:
        return MessageState.UNKNOWN
    if DeliveryState.FAILED in all_states:
        return MessageState.FAILED
    return MessageState.EXPIRED if reason == "too_late" else MessageState.WITHDRAWN


def moved(delivery: Delivery, *, now: datetime) -> None:
    """Write the message's state after one delivery moved, and tell its purpose's owner. In the same transaction.

    The caller holds the message's row.
    """
    message = delivery.message
    states = list(message.deliveries.values_list("state", flat=True))
    state = overall(states, reason=delivery.code if delivery.state == DeliveryState.SKIPPED else "")
    # SENT is not taken back by a later channel that fails; a message may still be waiting on another channel.
    Message.objects.filter(id=message.id).update(
        state=state,
        reason=delivery.code if state in SETTLED and state != MessageState.SENT else "",
        settled_at=now if state in SETTLED else None,
    )
    _tell(delivery, state, now=now)


def _tell(delivery: Delivery, state: MessageState, *, now: datetime) -> None:
    message = delivery.message
    move = Move(
        message=ref_of(message),
        state=state,
        channel=Channel(delivery.channel),
        channel_state=DeliveryState(delivery.state),
        at=now,
    )
    try:
        with transaction.atomic():
            purposes.of(message.purpose).moved(move)
    except Exception:
        # The listener's bookkeeping must not undo ours: undone, an urgent message would be sent again for ever.
        log.exception("message %s: its owner could not be told about %s", message.id, state)
