"""Looking at a screen as nobody has time to: in every light and width, with axe, and with a picture kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OUTPUT = Path(__file__).resolve().parents[2] / "test-output" / "screens"
HEIGHT = 740
TALLEST = 3000
"""A picture shows no more of a long list."""


@dataclass(frozen=True)
class Light:
    """How a phone shows the app: its folder of pictures, theme and width in CSS pixels."""

    name: str
    theme: Literal["light", "dark"]
    width: int


LIGHTS = (Light("light", "light", 360), Light("dark", "dark", 360), Light("narrow", "light", 320))
LARGE = Light("large", "light", 360)

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_AXE = Axe()
_RUN = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return found.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\\n` + nodes.map((node) => `      ${node.html}\\n      ${node.failureSummary}`).join('\\n'));
}"""
# What sticks out and is not meant to scroll by itself or to be read by screen readers only.
_STICKING_OUT = """(width) => {
  if (document.scrollingElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > width + 0.5)
    .slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
}"""
_FITS = "(width) => document.scrollingElement.scrollWidth <= width && innerWidth <= width"
# In a picture of a whole page the bar would stand in the middle and cover what is under it.
_BAR_AT_THE_END = "nav[aria-label=Main] { position: static !important }"
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
        """Every light: axe, nothing wider than the phone, a picture. Leaves the page light and 360 wide."""
        page.evaluate(_AXE.axe_script)
        for light in LIGHTS:
            turn(page, light)
            where = f"{name} ({light.name}, {light.width} px)"
            # Twice before it is said: on a busy machine the first look may meet colours that are just changing.
            violations: list[str] = page.evaluate(_RUN, _TAGS)
            if violations:
                page.evaluate(_AT_REST)
                violations = page.evaluate(_RUN, _TAGS)
            self.problems += [f"{where}: {violation}" for violation in violations]
            if not page.evaluate(_FITS, light.width):
                self.problems.append(f"{where}: wider than the phone: {page.evaluate(_STICKING_OUT, light.width)}")
            keep(page, light, name)
        turn(page, LIGHTS[0])
        self._look_at_large_text(page, name)
        self.looked_at += 1

    def _look_at_large_text(self, page: Page, name: str) -> None:
        """Somebody who has set letters twice as large reads all of it without pushing the page from side to side."""
        page.add_style_tag(content="html.large { font-size: 200% }")
        page.evaluate("document.documentElement.classList.add('large')")
        page.evaluate(_AT_REST)
        if not page.evaluate(_FITS, LARGE.width):
            sticks_out = page.evaluate(_STICKING_OUT, LARGE.width)
            self.problems.append(f"{name} (text twice as large): wider than the phone: {sticks_out}")
        keep(page, LARGE, name)
        page.evaluate("document.documentElement.classList.remove('large')")

    def assert_clean(self) -> None:
        assert self.looked_at, "nothing was looked at"
        assert not self.problems, "\n\n".join(self.problems)


def turn(page: Page, light: Light) -> None:
    """Show the page so, and wait until nothing glides any more."""
    if page.viewport_size != (size := _size(light)):
        page.set_viewport_size(size)
    page.emulate_media(color_scheme=light.theme, reduced_motion="reduce")
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
        timeout=60_000,
    )
