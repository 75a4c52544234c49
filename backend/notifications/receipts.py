"""The phone's word that a message arrived. The token is the only right needed: it travelled encrypted to the phone."""

from datetime import datetime

from backend.notifications.models import Delivery
from backend.notifications.sending import receipt_hash


def received(*, receipt: str, is_opened: bool, now: datetime) -> None:
    """Write down that a message arrived, or was opened. Idempotent; an unknown token is answered like a known one."""
    rows = Delivery.objects.filter(receipt_hash=receipt_hash(receipt))
    rows.filter(received_at__isnull=True).update(received_at=now)
    if is_opened:
        rows.filter(opened_at__isnull=True).update(opened_at=now)
