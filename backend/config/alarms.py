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
        self.beat: Any = celery.beat.EmbeddedService(app, thread=True, max_interval=settings.TICK_SECONDS)
        self.beat.daemon = True

    def start(self) -> None:
        self.thread.start()
        self.beat.start()

    def stop(self) -> None:
        """Let a running task finish (at most 10 s), then stop."""
        self.beat.service.stop(wait=False)  # nothing is lost: beat only counts seconds
        celery.worker.state.should_stop = 0
        self.thread.join(timeout=10)
