"""Every screen and state, full, in every light, width and language: axe finds nothing, and all of it fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.care import services as care
from backend.core import clock
from backend.demo import services as demo_services
from backend.demo.people import PASSWORD, PATIENTS, THERAPIST
from backend.diary.models import MassageSession, PainLog
from backend.feed.models import Record
from tests.browser.look import Inspection
from tests.browser.person import Person, eventually
from tests.browser.words import LOCALES
from tests.support.live import LiveSite

APP = Path(__file__).resolve().parents[2] / "pwa" / "src" / "app"
PAT, NOOR, THEA = PATIENTS[0].login.email, PATIENTS[1].login.email, THERAPIST.email
NOBODY = ""


@dataclass(frozen=True)
class Screen:
    """A row of the route table: who opens it, and words that stand there only once its content is up."""

    path: str
    name: str
    who: str
    shows: str
    address: Callable[[], str] | None = None


def an_entry() -> str:
    newest = PainLog.objects.filter(owner__email=PAT).exclude(pain_now=None).order_by("-occurred_at")[0]
    return f"/entry#{newest.pk}"


def a_session() -> str:
    newest = MassageSession.objects.filter(owner__email=PAT).order_by("-occurred_at")[0]
    return f"/session/done#{newest.pk}"


def a_reset_link() -> str:
    pat = User.objects.get(email=PAT)
    return f"/me/reset/{user_pk_to_url_str(pat)}-{default_token_generator.make_token(pat)}"


def a_confirmation_link() -> str:
    address, _ = EmailAddress.objects.get_or_create(user=User.objects.get(email=PAT), email=PAT)
    return f"/me/confirm/{EmailConfirmationHMAC(address).key}"


def an_invitation() -> str:
    made = care.invite(
        by=User.objects.get(email=NOOR).pk, scopes=PATIENTS[0].scopes, watcher=True, share_days=90, now=clock.now()
    )
    return f"/join#{made.code}"


def somebodys_page() -> str:
    return f"/people/{User.objects.get(email=PAT).pk}"


SCREENS = (
    Screen("/", "today", PAT, "Pain \\d"),
    Screen("/log", "log", PAT, "Pain now"),
    Screen("/entry", "entry", PAT, "Pain now", an_entry),
    Screen("/check", "check", PAT, "Start"),
    Screen("/check-in", "check-in", PAT, "past week"),
    Screen("/help-now", "help-now", PAT, "TelefonSeelsorge"),
    Screen("/find", "find", PAT, "."),
    Screen("/learn", "learn", PAT, "Muscles"),
    Screen("/learn/:kind", "learn-shelf", PAT, "Deep buttock muscle", lambda: "/learn/muscle"),
    Screen("/learn/:kind/:id", "learn-page", PAT, "What it does", lambda: "/learn/muscle/piriformis"),
    Screen("/session", "session", PAT, "Under the pelvic rim"),
    Screen("/session/done", "session-done", PAT, "Pain before", a_session),
    Screen("/programme", "programme", PAT, "."),
    Screen("/patch", "patch", PAT, "Which patch"),
    Screen("/done", "done", PAT, "not on this phone", lambda: "/done#019a0000-0000-7000-8000-000000000000"),
    Screen("/progress", "progress", PAT, "."),
    Screen("/history", "history", PAT, "Pain \\d"),
    Screen("/history/map", "history-map", PAT, "Most often"),
    Screen("/so-far", "so-far", PAT, "What you tried"),
    Screen("/me", "me", PAT, "pat@demo.test"),
    Screen("/me/sign-up", "sign-up", NOBODY, "Make the account"),
    Screen("/me/sign-in", "sign-in", NOBODY, "Sign in"),
    Screen("/me/reset", "reset", NOBODY, "."),
    Screen("/me/reset/:key", "reset-key", NOBODY, ".", a_reset_link),
    Screen("/me/confirm/:key", "confirm", NOBODY, ".", a_confirmation_link),
    Screen("/me/privacy", "privacy", NOBODY, "."),
    Screen("/me/delete", "delete", PAT, "."),
    Screen("/me/share", "share", PAT, "Thea"),
    Screen("/me/reminders", "reminders", PAT, "20:00"),
    Screen("/me/device", "device", PAT, "Everything is sent"),
    Screen("/me/lock", "lock-setup", PAT, "Choose a PIN"),
    Screen("/me/install", "install", PAT, "three dots"),
    Screen("/join", "join", THEA, "Accept the invitation", an_invitation),
    Screen("/people", "people", THEA, "Pat Berger"),
    Screen("/people/:id", "person", THEA, ".", somebodys_page),
    Screen("/watch", "watch", THEA, "."),
)


@pytest.fixture
def demo(site: LiveSite, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The invented people of `./dev demo`. On PostgreSQL the same data is loaded although it would be refused there."""
    settings.DEMO = True
    monkeypatch.setattr(demo_services, "is_embedded", lambda: True)
    assert demo_services.load(now=clock.now())


