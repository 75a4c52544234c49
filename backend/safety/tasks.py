"""The alarm clock's doors. Lost, late or doubled ones change nothing: the rows decide."""

from celery import shared_task

from backend.core import clock
from backend.safety import services


@shared_task(name="safety.advance")
def advance(**ignored: object) -> None:
    """Tellings that are due."""
    services.advance(now=clock.now())


@shared_task(name="safety.warn_of_endings")
def warn_of_endings(**ignored: object) -> None:
    """Sharing that ends soon."""
    services.warn_of_endings(now=clock.now())
