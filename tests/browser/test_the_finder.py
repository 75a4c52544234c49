"""The finder from the map to the hand: one question at a time, why a muscle is listed, what pressing changes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.look import Inspection
from tests.browser.person import Person
from tests.browser.test_every_screen import goes_to
from tests.browser.words import LOCALES

NUMBER = re.compile(r"Question \d of at most \d")


@pytest.mark.parametrize("language", list(LOCALES))
def test_questions_and_pressing_change_the_order_with_the_reason(phone: Callable[..., Page], language: str) -> None:
    inspection = Inspection()
    ida = Person(phone(locale=LOCALES[language]), language)
    ida.opens_for_the_first_time()
    the_list_comes_with_reason_picture_and_what_is_no_muscle(ida, inspection)
    an_answer_changes_the_order_and_can_be_taken_back(ida, inspection)
    the_muscle_is_searched_by_hand_after_the_safety_questions(ida, inspection)
    what_was_found_moves_it_up_and_stays(ida, inspection)
    the_learning_page_is_one_tap_away(ida)
    a_session_from_here_remembers_the_search(ida, inspection)
    inspection.assert_clean()


def test_after_an_urgent_answer_the_finder_steps_back(phone: Callable[..., Page]) -> None:
    inspection = Inspection()
    ole = Person(phone())
    ole.opens_for_the_first_time()
    ole.opens("/find")
    ole.marks_on_the_map("hip_back.right", "Back of the hip, right")
    ole.taps("Show muscles to check")
    ole.sees(NUMBER)
    ole.opens("/help-now")
    ole.taps("Answer the safety questions")
    ole.taps("Start")
    ole.ticks(["Trouble with wee"])
    ole.taps("Next")
    ole.ticks(["It is hard to start or stop"])
    ole.picks(re.compile("Is this new"), "Yes, new or worse")
    ole.taps("Next")
    ole.sees("Emergency: act now")

    goes_to(ole, "/find", {})
    ole.marks_on_the_map("hip_back.right", "Back of the hip, right")
    ole.taps("Show muscles to check")
    ole.sees(re.compile("A safety message is open"))
    ole.does_not_see(NUMBER)
    lists(ole, "Piriformis", "Quadratus lumborum", "Gluteus medius", "Gluteus minimus")
    expect(ole.page.get_by_role("article")).to_have_count(4)
    inspection.look_at(ole.page, "finder-locked")
    inspection.assert_clean()


def test_where_little_fits_the_weak_links_stand_apart(phone: Callable[..., Page]) -> None:
    inspection = Inspection()
    eva = Person(phone())
    eva.opens_for_the_first_time()
    eva.opens("/find")
    eva.marks_on_the_map("thigh_back_upper_outer.right", "Back of thigh, upper outer, right")
    eva.taps("Show muscles to check")
    eva.sees("Linked only a little")
    inspection.look_at(eva.page, "finder-weaker")
    inspection.assert_clean()


def lists(person: Person, *names: str) -> None:
    """In this order, and after them only others."""
    shown = person.page.get_by_role("article").locator("header p")
    for place, name in enumerate(names):
        expect(shown.nth(place)).to_have_text(person.words.whole(name))


def card(person: Person, name: str) -> Locator:
    of_that_name = person.page.locator("header p").filter(has_text=person.words.whole(name))
    return person.page.get_by_role("article").filter(has=of_that_name)


def the_list_comes_with_reason_picture_and_what_is_no_muscle(ida: Person, inspection: Inspection) -> None:
    ida.opens("/find")
    ida.marks_on_the_map("hip_back.right", "Back of the hip, right")
    ida.taps("Show muscles to check")
    lists(ida, "Piriformis", "Quadratus lumborum", "Gluteus medius", "Gluteus minimus")
    expect(ida.page.get_by_role("article")).to_have_count(4)
    ida.sees(re.compile("Charts link this muscle with"))
    expect(card(ida, "Piriformis").get_by_role("img").first).to_be_visible()
    # In a sentence the name of an area begins small, except in German.
    area, is_german = ida.words.within("Back of the hip"), ida.words.language == "de"
    expect(card(ida, "Piriformis")).to_contain_text(area, ignore_case=not is_german)
    title = ida.finds("heading", "It may be something else")
    not_muscles = ida.page.locator("section").filter(has=title)
    for name in ("Joint between sacrum and pelvis", "Hip joint", "Spine or nerve", "Muscles inside the pelvis"):
        expect(not_muscles.get_by_role("link", name=ida.words.whole(name))).to_be_visible()
    ida.sees("Question 1 of at most 4. Your answer can change the order below.")
    inspection.look_at(ida.page, "finder-result")


def an_answer_changes_the_order_and_can_be_taken_back(ida: Person, inspection: Inspection) -> None:
    ida.chooses("What eases it?", ["Lying on my back with my knees up"])
    ida.taps("Next")
    ida.sees("It was number 2, now it is number 1.")
    lists(ida, "Quadratus lumborum", "Piriformis")
    # A 7 stands in the catalogue's sentences for what is put in.
    ida.sees(re.compile("You answered “(What eases it\\?|7)” with “(Lying on my back with my knees up|7)”"))
    inspection.look_at(ida.page, "finder-answered")
    ida.taps("Previous question")
    ida.sees("Question 1 of at most 4. Your answer can change the order below.")
    lists(ida, "Piriformis")
    ida.taps("No more questions")
    ida.does_not_see(NUMBER)


def the_muscle_is_searched_by_hand_after_the_safety_questions(ida: Person, inspection: Inspection) -> None:
    card(ida, "Gluteus medius").get_by_role("button", name=ida.words.whole("Check this muscle by hand")).click()
    ida.taps("Answer the questions")
    ida.taps("Start")
    ida.answers_none_until("Go on")
    ida.sees("Get ready")
    inspection.look_at(ida.page, "finder-exam-ready")
    ida.taps("Start to search")
    ida.sees("Where to press")
    inspection.look_at(ida.page, "finder-exam-search")
    ida.taps("I have pressed there")
    ida.sees("What did you find?")
    expect(ida.page.get_by_text(re.compile("knot", re.IGNORECASE))).to_have_count(0)


def what_was_found_moves_it_up_and_stays(ida: Person, inspection: Inspection) -> None:
    ida.picks("Is it tender?", "Yes")
    ida.picks("Is it your pain?", "Yes, it brings my pain")
    inspection.look_at(ida.page, "finder-exam-tell")
    ida.taps("Keep what I found")
    ida.sees("It was number 3, now it is number 1.")
    lists(ida, "Gluteus medius")
    inspection.look_at(ida.page, "finder-found")
    ida.page.reload()
    if ida.words.language == "en":
        ida.sees("tender, and it is your pain")
    lists(ida, "Gluteus medius")


def the_learning_page_is_one_tap_away(ida: Person) -> None:
    card(ida, "Gluteus medius").get_by_role("link", name=ida.words.whole("Read about it")).click()
    ida.is_at("/learn/muscle/gluteus_medius")


def a_session_from_here_remembers_the_search(ida: Person, inspection: Inspection) -> None:
    ida.page.go_back()
    card(ida, "Gluteus medius").get_by_role("button", name=ida.words.within("Under the pelvic rim with a ball")).click()
    ida.rates("Pain now, before you start", 5)
    ida.taps("Start")
    # The questions about the skin first, unless they were asked a moment ago. Both screens have a "Start".
    asked = ida.finds("link", "Help now")
    stop = ida.finds("button", "Stop")
    expect(asked.or_(stop).first).to_be_visible()
    if not stop.is_visible():
        ida.taps("Start")
        ida.answers_none_until("Go on")
        ida.taps("Start")
    ida.taps("Stop")
    ida.taps("Just enough for now")
    ida.rates("Pain now, after the session", 3)
    ida.opens("/history")
    ida.taps(re.compile("Massage"))
    ida.sees("From your search")
    if ida.words.language == "en":
        ida.sees("You found at Gluteus medius 2: tender, and it is your pain")
    inspection.look_at(ida.page, "finder-session-done")
    ida.taps("Open that list again")
    lists(ida, "Gluteus medius")