def test_every_route_of_the_app_has_a_row_here() -> None:
    tables = [file.read_text() for file in (APP / "routes.ts", APP / "places.ts")]
    routes = re.findall(r"\{ path: '([^']+)'", "".join(tables))
    assert len(routes) > 20, "the route table is read no more"
    assert sorted(routes) == sorted(screen.path for screen in SCREENS)


@pytest.mark.parametrize("who", [NOBODY, PAT, THEA], ids=["nobody", "person", "therapist"])
def test_every_screen_is_whole_in_every_light_and_width(demo: None, phone: Callable[..., Page], who: str) -> None:
    someone = Person(phone())
    someone.opens("/me/sign-in")
    if who:
        someone.signs_in(who, PASSWORD)
        everything_is_on_the_phone(someone.page, who)
    inspection = Inspection()
    for screen in SCREENS:
        if screen.who == who:
            someone.opens(screen.address() if screen.address else screen.path)
            expect(someone.page.get_by_role("heading", level=1)).to_be_visible()
            expect(someone.page.get_by_role("main").get_by_text(re.compile(screen.shows)).first).to_be_visible()
            inspection.look_at(someone.page, screen.name)
    inspection.assert_clean()


SETTLED = """async () => {
  const said = () => document.querySelector('main')?.innerText ?? '';
  for (let before = '', i = 0; i < 30 && (said() === '' || said() !== before); i += 1) {
    before = said();
    await new Promise((done) => setTimeout(done, 80));
  }
}"""


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_screen_fits_in_every_language(demo: None, phone: Callable[..., Page], language: str) -> None:
    inspection = Inspection()
    for who in (PAT, THEA):
        someone = Person(phone(locale=LOCALES[language]), language)
        someone.opens("/me/sign-in")
        someone.signs_in(who, PASSWORD)
        everything_is_on_the_phone(someone.page, who)
        for screen in SCREENS:
            if screen.who == who or (screen.who == NOBODY and who == PAT and screen.address is None):
                someone.opens(screen.address() if screen.address else screen.path)
                expect(someone.page.get_by_role("heading", level=1)).to_be_visible()
                someone.page.evaluate(SETTLED)
                inspection.look_at(someone.page, screen.name)
    inspection.assert_clean()


COUNT = """async ([account, store]) => {
  const db = await new Promise((ok) => {
    const asked = indexedDB.open(`unknot-${account}`);
    asked.onsuccess = () => ok(asked.result);
  });
  const n = await new Promise((ok) => {
    const asked = db.transaction(store).objectStore(store).count();
    asked.onsuccess = () => ok(asked.result);
  });
  db.close();
  return n;
}"""


def everything_is_on_the_phone(page: Page, email: str) -> None:
    owner = User.objects.get(email=email)
    all_of_it = Record.objects.filter(owner=owner).count()
    eventually(lambda: page.evaluate(COUNT, [str(owner.pk), "rows"]) >= all_of_it)


# ---------------------------------------------------------------- states that a route alone does not show


in_every_language = pytest.mark.parametrize("language", list(LOCALES))


