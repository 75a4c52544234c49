"""The real site in a process of its own, for the phone's own code in Node: `python -m tests.support.sync_site PORT`.

Beside the site's doors it has a few for tests: make a person, show the feed. A request may carry the instant at which
the server takes it (X-Now), so that histories of days run in milliseconds and are the same each time.
"""

import io
import json
import os
import sys
import threading
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import waitress
from django.conf import settings

from backend.config.wsgi import application
from backend.core import clock

_at = threading.local()
_real_now = clock.now
Respond = Callable[..., Any]


def _now() -> datetime:
    ms = getattr(_at, "ms", None)
    return _real_now() if ms is None else datetime.fromtimestamp(ms / 1000, tz=UTC)


def site(environ: dict[str, Any], start_response: Respond) -> Iterable[bytes]:
    """The application, at the instant that the request names."""
    sent = environ.get("HTTP_X_NOW")
    _at.ms = int(sent) if sent else None
    if environ["PATH_INFO"].startswith("/-/page/"):
        return page(environ["PATH_INFO"].removeprefix("/-/page/"), start_response)
    if not environ["PATH_INFO"].startswith("/-/"):
        if environ.get("HTTP_X_CUT"):
            cut_in_half(environ)
        return application(environ, start_response)
    asked = {name: values[0] for name, values in parse_qs(environ["QUERY_STRING"]).items()}
    answer = DOORS[environ["PATH_INFO"]](**asked)
    body = json.dumps(answer, default=str).encode()
    # A page in a browser is signed in by these; Node reads them from the body.
    signed_in = [("Set-Cookie", f"{name}={value}; Path=/") for name, value in answer.get("cookies", {}).items()]
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *signed_in])
    return [body]


def cut_in_half(environ: dict[str, Any]) -> None:
    """The connection of this request is lost in the middle of its body, as far as the application can see."""
    whole = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(whole[: len(whole) // 2])


def page(name: str, start_response: Respond) -> Iterable[bytes]:
    """A file of the page that runs the phone's code in a browser (pwa/tests/real/page.ts, built for the test)."""
    kinds = {"": "text/html", "page.js": "text/javascript"}
    body = b"<!doctype html><title>phones</title><script type=module src=page.js></script>"
    if name:
        body = (Path(os.environ["PAGE_DIR"]) / name).read_bytes()
    start_response("200 OK", [("Content-Type", kinds[name]), ("Content-Length", str(len(body)))])
    return [body]


def person(owner: str = "") -> dict[str, Any]:
    """A new person who is signed in; or this one, signed in again."""
    from django.test import Client  # noqa: PLC0415 - the models can be imported once the site stands

    from backend.accounts.models import User  # noqa: PLC0415

    made = (
        User.objects.get(pk=owner)
        if owner
        else User.objects.create_user(f"{uuid.uuid4()}@example.test", None, display_name="Pat (test)")
    )
    client = Client()
    client.force_login(made, backend="allauth.account.auth_backends.AuthenticationBackend")
    return {"owner": made.pk, "cookies": {name: morsel.value for name, morsel in client.cookies.items()}}


def feed(owner: str) -> dict[str, Any]:
    """Everything the server holds of a person's diary: merged records, every change in the order of its arrival."""
    from backend.diary.models import PainLog  # noqa: PLC0415
    from backend.feed.models import Op, Record  # noqa: PLC0415

    owner_id = uuid.UUID(owner)
    records = Record.objects.filter(owner_id=owner_id).order_by("revision")
    ops = Op.objects.filter(owner_id=owner_id).order_by("pk")
    logs = PainLog.objects.filter(owner_id=owner_id)
    return {
        "records": [
            {"id": r.pk, "kind": r.kind, "revision": r.revision, "values": r.values, "clocks": r.clocks}
            for r in records
        ],
        "ops": [
            {
                "op_id": op.op_id,
                "id": op.record_id,
                "kind": op.kind,
                "status": op.status,
                "errors": op.errors,
                "patch": op.patch,
                "replaced": op.replaced,
                "device": op.device,
            }
            for op in ops
        ],
        "logs": {str(log.pk): {"pain_now": log.pain_now, "note": log.note, "zones": log.zones} for log in logs},
    }


def expire(owner: str) -> dict[str, Any]:
    """Every sign-in of this person ends, as if it had run out."""
    from backend.accounts.models import Session  # noqa: PLC0415

    ended, _ = Session.objects.filter(owner_id=uuid.UUID(owner)).delete()
    return {"ended": ended}


DOORS: dict[str, Callable[..., dict[str, Any]]] = {"/-/person": person, "/-/feed": feed, "/-/expire": expire}


def main(port: int) -> None:
    clock.now = _now
    # Argon2 is slow on purpose; these tests are not about that.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    server = waitress.create_server(site, host="127.0.0.1", port=port, threads=4, ident="unknot")
    print("ready", flush=True)
    server.run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
