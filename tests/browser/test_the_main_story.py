"""The main job, end to end: from an entry typed on a phone without network to the therapist's chart.

One story in the order in which it happens; each step is a function named by what happens.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.clock import EVENING, StoryClock
from tests.browser.person import Person
from tests.support.live import LiveSite

Picture = Callable[[Page, str], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoryClock:
    return StoryClock(EVENING, monkeypatch)


def test_from_an_entry_without_network_to_the_therapists_chart(
    site: LiveSite, phone: Callable[..., Page], clock: StoryClock, picture: Picture
) -> None:
    pat = Person(phone(clock=clock))
    pat.opens_for_the_first_time()
    picture(pat.page, "story/01-today")

    site.stop()
    pain_behind_the_hip_is_written_down(pat, picture)
    the_entry_is_still_there_after_closing_the_page(pat, picture)


def pain_behind_the_hip_is_written_down(pat: Person, picture: Picture) -> None:
    pat.taps("Full entry")
    pat.marks_on_the_map("hip_back.right")
    pat.sees("Back of the hip, right")
    pat.rates("Pain now", 5)
    pat.chooses("What does it feel like?", ["Feels like a knot"])
    pat.chooses("What set it off?", ["Walking a lot"])
    pat.chooses("What did it stop you from?", ["Striding freely"])
    pat.tried("Sat a few minutes", "It helped a bit")
    pat.tried("Leaned on something hard", "It did not help")
    pat.tried("Floor stretches", "It helped")
    picture(pat.page, "story/02-log")
    pat.taps("Done")
    pat.sees("Saved on this phone")
    picture(pat.page, "story/03-saved")


def the_entry_is_still_there_after_closing_the_page(pat: Person, picture: Picture) -> None:
    context = pat.page.context
    pat.page.close()
    pat.page = context.new_page()
    pat.opens("/")
    pat.sees("Pain 5 of 10")
    pat.opens("/history")
    picture(pat.page, "story/04-history")
    pat.taps(re.compile("Pain 5 of 10"))
    pat.sees("Back of the hip, right")
