"""The real site on loopback, whose listener can really be taken away and come back on the same port."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable
from typing import Any

import waitress.server
from waitress import wasyncore

from tests.support.servers import free_port


class LiveSite:
    """The WSGI application behind waitress in a thread of this process, so that tests may freeze its clock."""

    def __init__(self, application: Any) -> None:
        self.application = application
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self._server: Any = None
        self._thread: threading.Thread | None = None
        self._connections: dict[int, Any] = {}

    def start(self) -> None:
        """Listen. Idempotent."""
        if self._server is not None:
            return
        self._connections = {}
        self._server = waitress.server.create_server(
            self.application, map=self._connections, host="127.0.0.1", port=self.port, threads=4, ident="unknot"
        )
        self._thread = threading.Thread(target=self._server.run, name="live-site", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Take the listener and every open connection away; the next attempt is refused. Idempotent."""
        if self._server is None or self._thread is None:
            return
        server, self._server = self._server, None
        server.task_dispatcher.shutdown()
        wasyncore.close_all(self._connections, ignore_all=True)
        server.close()
        self._thread.join(timeout=10)
        assert not self.answers(), "the listener is still there"

    def answers(self) -> bool:
        """Whether anybody listens on the port."""
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def other_hosts(urls: Iterable[str], own: str) -> list[str]:
    """The requests that left for another host than ours."""
    return [url for url in urls if not url.startswith((own, "data:", "blob:", "chrome-extension:", "about:"))]
