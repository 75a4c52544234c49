"""The commands and the environment of docker-compose.yml, as real processes on a real PostgreSQL and Redis."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import redis

from backend.core import clock
from backend.core.ids import uuid7
from tests.support import compose
from tests.support.production import Browser, Production, wait_until
from tests.support.push_service import PushService

pytestmark = [pytest.mark.postgres, pytest.mark.slow]
PASSWORD = "a long enough passphrase"


@pytest.fixture
def push_service() -> Iterator[PushService]:
    service = PushService()
    yield service
    service.close()


@pytest.fixture
def production(tmp_path: Path, push_service: PushService) -> Iterator[Production]:
    # A number of its own on the shared Redis: this test wipes it.
    redis_url = os.environ["REDIS_URL"].rsplit("/", 1)[0] + "/7"
    form = Production(
        database_server=os.environ["DATABASE_URL"], redis_url=redis_url, push_host=push_service.host, logs=tmp_path
    )
    try:
        form.start()
        yield form
    finally:
        form.stop()


def signed_up(production: Production) -> tuple[Browser, str]:
    browser = Browser(production)
    browser.call("GET", "/api/v1/session")
    details = {"email": "pat@example.test", "password": PASSWORD, "adult": True, "consent": "2026-11"}
    status, answer = browser.call("POST", "/_allauth/browser/v1/auth/signup", details)
    assert status == 200, answer
    _, session = browser.call("GET", "/api/v1/session")
    return browser, session["account"]["id"]


def patch_placement(device: str, *, off_due_at: datetime) -> dict[str, Any]:
    now = clock.now()
    when = [int(now.timestamp() * 1000), 0, device]
    fields = {
        "occurred_at": now.isoformat(),
        "time_zone": "Europe/London",
        "on_at": now.isoformat(),
        "off_due_at": off_due_at.isoformat(),
        "product": "menthol_5",
        "zone": "hip_back",
        "side": "right",
        "basis": "trigger_point",
    }
    patch = {name: [value, when] for name, value in fields.items()}
    return {
        "op_id": str(uuid7(now)),
        "kind": "patch_placement",
        "id": str(uuid7(now)),
        "patch": patch,
        "schema": 1,
    }


def test_a_patch_alarm_arrives_although_the_worker_was_killed_and_the_broker_wiped(
    production: Production, push_service: PushService
) -> None:
    browser, owner = signed_up(production)
    device = str(uuid.uuid4())
    subscription = push_service.subscribe()
    wanted = {"endpoint": subscription["endpoint"], "keys": subscription["keys"], "device": device}
    status, answer = browser.call("POST", "/api/v1/push/subscriptions", wanted)
    assert status in (200, 201, 204), answer

    production.kill("worker")
    change = patch_placement(device, off_due_at=clock.now() + timedelta(seconds=2))
    body = {"owner": owner, "device": device, "cursor": "", "knowledge_version": "", "ops": [change]}
    status, answer = browser.call("POST", "/api/v1/sync", body)
    assert (status, answer["results"][0]["status"]) == (200, "applied"), answer
    with redis.Redis.from_url(production.replaced["REDIS_URL"]) as broker:
        broker.flushdb()
    production.run("worker")

    wait_until(lambda: bool(push_service.inbox), "the push", production.all_logs)
    pushed = push_service.inbox[0]
    assert not push_service.refused
    assert pushed.payload["web_push"] == 8030
    assert pushed.payload["url"].startswith("https://diary.example.test/")


def test_the_site_says_that_it_is_ready_and_serves_the_phone_app(production: Production) -> None:
    ready = production.request("GET", "/readyz")
    page = production.request("GET", "/")

    assert ready.status == 200
    assert page.status == 200
    assert page.headers["Strict-Transport-Security"]
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert b"Unknot" in page.body


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "REDIS_URL", "EMAIL_HOST", "DEFAULT_FROM_EMAIL"])
def test_a_missing_setting_is_named_when_the_process_starts(name: str, tmp_path: Path) -> None:
    given = {"DOMAIN": "diary.example.test", "POSTGRES_PASSWORD": "x", "VAPID_PRIVATE_KEY": "x", "SECRET_KEY": "x"}
    given |= {"EMAIL_HOST": "mail.example.test", "DEFAULT_FROM_EMAIL": "diary@example.test"}
    environment = compose.environment("web", given, {})
    del environment[name]

    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=compose.ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode != 0
    assert f"{name} is not set" in done.stderr
