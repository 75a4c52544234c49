"""Works like an app: the offer to install, what other apps share, the number on the icon, everything as a file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.clock import EVENING, StoryClock
from tests.browser.look import Inspection
from tests.browser.person import Person, eventually
from tests.support.live import LiveSite

MANIFEST = Path(__file__).resolve().parents[2] / "pwa" / "public" / "manifest.webmanifest"
# As Chromium does where its own conditions are met; the answer of its dialogue is the test's.
OFFER_TO_INSTALL = """(answer) => {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  Object.assign(event, { prompt: async () => { window.__asked = true; },
                         userChoice: Promise.resolve({ outcome: answer }) });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}"""
IPHONE = """
Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X)' });
Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 });
"""
ICON = """
window.__icon = [];
navigator.setAppBadge = async (n) => void window.__icon.push(n);
navigator.clearAppBadge = async () => void window.__icon.push(0);
"""
SHARE = """({ action, method, enctype, words }) => {
  const form = Object.assign(document.createElement('form'), { action, method, enctype });
  for (const [name, value] of Object.entries(words))
    form.append(Object.assign(document.createElement('input'), { name, value }));
  document.body.append(form);
  form.submit();
}"""
# Another page of this address, or the phone's pictures, took all the room there was.
TO_THE_BRIM = """async () => {
  const db = await new Promise((ok) => {
    const asked = indexedDB.open('ballast', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('stones', { autoIncrement: true });
    asked.onsuccess = () => ok(asked.result);
  });
  const put = (size) => new Promise((ok) => {
    const stone = crypto.getRandomValues(new Uint8Array(Math.min(size, 65536)));
    const tx = db.transaction('stones', 'readwrite');
    for (let left = size; left > 0; left -= stone.length) tx.objectStore('stones').put(stone);
    tx.oncomplete = () => ok(true);
    tx.onabort = () => ok(false);
  });
  for (let size = 4_000_000; size >= 16; ) if (!(await put(size))) size = Math.floor(size / 2);
  db.close();
}"""
OFFER = re.compile("Put Unknot on your home screen\\?")


@pytest.fixture
def story(monkeypatch: pytest.MonkeyPatch) -> StoryClock:
    return StoryClock(EVENING, monkeypatch)


def manifest() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(MANIFEST.read_text())
    return read


def test_the_home_screen_is_offered_on_the_second_day_and_never_again_after_a_no(
    phone: Callable[..., Page], story: StoryClock
) -> None:
    sam = Person(phone(clock=story))
    sam.opens_for_the_first_time()
    assert sam.page.evaluate(OFFER_TO_INSTALL, "dismissed"), "the browser's own banner is held back"
    sam.rates("Pain now", 5)
    sam.sees("Saved on this phone")
    sam.opens("/")
    sam.page.evaluate(OFFER_TO_INSTALL, "dismissed")
    sam.taps("Better")
    sam.sees("Saved on this phone")
    sam.does_not_see(OFFER)

    story.forward(days=1)
    sam.opens("/")
    sam.page.evaluate(OFFER_TO_INSTALL, "dismissed")
    sam.sees("Better")
    sam.does_not_see(OFFER)
    sam.rates("Pain now", 4)
    sam.sees(OFFER)
    inspection = Inspection()
    inspection.look_at(sam.page, "state-install-offer")
    sam.opens("/log")
    sam.page.evaluate(OFFER_TO_INSTALL, "dismissed")
    sam.sees("Pain now")
    sam.does_not_see(OFFER)
    sam.opens("/")
    sam.page.evaluate(OFFER_TO_INSTALL, "dismissed")
    sam.sees(OFFER)
    sam.taps("Install")
    sam.does_not_see(OFFER)
    assert sam.page.evaluate("window.__asked")

    # The browser's dialogue was answered with no: that is a no to us too. The way stays open under Me.
    story.forward(days=1)
    sam.opens("/")
    sam.page.evaluate(OFFER_TO_INSTALL, "accepted")
    sam.rates("Pain now", 3)
    sam.sees("Saved on this phone")
    sam.does_not_see(OFFER)
    sam.opens("/me")
    sam.taps("Put Unknot on the home screen")
    sam.page.evaluate(OFFER_TO_INSTALL, "accepted")
    expect(sam.page.get_by_role("button", name="Install", exact=True)).to_be_visible()
    inspection.assert_clean()


def test_an_iphone_is_told_what_safari_may_erase_until_the_diary_is_safe_and_is_shown_the_way(
    phone: Callable[..., Page],
) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.page.add_init_script(IPHONE)
    sam.opens("/")
    sam.sees("Nothing is written down yet")
    sam.does_not_see("erase")
    sam.rates("Pain now", 5)
    sam.sees("may be erased after a week")
    sam.taps("Not now")
    sam.sees("It may erase them if you do not open Unknot for a week")
    inspection.look_at(sam.page, "state-iphone-risk")
    sam.opens("/me/device")
    sam.sees("may erase your entries")
    sam.opens("/")
    sam.taps("What helps")
    sam.is_at("/me/install")
    sam.sees("Add to Home Screen")
    inspection.look_at(sam.page, "state-install-iphone")

    sam.taps("Make an account")
    sam.signs_up("sam@example.test", "correct horse battery")
    sam.opens("/")
    sam.sees("Pain 5 of 10")
    sam.page.wait_for_timeout(1500)
    sam.does_not_see(re.compile("erase"))
    inspection.assert_clean()


def test_every_shortcut_opens_the_screen_it_names(phone: Callable[..., Page]) -> None:
    sam = Person(phone())
    titles = {"/log": "New entry", "/session": "session", "/patch": "patch"}
    shortcuts = manifest()["shortcuts"]
    assert [one["url"] for one in shortcuts] == ["/log", "/session", "/patch"]
    for one in shortcuts:
        sam.opens(one["url"])
        expect(sam.page.get_by_role("heading", level=1)).to_contain_text(re.compile(titles[one["url"]], re.IGNORECASE))


def shares(page: Page, words: dict[str, str]) -> None:
    """As the phone's share menu does, by the words of the manifest."""
    target = manifest()["share_target"]
    named = {target["params"][part]: text for part, text in words.items()}
    page.evaluate(SHARE, {**target, "words": named})


def test_text_shared_with_unknot_becomes_a_note_when_the_person_says_so_and_never_meets_the_network(
    phone: Callable[..., Page], site: LiveSite
) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.opens_for_the_first_time()
    sam.page.reload()
    sam.sees("Nothing is written down yet")
    asked: list[str] = []
    sam.page.context.on("request", lambda request: asked.append(request.url))
    site.stop()

    shares(sam.page, {"title": "From a friend", "text": "Walk <b>ten</b> minutes & rest"})
    sam.is_at("/log")
    sam.sees("Walk <b>ten</b> minutes & rest")
    inspection.look_at(sam.page, "state-shared")
    assert not any("Walk" in url or "friend" in url for url in asked)
    sam.opens("/history")
    sam.does_not_see("Walk <b>ten")

    sam.opens("/log#shared")
    sam.taps("Make it the note of a new entry")
    expect(sam.page.get_by_role("textbox", name="Note")).to_have_value("From a friend\nWalk <b>ten</b> minutes & rest")
    sam.does_not_see("Shared with Unknot")
    sam.opens("/history")
    sam.sees("From a friend")
    sam.opens("/log#shared")
    sam.sees("Pain now")
    sam.does_not_see("Walk <b>ten")
    inspection.assert_clean()


def test_without_the_worker_the_server_does_not_take_the_words_and_the_person_is_told(
    phone: Callable[..., Page],
) -> None:
    sam = Person(phone())

    def no_worker(route: Route) -> None:
        route.abort()

    sam.page.context.route("**/sw.js", no_worker)
    sam.opens("/")
    shares(sam.page, {"text": "secret words"})
    sam.is_at("/log")
    sam.sees("What you shared did not arrive.")
    assert "secret" not in sam.page.url


def test_the_icon_shows_how_many_things_are_due_and_none_when_they_are_done_or_unwanted(
    phone: Callable[..., Page], story: StoryClock
) -> None:
    sam = Person(phone(clock=story))
    sam.page.add_init_script(ICON)
    sam.opens("/")
    sam.rates("Pain now", 5)

    def shown() -> Any:
        return sam.page.evaluate("window.__icon.at(-1)")

    eventually(lambda: (shown() or 0) > 0)
    before = shown()

    sam.opens("/me/device")
    box = sam.page.get_by_role("checkbox", name="Show how many things wait for me")
    expect(box).to_be_checked()
    box.uncheck()
    eventually(lambda: shown() == 0)
    sam.opens("/")
    eventually(lambda: shown() == 0)
    sam.opens("/me/device")
    expect(box).not_to_be_checked()
    box.check()
    eventually(lambda: shown() == before)


def test_everything_can_be_saved_as_a_page_and_as_a_file_without_network(
    phone: Callable[..., Page], site: LiveSite, tmp_path: Path
) -> None:
    sam = Person(phone())
    sam.opens_for_the_first_time()
    sam.rates("Pain now", 6)
    sam.sees("Saved on this phone")
    site.stop()
    sam.opens("/me/device")

    saved: dict[str, str] = {}
    for button in ("Save as a page to read or print", "Save as a file for other programs"):
        with sam.page.expect_download() as got:
            sam.taps(button)
        file = tmp_path / got.value.suggested_filename
        got.value.save_as(file)
        saved[file.suffix] = file.read_text()
        assert re.fullmatch(r"unknot-\d{4}-\d\d-\d\d\.(html|json)", file.name), "no health word in the name"
    content = json.loads(saved[".json"])
    assert content["what"] == "unknot-export"
    assert content["schema"] >= 1
    assert [one["values"]["pain_now"] for one in content["records"]] == [6]
    assert "pain now" in saved[".html"]
    assert "<script" not in saved[".html"]


def test_a_phone_without_room_says_so_keeps_what_was_tapped_over_a_reload_and_saves_it_when_there_is_room(
    phone: Callable[..., Page], site: LiveSite
) -> None:
    sam = Person(phone())
    devtools = sam.page.context.new_cdp_session(sam.page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": site.url, "quotaSize": 12_000_000})
    sam.opens_for_the_first_time()
    sam.rates("Pain now", 4)
    sam.sees("Saved on this phone")
    sam.page.evaluate(TO_THE_BRIM)

    sam.opens("/")
    sam.rates("Pain now", 8)
    sam.sees("storage is full")
    sam.page.reload()
    sam.sees("storage is full")
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": site.url})
    sam.taps("Try again")
    sam.does_not_see("storage is full")
    sam.page.reload()
    sam.sees("Pain 8 of 10")
    sam.sees("Pain 4 of 10")
