"""A real Chromium, phone-sized, against the built app and the real site. Screenshots land in test-output/."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.clock import StoryClock
from tests.support import browser as chromium
from tests.support.live import LiveSite, other_hosts
from tests.support.push_service import PushService

PHONE = {"width": 360, "height": 740}
OUTPUT = Path(__file__).resolve().parents[2] / "test-output"
HAS_FAILED = pytest.StashKey[bool]()
# Playwright's synchronous API runs an event loop in this thread; Django's guard against that does not apply to it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember how the test went, so that the phones can be photographed when it failed."""
    report = yield
    if report.when == "call":
        item.stash[HAS_FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """SQLite in a file, as the embedded database is: in memory a second writer fails at once instead of waiting."""
    database = django_settings.DATABASES["default"]
    if database["ENGINE"] == "django.db.backends.sqlite3":
        database.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def launched(playwright: Playwright) -> Iterator[Browser]:
    found = chromium.find()
    browser = playwright.chromium.launch(
        executable_path=found.path,
        args=chromium.ARGUMENTS,
        chromium_sandbox=False,
        env={**os.environ, **found.environment},
    )
    yield browser
    browser.close()


@pytest.fixture
def push_service() -> Iterator[PushService]:
    """A push service on loopback that checks VAPID and decrypts what arrives."""
    service = PushService()
    yield service
    service.close()


@pytest.fixture
def site(transactional_db: None, settings: Any, push_service: PushService) -> Iterator[LiveSite]:
    """The site, listening; its database is emptied after each test."""
    assert (django_settings.PWA_DIST / "index.html").exists(), "the phone app is not built: run ./dev test"
    from backend.config.wsgi import application  # noqa: PLC0415 - needs the settings of this test

    # Threads of the site must not keep connections that would stop the test database from being dropped.
    connections["default"].settings_dict["CONN_MAX_AGE"] = 0
    live = LiveSite(application)
    settings.PUBLIC_URL = live.url
    settings.CSRF_TRUSTED_ORIGINS = [live.url]
    settings.PUSH_EXTRA_HOSTS = ["127.0.0.1", "localhost"]
    live.start()
    yield live
    live.stop()


@pytest.fixture
def phone(launched: Browser, site: LiveSite, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Make a phone: a page of its own storage. At the end: no script error, and no request to another host."""
    contexts: list[BrowserContext] = []
    requested: list[str] = []
    errors: list[str] = []

    def make(
        *,
        theme: str = "light",
        width: int = PHONE["width"],
        zone: str = "Europe/London",
        locale: str = "en-GB",
        clock: StoryClock | None = None,
    ) -> Page:
        context = launched.new_context(
            viewport={"width": width, "height": PHONE["height"]},
            device_scale_factor=2,
            has_touch=True,
            is_mobile=True,
            color_scheme="dark" if theme == "dark" else "light",
            timezone_id=zone,
            locale=locale,
            base_url=site.url,
        )
        context.set_default_timeout(15_000)
        context.grant_permissions(["notifications"], origin=site.url)
        context.on("request", lambda request: requested.append(request.url))
        contexts.append(context)
        if clock is not None:
            clock.carry(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield make
    for number, context in enumerate(contexts):
        for page in context.pages if request.node.stash.get(HAS_FAILED, False) else []:
            OUTPUT.mkdir(exist_ok=True)
            page.screenshot(path=str(OUTPUT / f"failed-{request.node.name}-{number}.png"), full_page=True)
        context.close()
    assert not errors, f"errors in the page's scripts: {errors}"
    assert not other_hosts(requested, site.url), "a request left for another host"


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keep a picture of a screen as test output."""

    def take(page: Page, name: str) -> None:
        file = OUTPUT / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(file), full_page=True)

    return take