@in_every_language
def test_a_diary_is_searched_corrected_closed_and_opened_again(
    demo: None, phone: Callable[..., Page], language: str
) -> None:
    pat, inspection = Person(phone(locale=LOCALES[language]), language), Inspection()
    pat.opens("/me/sign-in")
    pat.signs_in(PAT, PASSWORD)
    everything_is_on_the_phone(pat.page, PAT)

    pat.opens("/history")
    pat.finds("radio", "Calendar").check()
    # A day of the calendar: "…: pain 5 of 10, 2 entries", in any language.
    pat.page.get_by_role("button", name=re.compile(r": .*\d \w+ 10\b")).last.click()
    expect(pat.finds("link", re.compile("Pain \\d")).first).to_be_visible()
    inspection.look_at(pat.page, "state-history-calendar")
    pat.finds("radio", "List").check()
    pat.text("Kind, place, what you used, dates").click()
    pat.fills("Search your diary", "cinema")
    pat.sees("That is all that was found.")
    inspection.look_at(pat.page, "state-history-search")
    pat.looks_for("Search your diary", "Patch")
    pat.finds("link", re.compile("Patch")).first.click()
    pat.rates("Pain next morning", 2)
    inspection.look_at(pat.page, "state-patch-corrected")
    pat.taps("Delete this entry")
    pat.sees("This entry was deleted.")
    pat.taps("Undo")
    expect(pat.finds("group", "Pain next morning").get_by_role("radio", name="2", exact=True)).to_be_checked()

    pat.opens("/me/share")
    pat.taps("Invite somebody")
    pat.taps("Make an invitation")
    expect(pat.finds("link", "Choose at least one thing to share.")).to_be_visible()
    inspection.look_at(pat.page, "state-share-invite-errors")
    pat.ticks(["Patches"])
    pat.taps("Make an invitation")
    pat.sees("Nothing is shared yet.")
    inspection.look_at(pat.page, "state-share-invited")
    pat.taps("End sharing")
    pat.sees("End sharing?")
    inspection.look_at(pat.page, "state-share-end")

    pat.opens("/me/reminders")
    pat.taps("Add a reminder")
    pat.page.get_by_role("dialog").get_by_role("checkbox").first.uncheck()
    inspection.look_at(pat.page, "state-reminder-form")

    pat.opens("/so-far")
    pat.taps("Close the diary")
    pat.taps("Close the diary for now")
    pat.sees("The diary is closed")
    pat.opens("/")
    pat.sees("The diary is closed")
    inspection.look_at(pat.page, "state-today-closed")
    pat.taps("It flares up: open it again")
    pat.does_not_see("The diary is closed")
    inspection.assert_clean()


@in_every_language
def test_the_states_of_a_diary_without_an_account_are_whole_too(phone: Callable[..., Page], language: str) -> None:
    sam, inspection = Person(phone(locale=LOCALES[language]), language), Inspection()
    sam.opens_for_the_first_time()
    sam.sees("Nothing is written down yet")
    inspection.look_at(sam.page, "state-empty-today")
    sam.opens("/history")
    inspection.look_at(sam.page, "state-empty-history")

    sam.opens("/me/sign-up")
    sam.taps("Make the account")
    expect(
        sam.page.get_by_role("alert").filter(has_text=sam.words.within("Write your e-mail address, like"))
    ).to_be_visible()
    inspection.look_at(sam.page, "state-sign-up-errors")

    the_body_map_is_marked(sam, inspection)
    a_session_is_held(sam, inspection)
    a_second_patch_is_warned_of(sam, inspection)
    walking_advice_is_shown(sam, inspection)
    emergency_advice_is_shown(sam, inspection)
    inspection.assert_clean()


def the_body_map_is_marked(sam: Person, inspection: Inspection) -> None:
    sam.opens("/history/map")
    sam.sees("No place is marked yet")
    inspection.look_at(sam.page, "state-map-over-time-empty")
    sam.opens("/log")
    sam.marks_on_the_map("hip_back.right", "Back of the hip, right")
    inspection.look_at(sam.page, "state-map-zoomed")
    sam.taps("Choose from a list")
    sam.looks_for("Search a place", "Back of the hip")
    inspection.look_at(sam.page, "state-map-list")
    sam.opens("/log")
    sam.sees("Same places as earlier today")
    inspection.look_at(sam.page, "state-map-of-before")


