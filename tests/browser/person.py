"""What a person does with the phone. Things are found by role and name, as a screen reader finds them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser.words import Said, Words

Role = Literal["button", "link", "radio", "checkbox", "textbox", "heading", "region", "group", "alert", "dialog", "tab"]


def eventually(happened: Callable[[], bool], *, seconds: float = 15) -> None:
    """Wait for what no screen shows; a time-out fails."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"it did not happen in {seconds} s"
        time.sleep(0.1)


class Person:
    """Somebody with a phone in the hand. The words of a test are English; who speaks another language finds its own."""

    def __init__(self, page: Page, language: str = "en") -> None:
        self.page = page
        self.words = Words(language)

    # ------------------------------------------------------------ moving about

    def opens(self, path: str = "/") -> None:
        self.page.goto(path)
        expect(self.page.get_by_role("main")).to_be_visible()

    def opens_for_the_first_time(self) -> None:
        """Until everything is on the phone: only then does the story take the server away."""
        self.opens("/")
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    def finds(self, role: Role, name: Said) -> Locator:
        """By its role and its whole name, or a pattern that the name fits."""
        found = self.words.whole(name)
        return self.page.get_by_role(role, name=found, exact=isinstance(found, str))

    def text(self, text: Said) -> Locator:
        return self.page.get_by_text(self.words.within(text))

    def taps(self, name: Said) -> None:
        """Tap a button or a link by its name."""
        self.finds("button", name).or_(self.finds("link", name)).first.click()

    def sees(self, text: Said) -> None:
        expect(self.text(text).first).to_be_visible()

    def does_not_see(self, text: Said) -> None:
        expect(self.text(text)).to_have_count(0)

    def is_at(self, path: str) -> None:
        expect(self.page).to_have_url(re.compile(re.escape(path) + r"(#.*)?$"))

    def fills(self, label: Said, text: str) -> None:
        self.page.get_by_label(self.words.within(label)).first.fill(text)

    def looks_for(self, label: Said, word: str) -> None:
        """Fill in a word of the app itself, in the person's language."""
        self.fills(label, self.words.typed(word))

    def selects(self, label: Said, option: str) -> None:
        """In a list that opens."""
        self.page.get_by_label(self.words.within(label)).select_option(label=self.words.typed(option))

    def ticks(self, labels: Sequence[str]) -> None:
        """Tick boxes whose label begins with these words."""
        for label in labels:
            self.finds("checkbox", re.compile(rf"^{label}\b")).first.check()

    # ------------------------------------------------------------ the account

    def signs_up(self, email: str, password: str, *, name: str = "") -> None:
        self.fills("E-mail address", email)
        if name:
            self.fills(re.compile("Your name"), name)
        self.page.locator("input[type=password]").fill(password)
        self.finds("checkbox", "I am 18 or older").check()
        self.finds("checkbox", re.compile("I agree that Unknot stores")).check()
        self.taps("Make the account")
        self.sees(re.compile("Your account is ready"))

    def signs_in(self, email: str, password: str) -> None:
        self.fills("E-mail address", email)
        self.page.locator("input[type=password]").fill(password)
        self.taps("Sign in")
        self.sees("You are signed in.")

    # ------------------------------------------------------------ the diary

    def marks_on_the_map(self, zone: str, name: str) -> None:
        """Tap the part of the body, then the place in it; `name` is how the list of marked places calls it."""
        shape = self.page.locator(f'svg path.zone[data-zone="{zone}"]').first
        shape.tap()
        # The picture glides to the larger part; a tap waits until what it aims at rests over two frames.
        expect(self.finds("button", "Whole body")).to_be_visible()
        self.page.wait_for_timeout(600)
        shape.tap()
        places = self.finds("region", "Marked places")
        for part in name.rsplit(", ", 1):
            expect(places).to_contain_text(self.words.within(part))

    def chooses(self, group: str, words: Sequence[str]) -> None:
        """Tick chips in a group of a form; open the rest of the list if one is not among the first."""
        fieldset = self.finds("group", group)
        for word in words:
            chip = self._in(fieldset, "checkbox", word)
            if chip.count() == 0:
                self._in(fieldset, "button", "More").click()
            chip.check()

    def rates(self, group: str, number: int) -> None:
        """Tap a number of a 0-10 scale."""
        name = self.words.within(group)
        scale = self.page.get_by_role("radiogroup", name=name).or_(self.page.get_by_role("group", name=name))
        scale.first.get_by_role("radio", name=re.compile(rf"^{number}\b")).check()

    def picks(self, group: Said, option: str) -> None:
        """Choose one of several answers to a question."""
        question = self.page.get_by_role("group", name=self.words.within(group)).first
        self._in(question, "radio", option).check()

    def _in(self, part: Locator, role: Role, name: str) -> Locator:
        found = self.words.whole(name)
        return part.get_by_role(role, name=found, exact=isinstance(found, str))

    def answers_none_until(self, end: str, *, seen: Callable[[int], None] = lambda screen: None) -> int:
        """Nothing to report: one tap a screen, until the button `end` is tapped. Gives how many there were."""
        none = self.finds("button", "None of these")
        last = self.finds("button", end)
        screens = 0
        while True:
            expect(none.or_(last).first).to_be_visible()
            # Asked this way round: in German the button beside "None of these" has the word of the end too.
            if not none.is_visible():
                last.click()
                return screens
            seen(screens)
            heading = self.page.get_by_role("heading", level=1).inner_text()
            none.click()
            expect(self.page.get_by_role("heading", level=1)).not_to_have_text(heading)
            screens += 1

    def tried(self, what: str, outcome: str) -> None:
        self.taps(what)
        self.picks(f"How did it go: {what}", outcome)
