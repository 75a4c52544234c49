"""The Celery application. Tasks are thin: they call a service with the time of now."""

import os
from typing import Any

from celery import Celery
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
app = Celery("unknot")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


def _every(seconds: int, task: str) -> dict[str, Any]:
    # A hint that nobody took within a minute is thrown away: the next one says the same.
    return {"task": task, "schedule": float(seconds), "options": {"expires": max(60, seconds)}}


# Two beats at once do no harm: every task claims rows before it does anything.
app.conf.beat_schedule = {
    "reminders": _every(settings.TICK_SECONDS, "reminders.tick"),
    "escalations": _every(settings.TICK_SECONDS, "safety.advance"),
    "messages": _every(settings.TICK_SECONDS, "notifications.deliver_due"),
    "endings": _every(3600, "safety.warn_of_endings"),
    "old messages": _every(86400, "notifications.forget_old"),
}
