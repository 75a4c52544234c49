"""How many taps the daily things take, counted by the page itself. A person can repeat each of them with one thumb.

Opening the app is not counted; typing is not needed for any of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from backend.notifications.channels.types import Parcel
from backend.notifications.channels.webpush.transport import payload
from backend.notifications.texts import Words, render
from tests.browser.clock import EVENING, StoryClock
from tests.browser.look import Inspection
from tests.browser.person import Person, eventually
from tests.browser.push import PushedPhone
from tests.support.live import LiveSite
from tests.support.push_service import PushService

# One trusted pointer going down is one tap, whatever it then does to labels and boxes.
_COUNT = """
addEventListener('pointerdown', (event) => {
  if (event.isTrusted) sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1));
}, { capture: true });
"""
_PATCH = """async () => {
  const db = await new Promise((ok) => {
    const asked = indexedDB.open('unknot-local');
    asked.onsuccess = () => ok(asked.result);
  });
  const rows = await new Promise((ok) => {
    const asked = db.transaction('view').objectStore('view').getAll();
    asked.onsuccess = () => ok(asked.result);
  });
  db.close();
  return rows.find((row) => row.kind === 'patch_placement').id;
}"""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoryClock:
    return StoryClock(EVENING, monkeypatch)


class Thumb:
    """Counts the taps on a phone from now on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.context.add_init_script(_COUNT)

    def begins(self) -> None:
        self.page.evaluate("sessionStorage.setItem('taps', '0')")

    @property
    def taps(self) -> int:
        return int(self.page.evaluate("Number(sessionStorage.getItem('taps') ?? 0)"))


def test_the_same_as_last_time_takes_one_tap_and_the_full_entry_with_map_at_most_fourteen(
    phone: Callable[..., Page],
) -> None:
    page = phone()
    thumb, pat = Thumb(page), Person(page)
    pat.opens_for_the_first_time()

    pat.taps("Full entry")
    pat.page.get_by_role("heading", name="New entry").wait_for()
    thumb.begins()
    pat.marks_on_the_map("hip_back.right", "Back of the hip, right")
    pat.rates("Pain now", 5)
    pat.chooses("What does it feel like?", ["Feels like a knot"])
    pat.chooses("What set it off?", ["Walking a lot"])
    pat.chooses("What did it stop you from?", ["Striding freely"])
    pat.tried("Floor stretches", "It helped")
    pat.taps("Done")
    pat.sees("Saved on this phone")
    full = thumb.taps + 1  # "Full entry" itself

    pat.opens("/")
    pat.sees("Pain 5 of 10")
    thumb.begins()
    pat.taps("Same")
    pat.sees(re.compile("Saved on this phone"))
    same = thumb.taps

    print(f"\ntaps: the same as last time {same}, full entry with map {full}")
    assert same == 1
    assert 7 < full <= 14


def test_the_weekly_questions_take_three_taps_and_a_save_and_come_once_a_week(
    phone: Callable[..., Page], clock: StoryClock
) -> None:
    page = phone(clock=clock)
    thumb, pat, inspection = Thumb(page), Person(page), Inspection()
    pat.opens_for_the_first_time()
    page.get_by_role("radio", name="6", exact=True).check()
    pat.sees(re.compile("Saved on this phone"))
    pat.does_not_see("The weekly questions")

    clock.forward(days=3)
    pat.opens("/")
    pat.sees("The weekly questions")
    inspection.look_at(page, "state-today-weekly-questions")
    pat.taps("Give three numbers")
    pat.is_at("/check-in")
    thumb.begins()
    for question, answer in (("pain on average", 6), ("enjoyment of life", 5), ("general activity", 7)):
        numbers = page.get_by_role("group", name=re.compile(question))
        numbers.get_by_role("radio", name=str(answer), exact=True).check()
    pat.taps("Save")
    pat.sees("Saved on this phone")
    assert thumb.taps == 4
    pat.sees("Pain and what it gets in the way of: 6 of 10.")
    pat.sees("This is your first round.")
    inspection.look_at(page, "state-weekly-questions-answered")

    pat.opens("/")
    pat.sees("Lately")
    pat.does_not_see("The weekly questions")
    clock.forward(days=7)
    pat.opens("/check-in")
    for question in ("pain on average", "enjoyment of life", "general activity"):
        page.get_by_role("group", name=re.compile(question)).get_by_role("radio", name="4", exact=True).check()
    pat.fills("Activity 1", "walk to the shop")
    page.get_by_role("group", name=re.compile("walk to the shop")).get_by_role("radio", name="3", exact=True).check()
    inspection.look_at(page, "state-weekly-questions-filled")
    pat.taps("Save")
    pat.sees("That is better by an amount that people usually notice.")
    pat.opens("/progress")
    expect(page.get_by_role("table").last).to_contain_text("4")
    inspection.assert_clean()


def test_a_patch_is_off_with_one_tap_on_the_notification(
    phone: Callable[..., Page], site: LiveSite, push_service: PushService
) -> None:
    page = phone()
    pushes, pat = PushedPhone(page, push_service, site.url), Person(page)
    pat.opens_for_the_first_time()
    a_patch_is_on(pat)
    patch = page.evaluate(_PATCH)

    words = render("due_now", {})
    done = f"{site.url}/done#{patch}"
    pushes.receives(json.loads(payload(a_parcel(site, words, done))))
    page.wait_for_function("() => true")
    assert [button["title"] for button in pushes.shown()[-1]["actions"]] == ["Done"]
    eventually(lambda: pushes.number_on_the_icon() is not None)
    pushes.taps_the_notification("done")

    pat.sees(re.compile("Taken off"))
    pat.taps("Undo: it is still on")
    pat.sees("It is still on. Its clock runs.")
    pat.page.reload()
    pat.sees("I took it off")

    pushes.taps_the_notification("done")
    pat.sees(re.compile("Taken off"))
    pat.opens("/")
    pushes.taps_the_notification("done")
    pat.sees("It was off already.")


def a_patch_is_on(pat: Person) -> None:
    pat.opens("/patch")
    pat.picks("Which patch?", "Lidocaine 4 %")
    pat.page.get_by_label("Where?").select_option(label="Outer knee")
    pat.picks("Side", "Left")
    pat.picks("Why there?", "Where it hurts")
    pat.taps("Put it on and start the clock")
    pat.taps("Start")
    pat.answers_none_until("Go on")
    pat.taps("Put it on and start the clock")
    pat.sees(re.compile("Noted. Take it off"))


def a_parcel(site: LiveSite, words: Words, done: str) -> Parcel:
    return Parcel(
        delivery_id=uuid4(),
        tag="due",
        words=words,
        url=f"{site.url}/",
        receipt="r" * 32,
        ttl_seconds=60,
        is_urgent=True,
        at=datetime.now(UTC),
        done_url=done,
    )
