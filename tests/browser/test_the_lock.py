"""The lock of the phone: what it shuts, what stays open, and every way in that there should and should not be."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from tests.browser.look import Inspection
from tests.browser.person import Person
from tests.browser.words import LOCALES
from tests.support.live import LiveSite

PIN, WRONG = "2580", "1379"
PASSWORD = "correct horse battery"
LOCKED = "Unknot is locked"
# The phone was in a pocket for so long.
AWAY = """(minutes) => {
  const hidden = (is) => Object.defineProperty(document, 'visibilityState', { get: () => is, configurable: true });
  const tell = () => document.dispatchEvent(new Event('visibilitychange'));
  hidden('hidden');
  tell();
  const left = Number(localStorage.getItem('unknot-phone-left'));
  localStorage.setItem('unknot-phone-left', String(left - minutes * 60000));
  hidden('visible');
  tell();
}"""


def sets_a_lock(someone: Person, *, after: str = "5 minutes") -> None:
    someone.opens("/me/lock")
    someone.fills("Choose a PIN", PIN)
    someone.fills("The same PIN again", PIN)
    someone.finds("radio", after).check()
    someone.taps("Turn the lock on")
    someone.sees("The lock is on.")


def enters(someone: Person, pin: str) -> None:
    someone.page.get_by_role("dialog").get_by_role("textbox", name="PIN").fill(pin)
    someone.page.get_by_role("dialog").locator("button[type=submit]").click()


def shows_nothing_of_the_diary(someone: Person) -> None:
    expect(someone.finds("heading", LOCKED)).to_be_visible()
    of_ten = re.compile(r"(Pain|Schmerz|Dolor) \d|(of|von|de) 10")
    expect(someone.page.get_by_text(of_ten).filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("language", list(LOCALES))
def test_the_lock_shuts_after_being_away_keeps_what_was_being_written_and_help_stays_open(
    phone: Callable[..., Page], language: str
) -> None:
    sam, inspection = Person(phone(locale=LOCALES[language]), language), Inspection()
    sam.opens_for_the_first_time()
    sam.rates("Pain now", 6)
    sam.sees("Saved on this phone")
    sets_a_lock(sam)
    inspection.look_at(sam.page, "state-lock-on")

    sam.page.evaluate(AWAY, 4)
    expect(sam.finds("heading", LOCKED)).to_have_count(0)
    sam.opens("/log")
    note = sam.finds("textbox", "Note")
    sam.page.locator("summary", has_text=sam.words.within(re.compile("^Sleep"))).first.click()
    note.fill("half a word")
    sam.page.evaluate(AWAY, 6)
    shows_nothing_of_the_diary(sam)
    sam.page.keyboard.press("Escape")
    sam.page.keyboard.press("Escape")
    shows_nothing_of_the_diary(sam)
    inspection.look_at(sam.page, "state-locked")
    enters(sam, WRONG)
    sam.sees("That is not the PIN.")
    enters(sam, PIN)
    expect(note).to_have_value("half a word")

    # Nor does another page or address of the diary open.
    sam.page.evaluate(AWAY, 6)
    for path in ("/", "/history", "/me/lock", "/me/sign-in"):
        sam.page.goto(path)
        shows_nothing_of_the_diary(sam)
    sam.taps("Get help now")
    sam.is_at("/help-now")
    expect(sam.page.get_by_role("heading", level=1)).to_be_visible()
    sam.sees("Unknot is locked. Only help is open.")
    inspection.look_at(sam.page, "state-locked-help")
    sam.taps("Unlock")
    sam.is_at("/")
    shows_nothing_of_the_diary(sam)
    sam.taps("New warning signs?")
    sam.is_at("/check")
    sam.sees("Start")
    sam.page.go_back()
    shows_nothing_of_the_diary(sam)
    for _ in range(3):
        enters(sam, WRONG)
        expect(sam.page.get_by_role("dialog").get_by_role("textbox", name="PIN")).to_have_value("")
    sam.sees("Wait 10 seconds, then try again.")
    enters(sam, PIN)
    sam.sees(re.compile(r"Wait \d+ second"))
    inspection.assert_clean()


def test_with_an_account_the_password_opens_and_only_that_persons(
    phone: Callable[..., Page], site: LiveSite, patient: User
) -> None:
    pat, inspection = Person(phone()), Inspection()
    pat.opens("/me/sign-in")
    pat.signs_in(patient.email, PASSWORD)
    sets_a_lock(pat, after="any time")
    pat.page.reload()
    shows_nothing_of_the_diary(pat)
    pat.taps("I forgot the PIN")
    pat.sees("Your password opens Unknot")
    inspection.look_at(pat.page, "state-lock-forgotten")
    secret = pat.page.get_by_role("dialog").locator("input[type=password]")
    secret.fill("not the password")
    pat.taps("Open with the password")
    pat.sees("That is not the password of this account.")
    site.stop()
    secret.fill(PASSWORD)
    pat.taps("Open with the password")
    pat.sees("This needs a connection.")
    pat.page.get_by_label("Yes, remove everything").check()
    pat.taps("Remove everything")
    pat.sees("This needs a connection.")
    shows_nothing_of_the_diary(pat)
    site.start()
    pat.taps("Open with the password")
    expect(pat.page.get_by_role("dialog")).to_have_count(0)
    pat.opens("/me")
    pat.sees(patient.email)
    inspection.assert_clean()


def test_without_an_account_a_forgotten_pin_costs_the_diary_and_says_so_before(phone: Callable[..., Page]) -> None:
    sam = Person(phone())
    sam.opens("/")
    sam.rates("Pain now", 6)
    sam.sees("Saved on this phone")
    sam.opens("/me/lock")
    sam.sees("Without an account you can only remove everything")
    sets_a_lock(sam, after="any time")
    sam.page.reload()
    sam.taps("I forgot the PIN")
    sam.taps("Remove everything")
    sam.sees("Tick the box to say that you mean it.")
    shows_nothing_of_the_diary(sam)
    sam.page.get_by_label("Yes, remove everything").check()
    sam.taps("Remove everything")
    sam.is_at("/")
    sam.sees("Nothing is written down yet")


def test_the_phones_own_key_opens_and_somebody_elses_finger_does_not(phone: Callable[..., Page]) -> None:
    sam = Person(phone())
    sam.opens("/")
    devtools = sam.page.context.new_cdp_session(sam.page)
    devtools.send("WebAuthn.enable")
    made = devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    sets_a_lock(sam, after="any time")
    sam.taps("Open with finger or face too")
    sam.sees("Your finger or face opens Unknot now.")
    sam.page.reload()
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": made["authenticatorId"], "isUserVerified": False})
    sam.taps("Open with finger or face")
    sam.sees("The phone did not open it. Use the PIN.")
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": made["authenticatorId"], "isUserVerified": True})
    sam.taps("Open with finger or face")
    expect(sam.page.get_by_role("dialog")).to_have_count(0)
    expect(sam.page.get_by_role("heading", name="Phone lock")).to_be_visible()
