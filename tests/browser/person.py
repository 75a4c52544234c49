"""What a person does with the phone. Things are found by role and name, as a screen reader finds them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence

from playwright.sync_api import Page, expect


def eventually(happened: Callable[[], bool], *, seconds: float = 15) -> None:
    """Wait for what no screen shows; a time-out fails."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"it did not happen in {seconds} s"
        time.sleep(0.1)


class Person:
    """Somebody with a phone in the hand."""

    def __init__(self, page: Page) -> None:
        self.page = page

    # ------------------------------------------------------------ moving about

    def opens(self, path: str = "/") -> None:
        self.page.goto(path)
        expect(self.page.get_by_role("main")).to_be_visible()

    def opens_for_the_first_time(self) -> None:
        """Until everything is on the phone: only then does the story take the server away."""
        self.opens("/")
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    def taps(self, name: str | re.Pattern[str]) -> None:
        """Tap a button or a link by its name."""
        exact = isinstance(name, str)
        button = self.page.get_by_role("button", name=name, exact=exact)
        link = self.page.get_by_role("link", name=name, exact=exact)
        button.or_(link).first.click()

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def does_not_see(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text)).to_have_count(0)

    def is_at(self, path: str) -> None:
        expect(self.page).to_have_url(re.compile(re.escape(path) + r"(#.*)?$"))

    def fills(self, label: str | re.Pattern[str], text: str) -> None:
        self.page.get_by_label(label).first.fill(text)

    def ticks(self, labels: Sequence[str]) -> None:
        """Tick boxes whose label begins with these words."""
        for label in labels:
            self.page.get_by_role("checkbox", name=re.compile(rf"^{label}\b")).first.check()

    # ------------------------------------------------------------ the account

    def signs_up(self, email: str, password: str, *, name: str = "") -> None:
        self.fills("E-mail address", email)
        if name:
            self.fills(re.compile("Your name"), name)
        self.page.locator("input[type=password]").fill(password)
        self.page.get_by_label("I am 18 or older").check()
        self.page.get_by_label(re.compile("I agree that Unknot stores")).check()
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
        expect(self.page.get_by_role("button", name="Whole body")).to_be_visible()
        self.page.wait_for_timeout(600)
        shape.tap()
        expect(self.page.get_by_role("region", name="Marked places")).to_contain_text(name)

    def chooses(self, group: str, words: Sequence[str]) -> None:
        """Tick chips in a group of a form; open the rest of the list if one is not among the first."""
        fieldset = self.page.get_by_role("group", name=group, exact=True)
        for word in words:
            chip = fieldset.get_by_role("checkbox", name=word, exact=True)
            if chip.count() == 0:
                fieldset.get_by_role("button", name="More", exact=True).click()
            chip.check()

    def rates(self, group: str, number: int) -> None:
        """Tap a number of a 0-10 scale."""
        scale = self.page.get_by_role("radiogroup", name=group).or_(self.page.get_by_role("group", name=group))
        scale.first.get_by_role("radio", name=re.compile(rf"^{number}\b")).check()

    def picks(self, group: str | re.Pattern[str], option: str) -> None:
        """Choose one of several answers to a question."""
        self.page.get_by_role("group", name=group).first.get_by_role("radio", name=option, exact=True).check()

    def answers_none_until(self, end: str, *, seen: Callable[[int], None] = lambda screen: None) -> int:
        """Nothing to report: one tap a screen, until the button `end` is tapped. Gives how many there were."""
        none = self.page.get_by_role("button", name="None of these", exact=True)
        last = self.page.get_by_role("button", name=end, exact=True)
        screens = 0
        while True:
            expect(none.or_(last).first).to_be_visible()
            if last.is_visible():
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
