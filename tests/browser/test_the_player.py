"""On the floor with a ball: led to the end, cut to the time at hand, killed in the middle, looked back at later."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.clock import EVENING, StoryClock
from tests.browser.look import Inspection
from tests.browser.person import Person

MakePhone = Callable[..., Page]
BALL = "Under the pelvic rim with a ball"
HOW_IS_IT = re.compile(r"Massage at .*: how is it now\?")
MOST_LOOKS = 400
"""More beats than any routine has: what is still not at its end by then is stuck."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoryClock:
    return StoryClock(EVENING, monkeypatch)


@pytest.fixture
def pat(phone: MakePhone, clock: StoryClock) -> Person:
    """Somebody without an account, who has nothing to report in the safety questions."""
    person = Person(phone(clock=clock))
    person.opens_for_the_first_time()
    return person


def a_routine_of_kind(kind: str) -> str:
    """The name of the first routine of a kind that the guide holds."""
    files = sorted(Path(settings.KNOWLEDGE_DIR, "routines").glob("*.yaml"))
    found = [each for each in map(_read, files) if each["kind"] == kind]
    assert found, f"the guide holds no routine of kind {kind}"
    return str(min(found, key=lambda each: each["order"])["name"])


def _read(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return content


def starts(pat: Person, name: str, *, minutes: str | None = None) -> None:
    """From the list to the first step; the safety questions come once, in between."""
    pat.opens("/session")
    pat.taps(re.compile("^" + re.escape(name)))
    if minutes:
        pat.picks("How much time do you have?", minutes)
    pat.taps("Start")
    asked = pat.page.get_by_role("link", name="Help now", exact=True)
    stage = pat.page.locator("button.stage")
    expect(asked.or_(stage).first).to_be_visible()
    if not stage.is_visible():
        pat.taps("Start")
        pat.answers_none_until("Go on")
        if minutes:
            expect(pat.page.get_by_role("radio", name=minutes, exact=True)).to_be_checked()
        pat.taps("Start")
    expect(stage).to_be_visible()


def comes_to_a_timer(pat: Person) -> None:
    timer = pat.page.get_by_role("timer")
    for _ in range(12):
        if timer.is_visible():
            return
        pat.page.locator("button.stage").click()
    expect(timer).to_be_visible()


def goes_through(pat: Person, clock: StoryClock) -> int:
    """Until the end, tapping when asked to. Gives how many seconds of the clock it took."""
    after = pat.page.get_by_role("heading", name="After the session")
    easier = pat.page.get_by_role("button", name="Yes, a bit", exact=True)
    ready = pat.page.get_by_role("button", name="I’m ready", exact=True)
    seconds = 0
    for _ in range(MOST_LOOKS):
        if after.is_visible():
            return seconds
        for button in (easier, ready):
            if button.is_visible():
                # The next beat may begin by itself between the look and the tap.
                try:
                    button.click(timeout=1000)
                except TimeoutError:
                    continue
                break
        else:
            # Less than the four seconds after which a beat counts as not watched.
            clock.forward(seconds=3)
            seconds += 3
            pat.page.wait_for_timeout(230)
    raise AssertionError("the session did not end")


def test_a_massage_cut_to_three_minutes_is_led_to_its_end_and_stands_in_the_history(
    pat: Person, clock: StoryClock
) -> None:
    inspection = Inspection()
    starts(pat, BALL, minutes="3 minutes")
    inspection.look_at(pat.page, "player-ready")
    comes_to_a_timer(pat)
    inspection.look_at(pat.page, "player-hold")
    pat.taps("Dark screen for a dim room")
    inspection.look_at(pat.page, "player-dim")
    pat.taps("Dark screen for a dim room")

    assert goes_through(pat, clock) <= 3 * 60

    pat.opens("/history")
    inspection.look_at(pat.page, "history-with-a-session")
    pat.taps(re.compile("Massage"))
    expect(pat.page.get_by_role("heading", level=1)).to_have_text(BALL)
    pat.rates("Pain right after", 2)
    inspection.look_at(pat.page, "session-done")

    pat.taps("Delete this session")
    pat.sees("The session is deleted.")
    pat.taps("Undo")
    pat.sees("Pain right after")
    inspection.assert_clean()


def test_a_page_killed_in_the_middle_goes_on_where_it_was_last_alive(pat: Person, clock: StoryClock) -> None:
    inspection = Inspection()
    starts(pat, BALL)
    comes_to_a_timer(pat)
    clock.forward(seconds=3)
    timer = pat.page.get_by_role("timer")
    expect(timer).to_have_text(re.compile(r"^(1|2)\d$"))
    # The app notes every few seconds that it is alive.
    pat.page.wait_for_timeout(5500)
    left = int(timer.inner_text())

    pat.page.goto("about:blank")
    clock.forward(minutes=2)
    pat.opens("/session")

    pat.sees("Paused")
    assert left <= int(timer.inner_text()) <= left + 6

    pat.page.goto("about:blank")
    clock.forward(hours=1)
    pat.opens("/")
    pat.sees("A session is open")
    inspection.look_at(pat.page, "today-session-open")
    pat.taps("Look at it")
    pat.taps("Go on where you were")
    pat.taps("Go on")
    assert goes_through(pat, clock) > 0
    inspection.assert_clean()


def test_an_hour_later_and_next_morning_one_tap_says_how_it_is(pat: Person, clock: StoryClock) -> None:
    inspection = Inspection()
    starts(pat, BALL, minutes="3 minutes")
    goes_through(pat, clock)
    pat.opens("/")
    pat.does_not_see(HOW_IS_IT)

    clock.forward(minutes=61)
    pat.opens("/")
    pat.sees(HOW_IS_IT)
    inspection.look_at(pat.page, "today-an-hour-after")
    pat.rates("Pain an hour after", 3)
    pat.sees("Saved with the session.")
    pat.picks("Skin an hour after", "As usual")
    pat.opens("/")
    pat.does_not_see(HOW_IS_IT)

    clock.forward_to(EVENING + timedelta(hours=12))
    pat.opens("/")
    pat.sees(re.compile("Massage yesterday at .*: how is it now?"))
    pat.rates("Pain next morning", 2)
    pat.sees("Saved with the session.")

    pat.opens("/history")
    pat.taps(re.compile("Massage"))
    hour = pat.page.get_by_role("group", name="Pain an hour after")
    expect(hour.get_by_role("radio", name="3", exact=True)).to_be_checked()
    inspection.assert_clean()


def test_a_stretch_is_recorded_as_a_stretch(pat: Person, clock: StoryClock) -> None:
    inspection = Inspection()
    starts(pat, a_routine_of_kind("stretch"))
    comes_to_a_timer(pat)
    inspection.look_at(pat.page, "player-stretch")
    goes_through(pat, clock)

    pat.opens("/history")
    pat.sees("Stretching")
    inspection.assert_clean()


def test_a_programme_is_chosen_shown_on_today_ended_and_moved_on_by_stages(pat: Person, clock: StoryClock) -> None:
    inspection = Inspection()
    pat.opens("/session")
    inspection.look_at(pat.page, "session-list")
    pat.taps("Programmes")
    inspection.look_at(pat.page, "programme-list")
    pat.page.get_by_text("Sore low back").first.click()
    pat.page.locator("details[open]").get_by_role("button", name="Choose this one").click()
    pat.sees("This week")
    pat.sees(re.compile("^Week 1 of"))
    inspection.look_at(pat.page, "programme-week")

    pat.opens("/")
    pat.sees(re.compile("From your programme"))
    inspection.look_at(pat.page, "today-programme")

    pat.opens("/programme")
    pat.taps("End this programme")
    pat.sees("The programme is ended. What you did stays in your diary.")
    pat.taps("Undo")
    pat.sees("This week")
    pat.taps("End this programme")
    pat.sees("The programme is ended. What you did stays in your diary.")
    pat.opens("/")
    pat.does_not_see(re.compile("From your programme"))

    pat.opens("/learn/programme/after_a_strain")
    pat.taps("Start this programme")
    pat.is_at("/programme")
    expect(pat.page.locator("details[open]").get_by_text("After a pulled hamstring")).to_be_in_viewport()
    pat.page.locator("details[open]").get_by_role("button", name="Choose this one").click()
    pat.sees(re.compile("^Stage 1 of"))
    inspection.look_at(pat.page, "programme-stage-first")
    pat.sees(re.compile("more days? at least before you go on"))
    clock.forward(days=30)
    pat.opens("/programme")
    pat.taps(re.compile("^Go on to: "))
    expect(pat.page.get_by_role("button", name=re.compile("^Back to: "))).to_be_visible()
    inspection.look_at(pat.page, "programme-stage-second")
    inspection.assert_clean()
