"""The sender's loop and its sweeps. Any number may run at once, anywhere, as often as anybody likes."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from backend.notifications.claims import claim_due
from backend.notifications.models import Delivery, Message
from backend.notifications.sending import deliver, give_up
from backend.notifications.types import DeliveryState

log = logging.getLogger("unknot.notifications")

# Small: whoever dies holds back few, and only for the lease.
BATCH = 20
KEPT_FOR = timedelta(days=90)


def deliver_due(*, clock: Callable[[], datetime], most: int = 500) -> int:
    """Send what is due, up to `most`. Returns how many deliveries were taken."""
    give_up_dead(now=clock())
    taken = 0
    while taken < most:
        claim, ids = claim_due(now=clock(), most=min(BATCH, most - taken))
        if not ids:
            break
        for delivery_id in ids:
            try:
                deliver(delivery_id, claim=claim, clock=clock)
            except Exception:
                # Its lease ends by itself; the others must not wait for it.
                log.exception("delivery %s could not be worked on", delivery_id)
        taken += len(ids)
    return taken


def give_up_dead(*, now: datetime) -> int:
    """Deliveries whose sender died while sending: unknown, or planned again, as their promise says."""
    dead = Delivery.objects.filter(state=DeliveryState.SENDING, lease_until__lte=now).order_by("lease_until")
    ids = list(dead.values_list("id", flat=True)[:500])
    for delivery_id in ids:
        give_up(delivery_id, now=now)
    return len(ids)


def forget_old(*, now: datetime, most: int = 5000) -> int:
    """Delete messages that settled more than 90 days ago."""
    old = Message.objects.filter(settled_at__lt=now - KEPT_FOR).order_by("settled_at")
    ids = list(old.values_list("id", flat=True)[:most])
    Message.objects.filter(id__in=ids).delete()
    return len(ids)
