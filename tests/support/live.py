"""The real site on loopback, whose listener can really be taken away and come back on the same port."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable
from typing import Any

import waitress.server
from waitress import wasyncore

from tests.support.ports import free_port


class LiveSite:
    """The WSGI application behind waitress in a thread of this process, so that tests may freeze its clock."""

    def __init__(self, application: Any) -> None:
        self.application = application
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self._thread: threading.Thread | None = None
        self._leaving = threading.Event()

    def start(self) -> None:
        """Listen. Idempotent."""
        if self._thread is not None:
            return
        connections: dict[int, Any] = {}
        server: Any = waitress.server.create_server(
            self.application, map=connections, host="127.0.0.1", port=self.port, threads=4, ident="unknot"
        )
        self._leaving.clear()
        self._thread = threading.Thread(target=self._serve, args=(server, connections), name="live-site", daemon=True)
        self._thread.start()

    def _serve(self, server: Any, connections: dict[int, Any]) -> None:
        while not self._leaving.is_set():
            wasyncore.loop(timeout=0.1, map=connections, count=1)
        # Closed by the thread that reads them, so that none is closed under its hands.
        server.task_dispatcher.shutdown()
        wasyncore.close_all(connections, ignore_all=True)

    def stop(self) -> None:
        """Take the listener and every open connection away; the next attempt is refused. Idempotent."""
        if self._thread is None:
            return
        self._leaving.set()
        self._thread.join(timeout=15)
        self._thread = None
        assert not self.answers(), "the listener is still there"

    def answers(self) -> bool:
        """Whether anybody listens on the port."""
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def other_hosts(urls: Iterable[str], own: str) -> list[str]:
    """The requests that left for another host than ours."""
    return [url for url in urls if not url.startswith((own, "data:", "blob:", "chrome-extension:", "about:"))]
