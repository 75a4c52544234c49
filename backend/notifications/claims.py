"""Taking due deliveries, so that any number of workers on any database never hold the same one."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q

from backend.notifications.models import Delivery
from backend.notifications.types import DeliveryState

CLAIM_LEASE = timedelta(minutes=2)


def _takeable(now: datetime) -> Q:
    due = Q(state=DeliveryState.PLANNED, due_at__lte=now)
    # A worker that died between claim and send: nothing left the house, so anybody may take it again.
    left_behind = Q(state=DeliveryState.CLAIMED, lease_until__lte=now)
    return due | left_behind


def claim_due(*, now: datetime, most: int) -> tuple[UUID, list[UUID]]:
    """Take up to `most` due deliveries for two minutes. Returns the claim and the deliveries, earliest first."""
    claim = uuid4()
    if not Delivery.objects.filter(_takeable(now)).exists():
        return claim, []  # an idle server takes no lock that a sync would have to wait for
    with transaction.atomic():
        ids = list(
            Delivery.objects.filter(_takeable(now))
            .order_by("due_at", "rank")
            # SQLite knows no row locks and ignores this; there the transaction itself is exclusive (IMMEDIATE).
            .select_for_update(skip_locked=True)
            .values_list("id", flat=True)[:most]
        )
        # The condition is repeated in the UPDATE: this line, not the SELECT, decides who has it.
        Delivery.objects.filter(_takeable(now), id__in=ids).update(
            state=DeliveryState.CLAIMED, claim=claim, lease_until=now + CLAIM_LEASE
        )
    mine = Delivery.objects.filter(claim=claim, state=DeliveryState.CLAIMED).order_by("due_at", "rank")
    return claim, list(mine.values_list("id", flat=True))
