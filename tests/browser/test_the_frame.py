"""What holds around every screen: taps before the app is up, updates, two tabs, a session that ran out."""

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, Route, expect

from backend.accounts.models import User
from backend.diary.models import PainLog
from tests.support.live import LiveSite

NUMBER = "input[name=pain_now][value='{}']"
PASSWORD = "correct horse battery"
OUTBOX = """async () => {
  const named = (await indexedDB.databases()).filter((one) => /^unknot-.{36}$/.test(one.name))[0].name;
  const db = await new Promise((ok) => { const r = indexedDB.open(named); r.onsuccess = () => ok(r.result); });
  const n = await new Promise((ok) => { const r = db.transaction('outbox').objectStore('outbox').count();
    r.onsuccess = () => ok(r.result); });
  db.close();
  return n;
}"""


def until(page: Page, true: Callable[[], bool]) -> None:
    """Wait for what no element shows, at most ten seconds."""
    for _ in range(100):
        if true():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come true")


class Releases:
    """A plain server of a built app that can be replaced by the next release while phones are open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        releases = self

        class Handler(SimpleHTTPRequestHandler):
            def translate_path(self, path: str) -> str:
                name = path.partition("?")[0].lstrip("/")
                if not name:
                    name = "index.html"
                elif "." not in name:
                    name = "inside.html"
                return str(releases.folder / name)

            def end_headers(self) -> None:
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

            def log_message(self, *_: Any) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://localhost:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def next_release(old: Path, new: Path) -> None:
    """The same app as another build would be: one lazy screen under a new name, and a mark in the page."""
    shutil.copytree(old, new)
    assets = new / "assets"
    lazy = next(assets.glob("account-*.js"))
    renamed = "account-NEWBUILD.js"
    for file in [*new.glob("*.html"), new / "sw.js", *assets.glob("*.js"), *assets.glob("pack-*.json")]:
        file.write_text(file.read_text().replace(lazy.name, renamed))
    lazy.rename(lazy.with_name(renamed))
    worker = new / "sw.js"
    worker.write_text(re.sub(r'id:([`"])[0-9a-f]{12}\1', "id:`bbbbbbbbbbbb`", worker.read_text(), count=1))
    for page in new.glob("*.html"):
        page.write_text(page.read_text().replace("<head>", '<head><meta name="release" content="2">'))


@pytest.fixture
def releases(tmp_path: Path) -> Iterator[Releases]:
    shutil.copytree(settings.PWA_DIST, tmp_path / "1")
    next_release(tmp_path / "1", tmp_path / "2")
    server = Releases(tmp_path / "1")
    yield server
    server.close()


@pytest.fixture
def tab(launched: Browser, releases: Releases) -> Iterator[Callable[[], Page]]:
    context = launched.new_context(base_url=releases.url, viewport={"width": 360, "height": 740})
    yield context.new_page
    context.close()


def test_a_tap_before_the_app_is_up_is_an_entry(phone: Callable[..., Page]) -> None:
    page = phone()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/assets/*.js", hold)
    page.goto("/", wait_until="commit")

    page.locator(NUMBER.format(7)).check(force=True)
    page.route("**/assets/*.js", lambda route: route.continue_())
    for route in held:
        route.continue_()

    expect(page.get_by_role("status").filter(has_text="7")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Pain 7 of 10").first).to_be_visible()


def test_an_update_is_asked_and_pages_of_the_old_release_go_on_working(
    tab: Callable[[], Page], releases: Releases, tmp_path: Path
) -> None:
    first, second = tab(), tab()
    for page in (first, second):
        page.goto("/")
        page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
        expect(page.locator("main h1")).to_have_text("Today")
    first.reload()

    releases.folder = tmp_path / "2"
    first.evaluate("navigator.serviceWorker.ready.then((one) => one.update()).then(() => 1)")
    offer = first.get_by_role("button", name="Use it now")
    expect(offer).to_be_visible()
    assert first.locator("meta[name=release]").count() == 0, "nothing changes before the person says so"
    offer.click()

    expect(first.locator("meta[name=release]")).to_have_attribute("content", "2")
    assert len(first.evaluate("caches.keys().then((all) => all.filter((one) => one.startsWith('unknot-app-')))")) == 2
    # The second tab still runs the first release, whose chunk the server has no more.
    second.evaluate("history.pushState({}, '', '/me/privacy'); dispatchEvent(new PopStateEvent('popstate'))")
    expect(second.locator("main h1")).to_contain_text("rivacy")


def test_an_entry_made_in_one_tab_shows_in_the_other(phone: Callable[..., Page]) -> None:
    one = phone()
    one.goto("/")
    other = one.context.new_page()
    other.goto("/history")
    expect(other.locator("main h1")).to_have_text("History")

    one.locator(NUMBER.format(4)).check(force=True)

    expect(other.get_by_text("Pain 4 of 10").first).to_be_visible()


def test_what_was_saved_offline_is_sent_by_the_worker_with_no_page_open(
    phone: Callable[..., Page], site: LiveSite, patient: User
) -> None:
    page = phone()
    devtools = page.context.new_cdp_session(page)
    registered: list[str] = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: registered.extend(one["registrationId"] for one in event["registrations"]),
    )
    devtools.send("ServiceWorker.enable")
    sign_in(page, site, "pat@example.test")
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    site.stop()
    page.goto("/")
    page.locator(NUMBER.format(8)).check(force=True)
    expect(page.get_by_text("1 entry waits for network")).to_be_visible()

    page.goto("about:blank")
    site.start()
    devtools.send(
        "ServiceWorker.dispatchSyncEvent",
        {"origin": site.url, "registrationId": registered[0], "tag": "unknot-sync", "lastChance": False},
    )

    until(page, lambda: PainLog.objects.filter(owner=patient, pain_now=8).count() == 1)


def sign_in(page: Page, site: LiveSite, email: str) -> None:
    page.goto("/me/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.locator("input[type=password]").first.fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(f"{site.url}/me")


def test_a_session_that_ran_out_keeps_what_waits_and_sends_it_after_signing_in(
    phone: Callable[..., Page], site: LiveSite
) -> None:
    page = phone()
    page.goto("/me/sign-up")
    page.get_by_label("E-mail").fill("pat@example.test")
    page.locator("input[type=password]").first.fill(PASSWORD)
    for box in page.locator("input[type=checkbox]").all():
        box.check(force=True)
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(f"{site.url}/me")
    page.context.clear_cookies()

    page.goto("/")
    page.locator(NUMBER.format(6)).check(force=True)
    expect(page.get_by_text("Please sign in again")).to_be_visible()
    assert page.evaluate(OUTBOX) == 1

    sign_in(page, site, "pat@example.test")
    expect(page.get_by_text("Please sign in again")).not_to_be_visible()
    until(page, lambda: page.evaluate(OUTBOX) == 0)


KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const answer = await cache.match(url);
      if (url.endsWith('.js')) kept[url] = [answer.headers.get('Content-Type'), await answer.text()];
    }
  }
  return kept;
}"""


def test_the_code_of_all_screens_comes_in_one_request_and_is_what_the_server_has(phone: Callable[..., Page]) -> None:
    page = phone()
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    kept: dict[str, tuple[str, str]] = page.evaluate(KEPT)

    built = {file.name for file in (Path(settings.PWA_DIST) / "assets").glob("*.js")}
    assert {url.rsplit("/", 1)[1] for url in kept} == {name for name in built if not name.startswith("words.")}
    for url, (kind, code) in kept.items():
        assert kind.startswith("text/javascript"), url
        assert code == page.request.get(url).text(), url
    assert len([url for url in asked if "/assets/pack-" in url]) == 1
    assert not [url for url in asked if re.search(r"/assets/(map|session|learn)-", url)], "asked for one by one as well"
