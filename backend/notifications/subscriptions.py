"""Browsers that may be pushed to: switched on by their person, off by them or by the push service."""

import base64
from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric import ec
from django.db import transaction

from backend.core.errors import Invalid
from backend.core.ids import uuid7
from backend.notifications.channels.webpush.addresses import endpoint_hash, sealed
from backend.notifications.channels.webpush.hosts import is_allowed
from backend.notifications.models import PushSubscription


@transaction.atomic
def subscribe(*, by: UUID, endpoint: str, p256dh: str, auth: str, device: str, now: datetime) -> None:
    """Switch push on for a browser. Idempotent. Raises Invalid for a host or keys that cannot be pushed to.

    A browser belongs to whoever subscribed last: after a change of account on a shared phone, the earlier person's
    messages no longer go there.
    """
    if not is_allowed(endpoint):
        raise Invalid({"endpoint": ["This push service is not known here."]}, code="push_host_unknown")
    if wrong := _wrong_keys(p256dh, auth):
        raise Invalid({wrong: ["This key cannot be used."]}, code="push_keys_unusable")
    sealed_endpoint, sealed_keys = sealed(endpoint=endpoint, p256dh=p256dh, auth=auth)
    PushSubscription.objects.update_or_create(
        endpoint_hash=endpoint_hash(endpoint),
        defaults={
            "user_id": by,
            "endpoint_sealed": sealed_endpoint,
            "keys_sealed": sealed_keys,
            "device": device,
            "created_at": now,
            "switched_off_at": None,
            "switched_off_reason": "",
        },
        create_defaults={
            "id": uuid7(now),
            "user_id": by,
            "endpoint_sealed": sealed_endpoint,
            "keys_sealed": sealed_keys,
            "device": device,
            "created_at": now,
        },
    )


def unsubscribe(*, by: UUID, endpoint: str) -> None:
    """Forget a browser of this person. Idempotent; another person's browser is left alone."""
    PushSubscription.objects.filter(user_id=by, endpoint_hash=endpoint_hash(endpoint)).delete()


def _wrong_keys(p256dh: str, auth: str) -> str | None:
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(p256dh))
    except ValueError:
        return "keys.p256dh"
    try:
        return None if len(_bytes(auth)) == 16 else "keys.auth"
    except ValueError:
        return "keys.auth"


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
