"""The alarm clock's doors. Lost, late or doubled ones change nothing: the rows decide."""

from celery import shared_task

from backend.core import clock
from backend.reminders import services


@shared_task(name="reminders.tick")
def tick(**ignored: object) -> None:
    """What is due becomes a message."""
    services.tick(now=clock.now())
