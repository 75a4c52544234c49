"""What one sync costs, against a bare view, in turn, in one process: `python -m tests.load.bench_sync`.

CPU of the web process (time.process_time: user and system) per request, the WSGI application called directly, so
that no client or server is measured with it. On the PostgreSQL of DATABASE_URL, or one started for the run; tables
go into a database of their own, which is removed again. Ends with 1 when a goal is missed.
"""

import gc
import io
import json
import os
import re
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from tests.support import servers

ROUNDS, PER_ROUND = 12, 60
ENTRIES, PER_REQUEST = 3650, 200
MOST_ONE, MOST_MANY = 2.5, 3.0
Send = Callable[[str, bytes], tuple[int, bytes]]


def main() -> int:
    """Start what is needed, measure, print, compare with the goals."""
    with tempfile.TemporaryDirectory(prefix="unknot-bench-") as folder:
        started = None
        if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
            started = servers.start_postgres(Path(folder))
            os.environ["DATABASE_URL"] = started.url
        try:
            return _run()
        finally:
            if started is not None:
                started.stop()


def _run() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    import django  # noqa: PLC0415 - the database's address must be known first

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    settings.ROOT_URLCONF = "tests.load.bare"
    settings.ALLOWED_HOSTS = ["bench.test"]
    databases = setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
    try:
        return _measure()
    finally:
        connections.close_all()
        teardown_databases(databases, verbosity=0)


def _measure() -> int:
    from tests.load.bare import bare_entry  # noqa: PLC0415 - needs Django

    owner, send = _signed_in()
    device = str(uuid.uuid4())
    bodies = _Bodies(owner, device)
    answers = _repeat_is_answered_alike(send, bodies)
    kinds: dict[str, Callable[[], tuple[str, bytes]]] = {
        "bare view, one insert": lambda: ("/bare", _json(bare_entry(uuid.uuid4(), bodies.next_at()))),
        "sync, one pain log": lambda: ("/api/v1/sync", bodies.sync(bodies.pain_log())),
        "sync, one safety check": lambda: ("/api/v1/sync", bodies.sync(bodies.safety_check())),
    }
    one = _in_turn(send, bodies, kinds)
    bare = one["bare view, one insert"]
    print(f"\nCPU of the web process per request, median of {ROUNDS} rounds of {PER_ROUND}, in turn:")
    for name, microseconds in one.items():
        print(f"  {name:<28}{microseconds:8.0f} us   {microseconds / bare:5.2f} x")
    many_bare, many_rows, many_sync = _catch_up(send, bodies)
    print(f"\nCPU for {ENTRIES} entries:")
    print(f"  bare bulk view, {PER_REQUEST} a request {many_bare * 1000:8.0f} ms    1.00 x")
    print(f"  bulk_create alone, no HTTP      {many_rows * 1000:8.0f} ms   {many_rows / many_bare:5.2f} x")
    print(f"  sync, {PER_REQUEST} a request           {many_sync * 1000:8.0f} ms   {many_sync / many_bare:5.2f} x")
    print(f"\nThe same entry sent twice: {answers}")
    worst = max(value for name, value in one.items() if name.startswith("sync")) / bare
    missed = [
        *([f"one entry costs {worst:.2f} x, goal {MOST_ONE}"] if worst > MOST_ONE else []),
        *([f"{ENTRIES} entries cost {many_sync / many_bare:.2f} x"] if many_sync / many_bare > MOST_MANY else []),
    ]
    print("Missed: " + "; ".join(missed) if missed else f"Goals met: {MOST_ONE} x and {MOST_MANY} x.")
    return 1 if missed else 0


def _json(body: object) -> bytes:
    return json.dumps(body).encode()


