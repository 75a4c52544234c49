"""What every channel gets and answers."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.core.languages import ENGLISH
from backend.notifications.texts import Words

LONGEST_CODE = 64


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where one call goes: a browser at its push service, or a confirmed e-mail address. Never logged."""

    to: str
    subscription_id: UUID | None = None
    p256dh: str = ""
    auth: str = ""

    def __repr__(self) -> str:
        return f"Address({self.subscription_id})"


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """What leaves: words, where a tap leads, and the token by which the phone says that it arrived."""

    delivery_id: UUID
    tag: str
    words: Words
    language: str = ENGLISH
    """Of the words: a phone reads a notification aloud in it."""
    url: str
    receipt: str
    ttl_seconds: int
    is_urgent: bool
    at: datetime
    """When the sending began."""
    done_url: str = ""
    """Where the button `words.done` leads: it ends the matter without another tap. The id is in the fragment, which
    never reaches a server."""


class TransportError(Exception):
    """A call that did not end well.

    code: short, without personal data, shown to the recipient's eyes only.
    permanent: this address will never work; do not try it again.
    may_have_left: nobody can say whether it arrived (a timeout after the request was written).
    retry_after_seconds: what the other side asked for.
    """

    def __init__(
        self, code: str, *, permanent: bool = False, may_have_left: bool = False, retry_after_seconds: int = 0
    ) -> None:
        self.code = code[:LONGEST_CODE]
        self.permanent = permanent
        self.may_have_left = may_have_left
        self.retry_after_seconds = retry_after_seconds
        super().__init__(self.code)
