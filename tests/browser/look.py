"""Looking at a screen as nobody has time to: in every light, width and size of letters; with axe, a picture kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.fits import CUT

OUTPUT = Path(__file__).resolve().parents[2] / "test-output" / "screens"
HEIGHT = 740
TALLEST = 3000
"""A picture shows no more of a long list."""


@dataclass(frozen=True)
class Light:
    """How a phone shows the app: its folder of pictures, theme, width in CSS pixels and size of letters."""

    name: str
    theme: Literal["light", "dark"]
    width: int
    is_large: bool = False
    is_sharp: bool = False
    """Two dots of the picture for each pixel, as on a phone; it takes twice as long to write down."""
    has_axe: bool = True


ENGLISH = (
    Light("light", "light", 360, is_sharp=True),
    Light("dark", "dark", 360, is_sharp=True),
    Light("narrow", "light", 320),
    Light("narrow-dark", "dark", 320),
    Light("large", "light", 360, is_large=True),
    Light("large-dark", "dark", 360, is_large=True),
)
# Another language changes how long the words are, so it is looked at where they have least room.
OTHERS = (
    Light("light", "light", 320),
    Light("dark", "dark", 360),
    Light("large", "light", 360, is_large=True, has_axe=False),
)

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_AXE = Axe()
_RUN = """async (only) => {
  const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
  return found.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\\n` + nodes.map((node) => `      ${node.html}\\n      ${node.failureSummary}`).join('\\n'));
}"""
_EVERYTHING = {"type": "tag", "values": _TAGS}
# Nothing but colours changes with the theme (ui/tokens.css), and all that axe asks takes twice as long.
_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# What sticks out and is not meant to scroll by itself or to be read by screen readers only.
_STICKING_OUT = """(width) => {
  if (document.scrollingElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > width + 0.5)
    .slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
}"""
_FITS = "(width) => document.scrollingElement.scrollWidth <= width && innerWidth <= width"
_LARGE = "html.large { font-size: 200% }"
# In a picture of a whole page what keeps to an edge of the screen would stand in the middle and cover what is under it.
_BAR_AT_THE_END = "body nav, main :is(.bar, .foot) { position: static !important }"
# Two frames for the new width and colours, then whatever still glides: nothing is measured on its way.
_AT_REST = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
}"""


@dataclass
class Inspection:
    """What was found on the screens of a test. `assert_clean` says all of it at once."""

    problems: list[str] = field(default_factory=list)
    looked_at: int = 0

    def look_at(self, page: Page, name: str) -> None:
        """In every light that the page's language has: axe, a picture, nothing cut off, over its neighbour or too wide.

        Leaves the page light and 360 wide.
        """
        page.evaluate(_AXE.axe_script)
        page.add_style_tag(content=_LARGE)
        language: str = page.evaluate("document.documentElement.lang")
        for light in ENGLISH if language == "en" else OTHERS:
            seen = light if language == "en" else replace(light, name=f"{language}-{light.name}")
            turn(page, seen)
            where = f"{name} ({seen.name}, {seen.width} px)"
            if seen.has_axe:
                self.problems += [f"{where}: {violation}" for violation in _violations(page, light)]
            if not page.evaluate(_FITS, seen.width):
                self.problems.append(f"{where}: wider than the phone: {page.evaluate(_STICKING_OUT, seen.width)}")
            self.problems += [f"{where}: {each}" for each in page.evaluate(CUT)]
            keep(page, seen, name)
        turn(page, ENGLISH[0])
        self.looked_at += 1

    def assert_clean(self) -> None:
        assert self.looked_at, "nothing was looked at"
        assert not self.problems, "\n\n".join(self.problems)


def _violations(page: Page, light: Light) -> list[str]:
    """Twice before it is said: on a busy machine the first look may meet colours that are just changing."""
    asked = _EVERYTHING if light.theme == "light" else _COLOURS
    found: list[str] = page.evaluate(_RUN, asked)
    if found:
        page.evaluate(_AT_REST)
        found = page.evaluate(_RUN, asked)
    return found


def turn(page: Page, light: Light) -> None:
    """Show the page so, and wait until nothing glides any more."""
    if page.viewport_size != (size := _size(light)):
        page.set_viewport_size(size)
    page.emulate_media(color_scheme=light.theme, reduced_motion="reduce")
    page.evaluate("(is) => document.documentElement.classList.toggle('large', is)", light.is_large)
    page.evaluate(_AT_REST)


def _size(light: Light) -> Any:
    return {"width": light.width, "height": HEIGHT}


def keep(page: Page, light: Light, name: str) -> None:
    """A picture of the whole page, in the folder of the light."""
    file = OUTPUT / light.name / f"{name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    tall = min(page.evaluate("document.scrollingElement.scrollHeight"), TALLEST)
    # A long page on a busy machine takes its time.
    page.screenshot(
        path=str(file),
        full_page=True,
        clip={"x": 0, "y": 0, "width": light.width, "height": tall},
        style=_BAR_AT_THE_END,
        scale="device" if light.is_sharp else "css",
        timeout=60_000,
    )
