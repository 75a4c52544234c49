"""Unknot in its production form on loopback: the services of docker-compose.yml as real processes."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from django.core.management.utils import get_random_secret_key

from tests.support import compose
from tests.support.ports import free_port
from tests.support.push_service import to_base64url

DOMAIN = "diary.example.test"
GIVEN = {
    "DOMAIN": DOMAIN,
    "SECRET_KEY": get_random_secret_key().replace("$", "x"),
    "POSTGRES_PASSWORD": "not-asked-for-on-loopback",
    "EMAIL_HOST": "127.0.0.1",
    "DEFAULT_FROM_EMAIL": "diary@example.test",
}


class Production:
    """Start with `start()`, stop with `stop()`. Each process can be killed and started again."""

    def __init__(self, *, database_server: str, redis_url: str, push_host: str, logs: Path) -> None:
        self.database_server = database_server
        self.name = f"production_{uuid.uuid4().hex[:8]}"
        self.port = free_port()
        self.logs = logs
        server = urlsplit(database_server)
        self.given = {**GIVEN, "VAPID_PRIVATE_KEY": to_base64url(os.urandom(32))}
        # Addresses and ports only; PUSH_EXTRA_HOSTS is the address of the push service.
        self.replaced = {
            "DATABASE_URL": f"postgresql://{server.username}@{server.hostname}:{server.port}/{self.name}",
            "REDIS_URL": redis_url,
            "PUSH_EXTRA_HOSTS": push_host,
        }
        beat_file = str(logs / "beat-schedule")
        self.swaps = {"0.0.0.0": "127.0.0.1", "8000": str(self.port), "/tmp/beat-schedule": beat_file}
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def _on_server(self, statement: str) -> None:
        with psycopg.connect(self.database_server, autocommit=True) as connection:
            connection.execute(statement)

    def start(self) -> None:
        """A new database, migrated; then web, worker and beat, until the site says that it is ready."""
        self._on_server(f"CREATE DATABASE {self.name}")
        self.run("migrate")
        assert self.processes.pop("migrate").wait(60) == 0, self.log("migrate")
        for service in ("web", "worker", "beat"):
            self.run(service)
        wait_until(lambda: self.request("GET", "/readyz").status == 200, "ready", self.all_logs)

    def run(self, service: str) -> None:
        log = self.logs / f"{service}.log"
        self.processes[service] = compose.start(service, self.given, self.replaced, self.swaps, log)

    def kill(self, service: str) -> None:
        """As if the machine had died."""
        process = self.processes.pop(service)
        process.send_signal(signal.SIGKILL)
        process.wait(10)

    def stop(self) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        self._on_server(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")

    def log(self, service: str) -> str:
        file = self.logs / f"{service}.log"
        return file.read_text(errors="replace")[-3000:] if file.exists() else ""

    def all_logs(self) -> str:
        return "\n".join(f"--- {service}\n{self.log(service)}" for service in ("web", "worker", "beat"))

    def request(self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None) -> Answer:
        """One request as the TLS proxy passes it on. A site that does not answer yet raises OSError."""
        passed = {"Host": DOMAIN, "X-Forwarded-Proto": "https", "Content-Type": "application/json", **(headers or {})}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            connection.request(method, path, None if body is None else json.dumps(body), passed)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())


@dataclass(frozen=True)
class Answer:
    """What the site answered."""

    status: int
    headers: Message
    body: bytes


class Browser:
    """A signed-in browser behind the TLS proxy: keeps cookies, sends the CSRF token."""

    def __init__(self, production: Production) -> None:
        self.production = production
        self.cookies: dict[str, str] = {}

    def call(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
            "Referer": f"https://{DOMAIN}/",
            "Origin": f"https://{DOMAIN}",
        }
        response = self.production.request(method, path, body, headers)
        for line in response.headers.get_all("Set-Cookie") or []:
            self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        return response.status, json.loads(response.body) if response.body else None


def wait_until(happened: Callable[[], bool], what: str, explain: Callable[[], str], *, seconds: float = 60) -> None:
    """Poll a real process until something happened; a time-out says what was waited for, and why."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if happened():
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"waited {seconds} s for: {what}\n{explain()}")