def a_session_is_held(sam: Person, inspection: Inspection) -> None:
    sam.opens("/session")
    sam.taps(re.compile("Under the pelvic rim"))
    inspection.look_at(sam.page, "state-session-prepare")
    sam.taps("Start")
    inspection.look_at(sam.page, "state-first-use-intro")
    sam.taps("Start")
    expect(sam.finds("button", "None of these")).to_be_visible()
    inspection.look_at(sam.page, "state-first-use-question")
    sam.answers_none_until("Go on")
    sam.taps("Start")
    ready = sam.finds("button", "I’m ready").last
    hold = sam.page.get_by_role("timer")
    inspection.look_at(sam.page, "state-player-position")
    while not hold.is_visible():
        ready.click()
    inspection.look_at(sam.page, "state-player-hold")
    sam.taps("Stop")
    sam.sees("If something made you stop, tap it.")
    inspection.look_at(sam.page, "state-player-stop")
    sam.taps("Just enough for now")
    sam.sees("Pain now, after the session")
    inspection.look_at(sam.page, "state-session-after")


def a_second_patch_is_warned_of(sam: Person, inspection: Inspection) -> None:
    sam.opens("/patch")
    fills_in_a_patch(sam)
    sam.taps("Put it on and start the clock")
    sam.sees("Before you stick on a patch")
    sam.taps("Start")
    sam.answers_none_until("Go on")
    sam.taps("Put it on and start the clock")
    expect(sam.finds("button", "Put on another patch")).to_be_visible()
    inspection.look_at(sam.page, "state-patch-on")
    sam.taps("Put on another patch")
    fills_in_a_patch(sam)
    sam.sees("A patch is on this place already. Never one over another.")
    inspection.look_at(sam.page, "state-patch-warnings")


def fills_in_a_patch(sam: Person) -> None:
    sam.picks("Which patch?", "Lidocaine 4 %")
    sam.selects("Where?", "Outer knee")
    sam.picks("Side", "Left")
    sam.picks("Why there?", "Where it hurts")


def walking_advice_is_shown(sam: Person, inspection: Inspection) -> None:
    goes_to(sam, "/check", {"rules": ["RF-12"]})
    sam.picks(re.compile("same walk"), "Yes, the same distance each time")
    sam.picks(re.compile("stop within minutes"), "Yes, it stops when I stand")
    sam.picks(re.compile("sit or bend"), "No, or only sometimes")
    sam.taps("Next")
    none = sam.finds("button", "None of these")
    if none.is_visible():
        none.click()
    sam.sees("Within a few days")
    inspection.look_at(sam.page, "state-advice-L3")
    sam.text("Where this comes from").click()
    sam.sees("limited evidence")
    inspection.look_at(sam.page, "state-advice-sources")
    sam.opens("/session")
    sam.sees("Closed for now")
    inspection.look_at(sam.page, "state-session-closed")


def emergency_advice_is_shown(sam: Person, inspection: Inspection) -> None:
    sam.opens("/help-now")
    sam.taps("Answer the safety questions")
    sam.taps("Start")
    sam.ticks(["Trouble with wee"])
    sam.taps("Next")
    sam.ticks(["It is hard to start or stop"])
    sam.picks(re.compile("Is this new"), "Yes, new or worse")
    sam.taps("Next")
    sam.sees("Emergency: act now")
    inspection.look_at(sam.page, "state-advice-L1")
    sam.opens("/help-now")
    cards = sam.finds("region", "Open advice").get_by_role("heading", level=2)
    expect(cards).to_have_text(
        [
            sam.words.within(each)
            for each in (re.compile("^Open advice"), re.compile("^Nerves"), re.compile("same distance"))
        ]
    )
    inspection.look_at(sam.page, "state-help-now-open")
    sam.opens("/")
    sam.sees("Emergency: act now")
    inspection.look_at(sam.page, "state-today-emergency")


def goes_to(someone: Person, path: str, state: dict[str, Any]) -> None:
    """As a button does that hands something over to the next screen."""
    someone.page.evaluate(
        "([path, state]) => { history.pushState(state, '', path); dispatchEvent(new PopStateEvent('popstate')); }",
        [path, state],
    )
