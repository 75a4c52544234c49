"""Celery's door to the feed."""

from celery import shared_task

from backend.core import clock
from backend.feed import services


@shared_task(name="feed.blank_deleted")
def blank_deleted(**_: object) -> None:
    """Blank the content of records deleted 30 days ago."""
    services.blank_deleted(now=clock.now())
