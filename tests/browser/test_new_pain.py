"""With new pain the diary asks what was managed: no number each day, not even for a moment while the app starts."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.look import Inspection
from tests.browser.person import Person, eventually

SCALE = "input[name=pain_now]"
# From before the page is read: whether the scale was ever in it.
WATCH = f"""globalThis.scaleSeen = false;
new MutationObserver(() => {{ globalThis.scaleSeen ||= document.querySelector('{SCALE}') !== null; }})
  .observe(document, {{ subtree: true, childList: true }});"""
NOTED = "async () => (await (await caches.open('unknot-notes')).match('/today')) !== undefined"


def somebody_whose_pain_is_new(phone: Callable[..., Page]) -> Person:
    """They wrote one number, told how old the pain is, and the phone has noted it for the next start."""
    pat = Person(phone())
    pat.opens_for_the_first_time()
    pat.rates("Pain now", 5)
    pat.sees("Saved on this phone: Pain 5 of 10")
    pat.taps("Up to two weeks")
    eventually(lambda: pat.page.evaluate(NOTED))
    return pat


def test_with_new_pain_today_begins_with_what_was_managed(phone: Callable[..., Page]) -> None:
    pat = somebody_whose_pain_is_new(phone)
    pat.opens("/")

    pat.sees("What did you manage today?")
    expect(pat.page.locator(SCALE)).to_have_count(0)
    inspection = Inspection()
    inspection.look_at(pat.page, "state-today-new-pain")
    inspection.assert_clean()

    pat.page.get_by_role("checkbox", name="Walking", exact=True).check()
    pat.sees(re.compile("^Saved on this phone$"))
    pat.taps("Write a number all the same")
    pat.rates("Pain now", 4)
    pat.sees("Saved on this phone: Pain 4 of 10")


def test_the_scale_does_not_flash_up_and_comes_back_when_the_pain_is_no_longer_new(phone: Callable[..., Page]) -> None:
    pat = somebody_whose_pain_is_new(phone)

    pat.page.add_init_script(WATCH)
    pat.opens("/")
    pat.sees("What did you manage today?")
    assert not pat.page.evaluate("globalThis.scaleSeen")

    # Asked daily again by the person's own wish: the scale is back from the next start on.
    pat.taps(re.compile("daily|every day", re.IGNORECASE))
    eventually(lambda: not pat.page.evaluate(NOTED))
    pat.opens("/")
    expect(pat.page.locator(SCALE).first).to_be_visible()
    assert pat.page.evaluate("globalThis.scaleSeen"), "the watch sees no scale at all"
