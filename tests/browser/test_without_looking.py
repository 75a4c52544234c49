"""Everything that matters, done by the keyboard alone and by what a screen reader is given."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.care import services as care
from backend.care.models import TherapistLink
from backend.core import clock as door_clock
from tests.browser.clock import EVENING, StoryClock
from tests.browser.hands import ByKeyboard, ByScreenReader, Hands

EMAIL, PASSWORD, PIN = "pat@example.org", "a long enough passphrase", "2580"
CODE = re.compile(r"^[0-9A-Z]{4}(-[0-9A-Z]{4})+$")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoryClock:
    return StoryClock(EVENING, monkeypatch)


@pytest.mark.parametrize("way", [ByKeyboard, ByScreenReader])
def test_everything_that_matters_can_be_done_without_looking(
    phone: Callable[..., Page], clock: StoryClock, way: Callable[[Page], Hands]
) -> None:
    page = phone(clock=clock)
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    pat = way(page)
    pain_is_written_down_and_told_again_the_next_day(pat, clock)
    a_full_entry_is_made_corrected_deleted_and_brought_back(pat)
    the_finder_names_muscles_and_a_session_follows(pat)
    a_patch_goes_on_and_comes_off(pat)
    the_weekly_questions_are_answered(pat, clock)
    an_urgent_answer_shows_what_to_do(pat)


def goes_to(pat: Hands, place: str) -> None:
    """By the bar at the bottom of the screen."""
    pat.presses(place, group="Main")


def pain_is_written_down_and_told_again_the_next_day(pat: Hands, clock: StoryClock) -> None:
    pat.presses("6", group=re.compile("pain", re.IGNORECASE))
    pat.hears(re.compile("Saved on this phone"))
    clock.forward(days=1)
    pat.page.goto("/")
    pat.presses("Same")
    pat.hears(re.compile("Saved on this phone"))


def a_full_entry_is_made_corrected_deleted_and_brought_back(pat: Hands) -> None:
    pat.presses("Full entry")
    pat.hears("New entry")
    pat.presses("Choose from a list")
    pat.writes("Search a place", "back of the hip")
    pat.presses("right", group=re.compile("^Back of the hip"))
    pat.hears(re.compile("Back of the hip, right"))
    pat.presses("5", group="Pain now")
    pat.presses("Feels like a knot", group="What does it feel like?")
    pat.presses("Floor stretches")
    pat.presses("It helped", group="How did it go: Floor stretches")
    pat.presses("Done")
    pat.hears("Saved on this phone")
    pat.presses("Back to Today")
    goes_to(pat, "History")
    pat.presses(re.compile("Pain 5 of 10"))
    pat.hears("Pain now")
    pat.presses("4", group="Pain now")
    pat.presses("Done")
    goes_to(pat, "History")
    pat.presses(re.compile("Pain 4 of 10"))
    pat.presses(re.compile("^Delete"))
    pat.presses(re.compile("Undo"))
    pat.presses("Done")
    pat.hears(re.compile("Pain 4 of 10"))


def the_finder_names_muscles_and_a_session_follows(pat: Hands) -> None:
    pat.page.goto("/find")
    pat.presses("Show muscles to check")
    pat.hears("Piriformis")
    pat.presses("No more questions")
    pat.presses(re.compile("^Session: Under the pelvic rim"))
    pat.presses("5", group="Pain now, before you start")
    pat.presses("Start")
    has_nothing_to_report(pat)
    pat.presses("Start")
    pat.presses("I’m ready")
    pat.presses("Stop")
    pat.presses("Just enough for now")
    pat.presses("3", group="Pain now, after the session")
    pat.presses("Better", group="Compared with before, it feels")
    pat.hears("Before 5, after 3 of 10.")


def has_nothing_to_report(pat: Hands) -> None:
    """In the safety questions, from their first screen to the last."""
    pat.presses("Start")
    next_or_last = pat.page.get_by_role("button", name=re.compile("^(None of these|Go on)$")).first
    for _ in range(8):
        expect(next_or_last).to_be_visible()
        if next_or_last.inner_text() == "Go on":
            return pat.presses("Go on")
        before = pat.page.get_by_role("heading", level=1).inner_text()
        pat.presses("None of these")
        expect(pat.page.get_by_role("heading", level=1)).not_to_have_text(before)
    raise AssertionError("the questions do not end")


def a_patch_goes_on_and_comes_off(pat: Hands) -> None:
    pat.page.goto("/patch")
    pat.presses("Lidocaine 4 %", group="Which patch?")
    pat.selects("Where?", "Outer knee")
    pat.presses("Left", group="Side")
    pat.presses("Where it hurts", group="Why there?")
    pat.presses("Put it on and start the clock")
    has_nothing_to_report(pat)
    pat.presses("Put it on and start the clock")
    pat.hears(re.compile("Noted. Take it off"))
    pat.presses(re.compile("I took it off"))
    pat.hears(re.compile("How strong is the pain|Taken off"))


def the_weekly_questions_are_answered(pat: Hands, clock: StoryClock) -> None:
    clock.forward(days=3)
    pat.page.goto("/")
    pat.presses("Give three numbers")
    for question in ("pain on average", "enjoyment of life", "general activity"):
        pat.presses("4", group=re.compile(question))
    pat.presses("Save")
    pat.hears("Saved on this phone")


def an_urgent_answer_shows_what_to_do(pat: Hands) -> None:
    pat.page.goto("/help-now")
    pat.presses("Answer the safety questions")
    pat.presses("Start")
    pat.presses(re.compile("^Trouble with wee"))
    pat.presses("Next")
    pat.presses(re.compile("^It is hard to start or stop"))
    pat.presses("Yes, new or worse", group=re.compile("Is this new"))
    pat.presses("Next")
    pat.hears("Emergency: act now")
    pat.hears(re.compile("999|112"))


@pytest.mark.parametrize("way", [ByKeyboard, ByScreenReader])
def test_an_account_reminders_sharing_and_the_lock_need_no_looking_either(
    phone: Callable[..., Page], therapist: User, way: Callable[[Page], Hands]
) -> None:
    page = phone()
    page.goto("/me/sign-up")
    pat = way(page)
    an_account_is_made_left_and_signed_in_to_again(pat)
    a_reminder_is_added_changed_removed_and_brought_back(pat)
    the_diary_is_shared_with_a_therapist_less_is_and_then_nothing(pat, therapist)
    the_phone_is_locked_and_opened(pat)


def an_account_is_made_left_and_signed_in_to_again(pat: Hands) -> None:
    pat.presses("Make the account")
    pat.hears("Write your e-mail address, like name@example.org.")
    pat.writes("E-mail address", EMAIL)
    pat.writes("New password", PASSWORD)
    pat.presses("I am 18 or older")
    pat.presses(re.compile("^I agree that Unknot stores"))
    pat.presses("Make the account")
    pat.hears(re.compile("^Your account is ready"))
    pat.page.goto("/me")
    pat.presses("Name, sign out, delete")
    pat.presses("Sign out")
    pat.presses("Sign out and remove them from this phone")
    pat.presses("I have an account")
    pat.writes("E-mail address", EMAIL)
    pat.writes("Password", PASSWORD)
    pat.presses("Sign in")
    pat.hears("You are signed in.")


def a_reminder_is_added_changed_removed_and_brought_back(pat: Hands) -> None:
    goes_to(pat, "Me")
    pat.presses("Reminders")
    pat.presses("Add a reminder")
    pat.writes("Time", "1230")
    pat.presses("Save")
    pat.hears("Reminder saved.")
    pat.hears(re.compile("^12:30"))
    pat.presses("Change", group=re.compile("^12:30"))
    pat.writes("Time", "1215")
    pat.presses("As often as the diary asks")
    pat.presses("Sunday", group="Days")
    pat.presses("Save")
    pat.presses("Delete", group=re.compile("^12:15.*Saturday"))
    pat.hears("Reminder deleted.")
    pat.hears("No reminder yet.")
    pat.presses("Undo")
    pat.hears(re.compile("^12:15.*Saturday"))


def the_diary_is_shared_with_a_therapist_less_is_and_then_nothing(pat: Hands, therapist: User) -> None:
    goes_to(pat, "Me")
    pat.presses("Share with a therapist")
    pat.presses("Make an invitation")
    pat.hears("Choose at least one thing to share.")
    pat.presses(re.compile("^Pain"), group="What may they read?")
    pat.presses(re.compile("^Sessions"), group="What may they read?")
    pat.presses("30 days", group="For how long?")
    pat.presses("Make an invitation")
    care.accept(by=therapist.pk, code=pat.reads(CODE), now=door_clock.now())
    pat.page.reload()
    who = re.compile("^Thea")
    pat.presses("Yes, begin sharing", group=who)
    pat.hears("Sharing has begun.")
    pat.hears(re.compile("Reads: pain and sessions."))
    pat.presses("Change", group=who)
    pat.presses(re.compile("^Sessions"), group=re.compile("^What Thea"))
    pat.presses("Save")
    pat.hears(re.compile("Reads: pain."))
    pat.presses("End sharing", group=who)
    pat.presses("End sharing", group="End sharing?")
    pat.hears("Sharing has ended.")
    assert not TherapistLink.objects.filter(state="active").exists()


def the_phone_is_locked_and_opened(pat: Hands) -> None:
    goes_to(pat, "Me")
    pat.presses("Phone lock")
    pat.writes("Choose a PIN", PIN)
    pat.writes("The same PIN again", PIN)
    pat.presses("any time", group="Lock when I was away for")
    pat.presses("Turn the lock on")
    pat.hears("The lock is on.")
    pat.page.reload()
    pat.hears("Unknot is locked")
    pat.writes("PIN", "1379")
    pat.presses("Open")
    pat.hears("That is not the PIN.")
    pat.writes("PIN", PIN)
    pat.presses("Open")
    pat.hears("Turn the lock off")
