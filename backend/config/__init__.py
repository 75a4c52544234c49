"""Settings, addresses, and the alarm clock: whatever process starts from here knows where to leave its hints."""

from backend.config.celery import app

__all__ = ["app"]
