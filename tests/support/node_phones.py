"""The phone's own code in Node, against the real site as a process that can be stopped, started and set back."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import psycopg
from psycopg import sql

from tests.support.house import Migrated
from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT / "pwa" / "tests" / "real"


def node(program: str, *arguments: str) -> list[str]:
    """The command for one of the programs in pwa/tests/real, with Node as `./dev` installs it: beside this Python."""
    return [_runtime(), "--import", (REAL / "register.ts").as_uri(), str(REAL / program), *arguments]


def npx(package: str, *arguments: str) -> list[str]:
    """The command for a program of the phone's packages whose file is named like the package: `vite`."""
    return [_runtime(), str(ROOT / "pwa" / "node_modules" / package / "bin" / f"{package}.js"), *arguments]


def _runtime() -> str:
    return str(Path(sys.executable).with_name("node.exe" if os.name == "nt" else "node"))


class PhoneError(Exception):
    """The phone's code threw. `name` is the error's."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name


@dataclass
class NodePhone:
    """One phone: a process with a store of its own. Every call is one line there and one line back."""

    process: subprocess.Popen[str]

    def ask(self, do: str, **more: Any) -> Any:
        """Do something there and wait until it is done. Raises PhoneError when the phone's code threw."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the phone's process has ended"
        answer = json.loads(line)
        if "error" in answer:
            raise PhoneError(answer["error"]["name"], json.dumps(answer["error"]))
        return answer["ok"]

    def act(self, action: str, *args: Any) -> Any:
        """Call one of the app's own actions: `log.savePainLog`."""
        module, name = action.split(".")
        return self.ask("act", module=module, name=name, args=args)

    def sync(self) -> str:
        """One round with the server; how it ended."""
        end: str = self.ask("sync")["end"]
        return end

    def show(self) -> dict[str, Any]:
        """All that lies on the phone."""
        shown: dict[str, Any] = self.ask("show")
        return shown

    def records(self) -> dict[str, dict[str, Any]]:
        """What its screens would show, by id; deleted ones too."""
        return {row["id"]: row["values"] for row in self.show()["view"]}


@dataclass
class SyncSite:
    """The site on a port of its own, with a database of its own."""

    database_url: str
    folder: Path
    port: int = field(default_factory=free_port)
    phones: list[NodePhone] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "KNOWLEDGE_DIR") if name in os.environ}
        data = {"DATABASE_URL": self.database_url, "DATA_DIR": str(self.folder / "data"), "PUBLIC_URL": self.url}
        return {**kept, **data, **self.more, "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}

    def start(self) -> None:
        """Listen. Idempotent."""
        if self._process is not None:
            return
        with (self.folder / "site.log").open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.sync_site", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n", (self.folder / "site.log").read_text()[-4000:]

    def stop(self) -> None:
        """Kill it, with whatever it was doing. Idempotent."""
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process = None

    def back_up(self) -> str:
        """A copy of the whole database as it is; its name."""
        return self._copy(self.database_url, f"{self.database_url}_backup")

    def restore(self, backup: str) -> None:
        """Everything is as it was when the backup was made; nobody is told."""
        self._copy(backup, self.database_url)

    def _copy(self, source: str, target: str) -> str:
        self.stop()
        if source.startswith("sqlite:"):
            with sqlite3.connect(urlsplit(source).path) as read, sqlite3.connect(urlsplit(target).path) as written:
                read.backup(written)
            read.close()
            written.close()
        else:
            server, _, name = target.rpartition("/")
            with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
                copied = sql.Identifier(source.rpartition("/")[2])
                admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
                admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), copied))
        self.start()
        return target

    def ask(self, door: str, **query: str) -> Any:
        """One of the doors for tests (sync_site.py)."""
        with urllib.request.urlopen(f"{self.url}/-/{door}?{urlencode(query)}", timeout=30) as answer:
            return json.load(answer)

    def feed(self, owner: str) -> dict[str, Any]:
        """Everything the server holds of this person's diary."""
        held: dict[str, Any] = self.ask("feed", owner=owner)
        return held

    def values(self, owner: str) -> dict[str, dict[str, Any]]:
        """The server's records as a screen would show them, by id."""
        return {
            record["id"]: {name: value for name, value in record["values"].items() if value is not None}
            for record in self.feed(owner)["records"]
        }

    def phone(self) -> NodePhone:
        """A new phone, with nothing on it."""
        process = subprocess.Popen(
            node("phone.ts", self.url), cwd=ROOT / "pwa", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.phones.append(NodePhone(process))
        return self.phones[-1]


@contextmanager
def sync_site(folder: Path, migrated: Migrated, *, more: dict[str, str] | None = None) -> Iterator[SyncSite]:
    """The site, listening, on an empty database; `more` is added to its environment."""
    with migrated.copy() as url:
        site = SyncSite(url, folder, more=more or {})
        try:
            site.start()
            yield site
        finally:
            for phone in site.phones:
                phone.process.kill()
                phone.process.communicate()
            site.stop()
