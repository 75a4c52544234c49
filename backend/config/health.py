"""Is the process up (/healthz), and can it do its work (/readyz)?"""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse

from backend.config.celery import app
from backend.core import clock
from backend.knowledge import selectors as knowledge
from backend.reminders import selectors as reminders

# The alarm clock ticks every few seconds; after this long without a tick reminders are late.
TICK_IS_LATE_AFTER = timedelta(minutes=2)


def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the process answers. Asks nobody else."""
    return JsonResponse({"status": "up"})


def readyz(request: HttpRequest) -> JsonResponse:
    """200 when every part answers, else 503; each part is named with what is wrong in one word."""
    parts = {name: _outcome(check) for name, check in CHECKS.items()}
    ready = all(outcome == "ok" for outcome in parts.values())
    return JsonResponse({"status": "ready" if ready else "not ready", "parts": parts}, status=200 if ready else 503)


def _outcome(check: Callable[[], str]) -> str:
    try:
        return check()
    except Exception as error:
        return type(error).__name__


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def _broker() -> str:
    if settings.CELERY_BROKER_URL.startswith("memory://"):
        return "ok"
    with app.connection_for_write(connect_timeout=2) as broker:
        broker.ensure_connection(max_retries=1, timeout=2)
    return "ok"


def _tick() -> str:
    latest = reminders.latest_tick_at()
    if latest is None:
        return "never"
    return "ok" if clock.now() - latest < TICK_IS_LATE_AFTER else "late"


def _knowledge() -> str:
    return "ok" if knowledge.version() else "missing"


CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "broker": _broker,
    "tick": _tick,
    "knowledge": _knowledge,
}
