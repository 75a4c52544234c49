"""The alarm clock inside the embedded run: a Celery worker and a beat, each in a thread of the web server's process."""

import threading
from typing import Any

import celery.beat
import celery.worker.state
from django.conf import settings

from backend.config.celery import app


class Alarms:
    """The worker and the beat, each in a thread of this process."""

    def __init__(self) -> None:
        # WorkController, not Worker: the latter installs signal handlers of its own.
        self.worker = app.WorkController(
            pool="threads",
            concurrency=3,
            hostname="worker@unknot",
            loglevel="WARNING",
            without_gossip=True,
            without_mingle=True,
            without_heartbeat=True,
        )
        self.thread = threading.Thread(target=self.worker.start, name="worker", daemon=True)
        beat: Any = celery.beat.EmbeddedService(app, thread=True, max_interval=settings.TICK_SECONDS)
        beat.daemon = True
        self.beat = beat

    def start(self) -> None:
        self.thread.start()
        self.beat.start()

    def stop(self) -> None:
        """Let a running task finish (at most 10 s), then stop."""
        self.beat.service.stop(wait=False)  # nothing is lost: beat only counts seconds
        # An exit code, read by the worker at its next turn (celery/worker/state.py).
        setattr(celery.worker.state, "should_stop", 0)  # noqa: B010 - its stub says that it is always None
        self.thread.join(timeout=10)
