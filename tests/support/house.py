"""A database of its own, outside the test's transaction, and real processes that work on it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, LiteralString
from uuid import uuid4

import psycopg
from django.db import connection

from tests.support.push_service import PushService

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class House:
    """Commands and workers that share one database, one mailbox and one push service."""

    folder: Path
    database_url: str
    push: PushService
    workers: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "KNOWLEDGE_DIR") if name in os.environ}
        return {
            **kept,
            "DATABASE_URL": self.database_url,
            "DATA_DIR": str(self.folder / "data"),
            "PUSH_EXTRA_HOSTS": self.push.host,
            "EMAIL_BACKEND": "tests.support.mailbox.FolderBackend",
            "MAILBOX": str(self.folder / "mail"),
            "PYTHONPATH": str(ROOT),
        }

    def run(self, *command: str) -> str:
        """Run a command to its end; its output. A failure shows what it said."""
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-4000:]
        return done.stdout

    def seed(self, number: int, *, what: str = "seed") -> list[dict[str, Any]]:
        """As many people with a browser each. Returns the subscriptions."""
        subscriptions = [self.push.subscribe() for _ in range(number)]
        file = self.folder / "subscriptions.json"
        file.write_text(json.dumps(subscriptions), encoding="utf-8")
        self.run("-m", "tests.support.worker", what, str(file))
        return subscriptions

    def worker(self, *options: str) -> subprocess.Popen[str]:
        """A worker that is ready and waits for `go`."""
        with (self.folder / f"worker{len(self.workers)}.log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.worker", "work", *options],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self.workers.append(process)
        self.wait_for(process, "ready")
        return process

    def go(self, *processes: subprocess.Popen[str]) -> None:
        """Let these workers start, at the same moment."""
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()

    def wait_for(self, process: subprocess.Popen[str], word: str) -> None:
        """Wait until the worker says `word`. When it dies instead, show what it said."""
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        logs = "\n".join(file.read_text() for file in sorted(self.folder.glob("worker*.log")))
        assert line == word, logs[-4000:]

    def kill(self, process: subprocess.Popen[str]) -> None:
        """kill -9: no handler, no farewell."""
        process.send_signal(signal.SIGKILL)
        process.communicate()

    def show(self) -> dict[str, Any]:
        shown: dict[str, Any] = json.loads(self.run("-m", "tests.support.worker", "show"))
        return shown

    def mail(self) -> list[str]:
        """The recipients of all mail that left, in no order."""
        return [file.read_text().splitlines()[0] for file in (self.folder / "mail").glob("*.txt")]


@dataclass(frozen=True)
class Migrated:
    """An empty database with all its tables, to be copied: a file of SQLite, or a database of the tests' server."""

    place: Path
    server: str
    name: str

    @contextmanager
    def copy(self) -> Iterator[str]:
        """The address of a copy, for as long as the block."""
        name = f"house_{uuid4().hex}"
        if not self.server:
            file = self.place / f"{name}.sqlite3"
            shutil.copy(self.place / self.name, file)
            yield f"sqlite://{file}"
            return
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "{self.name}"')
        try:
            yield f"{self.server}/{name}"
        finally:
            self._say(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _say(self, statement: LiteralString) -> None:
        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as admin:
            admin.execute(statement)


@contextmanager
def migrated_database(folder: Path) -> Iterator[Migrated]:
    """Of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        # In memory where there is such a disk: the races are about locks, and waiting for a disk only makes them slow.
        disk = Path("/dev/shm")
        with TemporaryDirectory(dir=disk if disk.is_dir() else folder) as place:
            made = Migrated(Path(place), "", "empty.sqlite3")
            _migrate(f"sqlite://{made.place / made.name}", folder)
            yield made
        return
    settings = connection.settings_dict
    server = f"postgresql://{settings['USER']}:{settings['PASSWORD']}@{settings['HOST']}:{settings['PORT']}"
    made = Migrated(folder, server, f"house_{uuid4().hex}")
    made._say(f'CREATE DATABASE "{made.name}"')
    try:
        _migrate(f"{server}/{made.name}", folder)
        yield made
    finally:
        made._say(f'DROP DATABASE "{made.name}" WITH (FORCE)')


def _migrate(url: str, folder: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": url, "DATA_DIR": str(folder / "data")}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v", "0"], cwd=ROOT, env=environment, check=True)


@contextmanager
def house(folder: Path, push: PushService, migrated: Migrated) -> Iterator[House]:
    """An empty database of its own, a mailbox, and whatever workers the test starts."""
    with migrated.copy() as url:
        built = House(folder, url, push)
        (folder / "mail").mkdir()
        try:
            yield built
        finally:
            for worker in built.workers:
                built.kill(worker)
