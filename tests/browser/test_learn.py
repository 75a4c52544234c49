"""The learning pages: searched, read without network and with the keyboard alone, closed where the answers close."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from backend.knowledge import selectors
from tests.browser.look import Inspection
from tests.browser.person import Person
from tests.browser.test_every_screen import goes_to
from tests.support.live import LiveSite

PAGES = {
    "muscle/piriformis": "What it does",
    "muscle/sacroiliac_joint": "This is not a muscle",
    "point/pir": "Area by area",
    "area/hip_back": "Muscles that lie here",
    "place/psis": "How to find it on yourself",
    "search/piriformis": "Where to press",
    "routine/piriformis_ball": "Step by step",
    "condition/piriformis_syndrome": "The finder never names it",
    "patch/lidocaine_4": "What the label allows",
    "topic/does_pressing_help": "What studies found",
    "word/trigger_point": "What it means",
}
"""A page of each kind, and words that stand there only once its content is up."""


def test_somebody_finds_a_page_by_a_mistyped_name_and_asks_how_sure_it_is(phone: Callable[..., Page]) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.opens("/me")
    sam.taps("Learn about muscles and pain")
    sam.fills("Search", "pirifromis")
    sam.sees(re.compile("Shown instead: piriformis"))
    inspection.look_at(sam.page, "learn-found")
    sam.page.get_by_role("region", name="Muscles").get_by_role("link").first.click()
    sam.is_at("/learn/muscle/piriformis")
    sam.sees("Awaiting a clinician’s review")

    sam.page.get_by_role("button", name="How sure: limited evidence").first.click()
    sources = sam.page.get_by_role("dialog", name="How sure, and where from")
    expect(sources.get_by_text("Few or small studies say so.")).to_be_visible()
    expect(sources.get_by_role("listitem").first).to_be_visible()
    inspection.look_at(sam.page, "learn-sources")
    sam.taps("Close")

    sam.page.get_by_role("main").get_by_role("link", name="sciatic nerve").click()
    expect(sam.page.get_by_role("dialog", name="Sciatic nerve")).to_be_visible()
    inspection.look_at(sam.page, "learn-word-sheet")
    sam.taps("Close")

    sam.taps("Back")
    expect(sam.page.get_by_role("searchbox", name="Search")).to_have_value("pirifromis")
    assert "piri" not in sam.page.url, "what somebody searched stands in the address"

    sam.fills("Search", "zzyzx")
    sam.sees("No page has these words.")
    sam.sees("Look around")
    inspection.look_at(sam.page, "learn-nothing")
    inspection.assert_clean()


def test_every_kind_of_page_is_whole_without_network(phone: Callable[..., Page], site: LiveSite) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.opens_for_the_first_time()
    site.stop()
    for address, words in PAGES.items():
        sam.opens(f"/learn/{address}")
        sam.sees(words)
        expect(sam.page.get_by_text("Awaiting a clinician’s review").first).to_be_visible()
        inspection.look_at(sam.page, f"learn-{address.split('/')[0]}-{address.split('/')[1]}")
    sam.opens("/learn/about")
    with sam.page.expect_download() as saved:
        sam.taps("Save the guide")
    guide = json.loads(Path(saved.value.path()).read_text())
    assert guide == selectors.bundle(), "the file is not the guide that the server gives"
    for shelf in ("point", "area", "routine", "word", "source", "about"):
        sam.opens(f"/learn/{shelf}")
        expect(sam.page.get_by_role("main").get_by_role("listitem").first).to_be_visible()
        inspection.look_at(sam.page, f"learn-shelf-{shelf}")
    sam.opens("/learn/muscle/no_such_thing")
    sam.sees("This page is not in the guide")
    inspection.assert_clean()


def test_the_keyboard_alone_searches_reads_and_comes_back(phone: Callable[..., Page]) -> None:
    kim = Person(phone())
    kim.opens("/learn")
    kim.sees("Look around")
    press = kim.page.keyboard.press
    while not kim.page.get_by_role("searchbox", name="Search").evaluate("one => one === document.activeElement"):
        press("Tab")
    kim.page.keyboard.type("calf")
    kim.sees(re.compile("pages found"))
    press("Tab")
    press("Enter")
    expect(kim.page).to_have_url(re.compile("/learn/[a-z]+/[a-z_0-9]+$"))
    heading = kim.page.get_by_role("heading", level=1)
    expect(heading).to_be_focused()
    while not kim.page.evaluate("document.activeElement.className.includes('grade')"):
        press("Tab")
    grade = kim.page.evaluate_handle("document.activeElement")
    press("Enter")
    expect(kim.page.get_by_role("dialog", name="How sure, and where from")).to_be_visible()
    press("Escape")
    assert kim.page.evaluate("grade => grade === document.activeElement", grade), "the focus was lost"
    press("Shift+Tab")
    kim.page.go_back()
    expect(kim.page.get_by_role("searchbox", name="Search")).to_have_value("calf")


def test_after_answers_that_close_pressing_the_pages_say_so_and_lead_to_the_advice(phone: Callable[..., Page]) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.opens("/learn/routine/piriformis_ball")
    expect(sam.page.get_by_role("button", name="Start this routine")).to_be_visible()
    sam.opens("/help-now")
    sam.taps("Answer the safety questions")
    sam.taps("Start")
    sam.ticks(["Trouble with wee"])
    sam.taps("Next")
    sam.ticks(["It is hard to start or stop"])
    sam.picks(re.compile("Is this new"), "Yes, new or worse")
    sam.taps("Next")
    sam.sees("Emergency: act now")

    goes_to(sam, "/learn/routine/piriformis_ball", {})
    sam.sees("Not now, because of your answers")
    expect(sam.page.get_by_role("button", name="Start this routine")).to_have_count(0)
    inspection.look_at(sam.page, "learn-closed-routine")
    sam.opens("/learn/muscle/piriformis")
    sam.sees("closed for now")
    inspection.look_at(sam.page, "learn-closed-muscle")
    sam.taps("See what to do")
    sam.is_at("/help-now")
    inspection.assert_clean()


def test_an_entry_leads_to_the_pages_of_its_places(phone: Callable[..., Page]) -> None:
    sam = Person(phone())
    sam.opens("/log")
    sam.marks_on_the_map("hip_back.right", "Back of the hip")
    sam.taps("Done")
    goes_to(sam, "/history", {})
    sam.page.get_by_role("main").get_by_role("link", name=re.compile("Back of the hip|place")).first.click()
    sam.page.get_by_text("Read about these places").click()
    sam.taps("Back of the hip")
    sam.is_at("/learn/area/hip_back")
    sam.sees("Muscles that lie here")
