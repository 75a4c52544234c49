"""What other apps say to notifications and hear back: a message to leave, its promise, and how it went."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Channel(StrEnum):
    """A way to reach a person."""

    PUSH = "push"
    EMAIL = "email"


class Promise(StrEnum):
    """What matters more when something breaks: never twice, or never not."""

    AT_MOST_ONCE = "at_most_once"
    """Channels in turn: the next one only when the one before failed or gave no receipt. No channel sends twice."""
    AT_LEAST_ONCE = "at_least_once"
    """All channels together, each repeated until it is known to have left."""


class DeliveryState(StrEnum):
    """Where one message stands on one channel."""

    PLANNED = "planned"
    CLAIMED = "claimed"  # a worker holds it under a lease; nothing left the house; may be taken again
    SENDING = "sending"  # committed before the call: from here on it may have left
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"  # it may have left, nobody can say
    SKIPPED = "skipped"  # not needed any more, or too late


class MessageState(StrEnum):
    """Where a message stands over all its channels."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"  # the reason for it was gone before it left
    EXPIRED = "expired"  # too late to be of use before it left


SETTLED = frozenset(
    {MessageState.SENT, MessageState.FAILED, MessageState.UNKNOWN, MessageState.WITHDRAWN, MessageState.EXPIRED}
)


@dataclass(frozen=True, kw_only=True)
class NewMessage:
    """A message to leave. `dedupe_key` makes it exist once, however often it is enqueued."""

    recipient_id: UUID
    purpose: str
    ref: UUID
    """The thing it is about, in the words of the app that owns the purpose."""
    template: str
    """A key of `notifications.texts`: the words are neutral and live in one place."""
    link: str
    """Path in the phone app, such as `/log`; no health word, no personal data."""
    dedupe_key: str
    promise: Promise
    channels: tuple[Channel, ...]
    not_before: datetime
    not_after: datetime | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    """Neutral values for the words, such as a time."""


@dataclass(frozen=True, kw_only=True)
class MessageRef:
    """A message as its purpose's owner knows it."""

    message_id: UUID
    recipient_id: UUID
    purpose: str
    ref: UUID
    dedupe_key: str
    not_before: datetime


@dataclass(frozen=True, kw_only=True)
class Move:
    """A message went on: told to the owner of its purpose, in the same transaction."""

    message: MessageRef
    state: MessageState
    """Of the whole message."""
    channel: Channel
    channel_state: DeliveryState
    """Of the channel that moved."""
    at: datetime


StillWanted = Callable[[MessageRef, datetime], str | None]
"""Asked right before sending: None to send, else the reason (a short code) why not any more."""
Moved = Callable[[Move], None]


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """Why messages are sent, registered by the app that knows the reason."""

    name: str
    still_wanted: StillWanted
    moved: Moved


@dataclass(frozen=True, kw_only=True)
class AttemptRow:
    """One call to the outside, as its recipient may see it."""

    channel: Channel
    state: str
    code: str
    started_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class DeliveryRow:
    """One channel of a message, as its recipient may see it."""

    channel: Channel
    state: str
    code: str
    due_at: datetime
    sent_at: datetime | None
    received_at: datetime | None
    opened_at: datetime | None
    attempts: list[AttemptRow]


@dataclass(frozen=True, kw_only=True)
class MessageRow:
    """A message as its recipient may see it."""

    id: UUID
    purpose: str
    state: str
    title: str
    due_at: datetime
    created_at: datetime
    deliveries: list[DeliveryRow]
