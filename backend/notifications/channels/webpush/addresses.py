"""The browsers of a person that may be pushed to."""

import hashlib
import json
from uuid import UUID

from backend.notifications.channels.types import Address
from backend.notifications.models import PushSubscription
from backend.notifications.sealing import Unreadable, seal, unseal

# One delivery calls them one after the other under one lease: 10 browsers x 10 s stay below it.
MOST = 10
_ENDPOINT = "push_subscription.endpoint"
_KEYS = "push_subscription.keys"


def endpoint_hash(endpoint: str) -> str:
    """By this an endpoint is found again without being readable."""
    return hashlib.sha256(endpoint.encode()).hexdigest()


def sealed(*, endpoint: str, p256dh: str, auth: str) -> tuple[str, str]:
    """Endpoint and keys as they are stored."""
    keys = json.dumps({"p256dh": p256dh, "auth": auth})
    return seal(endpoint, place=_ENDPOINT), seal(keys, place=_KEYS)


def addresses_of(user_id: UUID) -> list[Address]:
    """Every browser that is switched on, latest first, at most 10."""
    rows = PushSubscription.objects.filter(user_id=user_id, switched_off_at__isnull=True).order_by("-created_at")
    return [address for row in rows[:MOST] if (address := _address(row)) is not None]


def _address(row: PushSubscription) -> Address | None:
    try:
        endpoint = unseal(row.endpoint_sealed, place=_ENDPOINT)
        keys = json.loads(unseal(row.keys_sealed, place=_KEYS))
    except Unreadable:  # SECRET_KEY was changed: the phone subscribes again when it is opened
        return None
    return Address(to=endpoint, subscription_id=row.id, p256dh=keys["p256dh"], auth=keys["auth"])
