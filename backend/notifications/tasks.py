"""Hints to the sender. Lost, late or doubled ones change nothing: the rows decide."""

from celery import shared_task

from backend.core import clock
from backend.notifications import services

_MOST = 500


@shared_task(name="notifications.deliver_due")
def deliver_due(**ignored: object) -> None:
    """Send what is due; when there is more, ask for another turn."""
    if services.deliver_due(clock=clock.now, most=_MOST) >= _MOST:
        services.nudge()


@shared_task(name="notifications.forget_old")
def forget_old(**ignored: object) -> None:
    """Delete old messages."""
    services.forget_old(now=clock.now())
