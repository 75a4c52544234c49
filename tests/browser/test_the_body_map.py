"""The body map under real fingers and by keyboard: pinch, push, brush, undo, and the page that still scrolls."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import CDPSession, Page, expect

from tests.browser.person import Person

Place = tuple[float, float]
# A page that was pushed glides on; what is measured must rest.
STILL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let still = 0, last = scrollY; still < 8; last = scrollY) {
    await frame();
    still = scrollY === last ? still + 1 : 0;
  }
}"""


class Hand:
    """Fingers on the glass, as the phone's own touch events."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._cdp: CDPSession = page.context.new_cdp_session(page)

    def _touch(self, kind: str, places: list[Place]) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        self._cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def moves(self, *ways: tuple[Place, Place], steps: int = 12) -> None:
        """Each finger goes down at its first place and is lifted at its second."""
        self._touch("touchStart", [start for start, _ in ways])
        for step in range(1, steps + 1):
            part = step / steps
            self._touch("touchMove", [(x + (u - x) * part, y + (v - y) * part) for (x, y), (u, v) in ways])
        self._touch("touchEnd", [])


def test_two_fingers_zoom_one_paints_and_the_keyboard_does_the_same(phone: Callable[..., Page]) -> None:
    page = phone()
    mia, hand = Person(page), Hand(page)
    mia.opens("/log")
    picture = page.get_by_role("group", name=re.compile("^Body map"))
    marked = page.get_by_role("region", name="Marked places")
    whole = page.get_by_role("button", name="Whole body")

    # One finger on the whole figure belongs to the page, and marks nothing.
    picture.scroll_into_view_if_needed()
    x, y, width, height = _box(page)
    top = page.evaluate("scrollY")
    hand.moves(((x + width / 2, y + height * 0.7), (x + width / 2, y + height * 0.2)))
    page.wait_for_function("(top) => scrollY > top + 50", arg=top)
    expect(marked).to_have_count(0)
    expect(whole).to_have_count(0)

    # Two fingers zoom the picture, not the page; one pushes it then.
    page.evaluate(STILL)
    picture_is_in_the_middle(page)
    x, y, width, height = _box(page)
    middle, top = (x + width / 2, y + height / 2), page.evaluate("scrollY")
    hand.moves(
        ((middle[0] - 20, middle[1]), (middle[0] - 90, middle[1])),
        ((middle[0] + 20, middle[1]), (middle[0] + 90, middle[1])),
    )
    expect(whole).to_be_visible()
    seen = _seen(page)
    hand.moves((middle, (middle[0] - 60, middle[1])))
    page.wait_for_function(
        "([x]) => document.querySelector('[aria-label^=\"Body map\"]').viewBox.baseVal.x > x + 1", arg=seen
    )
    page.evaluate(STILL)
    assert page.evaluate("scrollY") == top
    assert page.evaluate("visualViewport.scale") == 1
    expect(marked).to_have_count(0)

    # The brush paints over a whole leg in one stroke; one "Undo" takes the stroke back.
    whole.click()
    page.get_by_role("radio", name="Brush").check()
    expect(whole).to_have_count(0)
    picture_is_in_the_middle(page)
    x, y, width, height = _box(page)
    down = ((x + width * 0.565, y + height * 0.5), (x + width * 0.565, y + height * 0.9))
    hand.moves(down)
    marked.get_by_role("button", name=re.compile("^Show all")).click()
    places = marked.get_by_role("listitem")
    expect(marked).to_contain_text("Back of thigh")
    expect(marked).to_contain_text("Calf")
    painted = places.count()
    assert painted >= 5
    page.get_by_role("slider").fill("8")
    expect(marked.get_by_text("8 of 10")).to_have_count(painted)
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(marked).to_have_count(0)

    # A second finger means the picture: the stroke that had begun is dropped.
    picture_is_in_the_middle(page)
    x, y, width, height = _box(page)
    hand.moves(
        ((x + width * 0.565, y + height * 0.5), (x + width * 0.565, y + height * 0.6)), ((x + 40, y + 80), (x, y))
    )
    expect(marked).to_have_count(0)

    # By keyboard: into the picture, along it, marked, stronger.
    page.get_by_role("radio", name="Tap").check()
    here = picture.get_by_role("checkbox", name="Heel, right")
    here.focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    page.keyboard.press("+")
    expect(picture.get_by_role("checkbox", name="Achilles tendon, right: 9 of 10")).to_be_checked()
    expect(marked).to_contain_text("Achilles tendon, right")

    # Next time the same places are one tap away.
    mia.taps("Done")
    mia.opens("/log")
    mia.taps("Same places as earlier today")
    expect(marked).to_contain_text("Achilles tendon, right")
    expect(marked.get_by_text("9 of 10")).to_have_count(1)


def picture_is_in_the_middle(page: Page) -> None:
    page.evaluate("document.querySelector('[aria-label^=\"Body map\"]').scrollIntoView({ block: 'center' })")
    page.evaluate(STILL)


def _box(page: Page) -> tuple[float, float, float, float]:
    box = page.get_by_role("group", name=re.compile("^Body map")).bounding_box()
    assert box
    return box["x"], box["y"], box["width"], box["height"]


def _seen(page: Page) -> list[float]:
    found: list[float] = page.evaluate(
        """() => {
          const { x, y } = document.querySelector('[aria-label^="Body map"]').viewBox.baseVal;
          return [x, y];
        }"""
    )
    return found