def _signed_in() -> tuple[Any, Send]:
    """A person with a session, and a way to post as a phone does: cookie, CSRF token, the whole middleware."""
    from django.conf import settings  # noqa: PLC0415 - needs Django
    from django.middleware.csrf import _get_new_csrf_string  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from backend.accounts.models import User  # noqa: PLC0415
    from backend.config.wsgi import application  # noqa: PLC0415

    owner = User.objects.create_user("bench@example.test", "a bench's own password")
    client = Client()
    client.force_login(owner, backend=settings.AUTHENTICATION_BACKENDS[0])
    token = _get_new_csrf_string()
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    base = {
        "REQUEST_METHOD": "POST",
        "SERVER_NAME": "bench.test",
        "SERVER_PORT": "80",
        "HTTP_HOST": "bench.test",
        "REMOTE_ADDR": "127.0.0.1",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.version": (1, 0),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "CONTENT_TYPE": "application/json",
        "HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={token}",
        "HTTP_X_CSRFTOKEN": token,
    }

    def send(path: str, body: bytes) -> tuple[int, bytes]:
        status: list[str] = []
        environ = {**base, "PATH_INFO": path, "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}

        def start(line: str, headers: object, error: object = None, /) -> Callable[[bytes], object]:
            status.append(line)
            return lambda chunk: None

        response = application(environ, start)
        answer = b"".join(response)
        response.close()
        code = int(status[0][:3])
        assert code in (200, 201), (path, code, answer[:500])
        return code, answer

    return owner, send


class _Bodies:
    """Bodies of a phone that writes one entry after another."""

    def __init__(self, owner: Any, device: str) -> None:
        self.owner, self.device, self.cursor, self.count = owner, device, "", 0

    def next_at(self) -> datetime:
        self.count += 1
        return datetime.now(tz=UTC) - timedelta(minutes=self.count)

    def read(self, answer: bytes) -> None:
        """Move the cursor on, as a phone does."""
        self.cursor = json.loads(answer).get("cursor", self.cursor)

    def sync(self, *ops: dict[str, Any]) -> bytes:
        envelope = {"owner": str(self.owner.pk), "device": self.device, "cursor": self.cursor}
        return _json({**envelope, "knowledge_version": "", "ops": list(ops)})

    def pain_log(self) -> dict[str, Any]:
        at = self.next_at()
        values: dict[str, Any] = {
            "pain_now": 5,
            "zones.hip_back.right": 5,
            "qualities.knot": True,
            "triggers.walking": True,
            "limits.striding": True,
            "note": "Walked a lot.",
        }
        tried = (("sitting", "partly", 5), ("leaning", "no", 2), ("stretching", "worked", 10))
        for sort, (what, outcome, minutes) in enumerate(tried):
            item = f"relief.{uuid.uuid4()}"
            values |= {f"{item}.what": what, f"{item}.outcome": outcome, f"{item}.minutes": minutes}
            values[f"{item}.sort"] = sort
        return self._op("pain_log", at, values)

    def safety_check(self) -> dict[str, Any]:
        at = self.next_at()
        answers = {"bladder": ["cannot_start"], "since": "new"}
        return self._op(
            "safety_check",
            at,
            {
                "answers": answers,
                "profile": {},
                "diary": {},
                "rules_version": "0" * 16,
                "level": "L1",
                "rules": ["RF-01"],
                "locks": ["body_work"],
                "shown_at": at.isoformat(),
                "trigger": "asked",
                "offline": False,
            },
        )

    def _op(self, kind: str, at: datetime, values: dict[str, Any]) -> dict[str, Any]:
        clock = [int(time.time() * 1000), self.count, self.device]
        common = {
            "occurred_at": at.isoformat(),
            "local_date": at.date().isoformat(),
            "time_zone": "Europe/Berlin",
            "recorded_at": at.isoformat(),
            "knowledge_version": "0" * 16,
            "origin": "live",
        }
        patch = {name: [value, clock] for name, value in {**common, **values}.items()}
        return {"op_id": str(uuid.uuid4()), "kind": kind, "id": str(uuid.uuid4()), "patch": patch, "schema": 1}


def _repeat_is_answered_alike(send: Send, bodies: _Bodies) -> str:
    from backend.diary.models import PainLog  # noqa: PLC0415 - needs Django

    body = bodies.sync(bodies.pain_log())
    first = json.loads(send("/api/v1/sync", body)[1])
    second = json.loads(send("/api/v1/sync", body)[1])
    bodies.cursor = first["cursor"]
    (before,), (after,) = first["results"], second["results"]
    assert before["status"] == "applied", before
    assert {**before, "replayed": True} == after, (before, after)
    assert PainLog.objects.count() == 1
    return "stored once, answered alike."


def _in_turn(send: Send, bodies: _Bodies, kinds: dict[str, Callable[[], tuple[str, bytes]]]) -> dict[str, float]:
    """Microseconds per request of each, in turn within every round, so that a busy machine slows all alike."""
    taken: dict[str, list[float]] = {name: [] for name in kinds}
    for round_number in range(ROUNDS + 1):
        for name, make in kinds.items():
            gc.collect()
            spent = 0.0
            for _ in range(PER_ROUND):
                path, body = make()
                start = time.process_time()
                _, answer = send(path, body)
                spent += time.process_time() - start
                bodies.read(answer)
            if round_number:  # the first round only warms up
                taken[name].append(spent / PER_ROUND * 1e6)
    return {name: statistics.median(values) for name, values in taken.items()}


def _catch_up(send: Send, bodies: _Bodies) -> tuple[float, float, float]:
    """Seconds of CPU for a year of entries: bare bulk view, rows alone, sync; the best of three, in turn."""
    from backend.diary.models import PainLog  # noqa: PLC0415 - needs Django
    from tests.load.bare import bare_entry  # noqa: PLC0415

    best = [float("inf")] * 3
    for _ in range(3):
        rows = [bare_entry(uuid.uuid4(), bodies.next_at()) for _ in range(ENTRIES)]
        bare = [_json(rows[i : i + PER_REQUEST]) for i in range(0, ENTRIES, PER_REQUEST)]
        logs = [PainLog(owner=bodies.owner, **{**row, "id": uuid.uuid4()}) for row in rows]
        ops = [_json(bodies.pain_log()) for _ in range(ENTRIES)]  # bytes: objects kept alive would slow both alike
        parts = [ops[i : i + PER_REQUEST] for i in range(0, ENTRIES, PER_REQUEST)]
        del rows
        runs: tuple[Callable[[], object], ...] = (
            partial(_send_all, send, bare),
            partial(PainLog.objects.bulk_create, logs, batch_size=PER_REQUEST),
            partial(_push_all, send, bodies, parts),
        )
        for place, run in enumerate(runs):
            gc.collect()
            start = time.process_time()
            run()
            best[place] = min(best[place], time.process_time() - start)
    return best[0], best[1], best[2]


def _send_all(send: Send, bodies: list[bytes]) -> None:
    for body in bodies:
        send("/bare/bulk", body)


def _push_all(send: Send, bodies: _Bodies, parts: list[list[bytes]]) -> None:
    for ops in parts:
        body = bodies.sync().replace(b'"ops": []', b'"ops": [' + b",".join(ops) + b"]")
        _, answer = send("/api/v1/sync", body)
        assert answer.count(b'"status":"applied"') == len(ops), answer[:500]
        (cursor,) = re.findall(rb'"cursor":"([^"]+)"', answer)
        bodies.cursor = cursor.decode()


if __name__ == "__main__":
    sys.exit(main())
