"""The channels, by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from backend.notifications.channels.email import addresses as email_addresses
from backend.notifications.channels.email import transport as email_transport
from backend.notifications.channels.types import Address, Parcel
from backend.notifications.channels.webpush import addresses as push_addresses
from backend.notifications.channels.webpush import transport as push_transport
from backend.notifications.types import Channel


@dataclass(frozen=True)
class Way:
    """Where to, and how. `send` raises TransportError."""

    addresses_of: Callable[[UUID], list[Address]]
    send: Callable[[Address, Parcel], str]
    nowhere: str
    """The code when a person has no address on this channel."""


WAYS: Final[Mapping[Channel, Way]] = {
    Channel.PUSH: Way(push_addresses.addresses_of, push_transport.send, "no_subscription"),
    Channel.EMAIL: Way(email_addresses.addresses_of, email_transport.send, "no_confirmed_address"),
}
