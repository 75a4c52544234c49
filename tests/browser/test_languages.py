"""Another language: chosen once with network, then there without it, and after an update too."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.support.live import LiveSite

H1 = "main h1"


def heading(page: Page, words: str) -> None:
    expect(page.locator(H1)).to_have_text(words)


def test_a_language_is_chosen_with_network_and_stays_without_it(phone: Callable[..., Page], site: LiveSite) -> None:
    eva = Person(phone())
    eva.opens_for_the_first_time()
    eva.opens("/me")
    eva.page.wait_for_load_state("networkidle")
    site.stop()
    eva.taps("Deutsch")
    eva.sees("The words could not be fetched. Go online and try again.")
    heading(eva.page, "Me")

    site.start()
    eva.taps("Deutsch")
    expect(eva.page.locator("html")).to_have_attribute("lang", "de")
    eva.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    site.stop()
    eva.opens("/")
    heading(eva.page, "Heute")
    kept = eva.page.evaluate("caches.match('/index.de.html').then((page) => page.text())")
    assert "Schmerz jetzt" in kept
    eva.opens("/learn/muscle/piriformis")
    expect(eva.page.get_by_role("main")).to_contain_text(re.compile("Gesäß|Hüfte"))
    eva.opens("/me")
    eva.taps("English")
    expect(eva.page.locator("html")).to_have_attribute("lang", "en")
    eva.opens("/")
    heading(eva.page, "Today")


def test_the_first_visit_speaks_the_language_of_the_browser(phone: Callable[..., Page]) -> None:
    page = phone(locale="es-MX")
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    heading(page, "Hoy")
    page.unroute("**/assets/*.js")
    page.goto("/")
    heading(page, "Hoy")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.goto("/history")
    heading(page, "Historial")


def test_urgent_questions_and_advice_show_their_english_until_somebody_signed(
    phone: Callable[..., Page], picture: Callable[[Page, str], None]
) -> None:
    eva = Person(phone(locale="de-DE"))
    eva.opens("/check")
    picture(eva.page, "languages/de-check-intro")
    eva.page.get_by_role("main").get_by_role("button").first.click()
    first = eva.page.get_by_role("checkbox").first
    expect(first).to_be_visible()
    expect(eva.page.locator("label").first.locator("[lang=en]")).to_be_visible()
    picture(eva.page, "languages/de-first-use")
