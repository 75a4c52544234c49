"""Two ways to use a screen without looking at it: by the keyboard alone, and by what a screen reader is given.

Neither knows a selector: both find things by role and name in the browser's own accessibility tree.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from playwright.sync_api import CDPSession, Page

Name = str | re.Pattern[str]
PRESSED = ("button", "link", "DisclosureTriangle", "checkbox", "radio", "tab")
WRITTEN = ("textbox", "searchbox", "spinbutton", "InputTime")
SECONDS = 15.0
MOST_STOPS = 250
"""More stops than any screen has: who has not met a thing by then never will."""

# Something of it must change where the focus is: itself, the label that it is drawn by, or the shape beside it.
_RING = """function () {
  const near = [this, this.nextElementSibling, this.parentElement, this.closest('label')];
  return near.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    return isRinged || (one !== this.parentElement && boxShadow !== 'none');
  });
}"""
_IN_VIEW = """function () {
  const seen = this.closest('label') ?? this;
  const { top, bottom } = seen.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}"""


@dataclass(frozen=True)
class Thing:
    """A node of the accessibility tree, and the names of what it lies in."""

    role: str
    name: str
    groups: tuple[str, ...]
    element: int
    is_disabled: bool

    def is_meant(self, roles: tuple[str, ...], name: Name, group: Name | None) -> bool:
        if self.role not in roles or not _fits(self.name, name):
            return False
        return group is None or any(_fits(each, group) for each in self.groups)


def _fits(said: str, meant: Name) -> bool:
    return said == meant if isinstance(meant, str) else bool(meant.search(said))


def _text(node: dict[str, Any], what: str) -> str:
    return str(node.get(what, {}).get("value", ""))


class Tree:
    """What the browser tells assistive technology of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.cdp.send("Accessibility.enable")

    def things(self) -> Iterator[Thing]:
        nodes = self.cdp.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        for node in nodes:
            if not node.get("ignored") and "backendDOMNodeId" in node:
                yield _thing(node, _above(node, by_id))

    def focused(self) -> Thing | None:
        """Where the keyboard is; None between the page's end and its beginning."""
        at = self.cdp.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]
        if at.get("description") == "body" or "objectId" not in at:
            return None
        found = self.cdp.send("Accessibility.getAXNodeAndAncestors", {"objectId": at["objectId"]})["nodes"]
        return _thing(found[0], found[1:])

    def calls(self, thing: Thing, function: str) -> Any:
        """Run a function of JavaScript with the thing's element as `this`."""
        found = self.cdp.send("DOM.resolveNode", {"backendNodeId": thing.element})["object"]["objectId"]
        done = self.cdp.send(
            "Runtime.callFunctionOn", {"functionDeclaration": function, "objectId": found, "returnByValue": True}
        )
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")


def _above(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    above = []
    while node := by_id.get(node.get("parentId", ""), {}):
        above.append(node)
    return above


def _thing(node: dict[str, Any], above: list[dict[str, Any]]) -> Thing:
    properties = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
    groups = tuple(name for each in above if (name := _text(each, "name")))
    role = _text(node, "role")
    return Thing(role, _text(node, "name"), groups, node.get("backendDOMNodeId", 0), bool(properties.get("disabled")))


class Hands(Protocol):
    """How somebody does things on a page."""

    page: Page

    def presses(self, name: Name, *, group: Name | None = None) -> None:
        """A button, a link, a box, one of several answers."""

    def writes(self, label: Name, text: str) -> None:
        """Into an empty field, or over the hour of one for a time."""

    def selects(self, label: Name, option: str) -> None:
        """In a list that opens."""

    def hears(self, text: Name) -> None:
        """It stands on the page, for whoever cannot see it too."""

    def reads(self, text: re.Pattern[str]) -> str:
        """What stands on the page and fits."""


class Listening:
    """What both have in common: the page is what the tree says it is."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tree = Tree(page)

    def hears(self, text: Name) -> None:
        _until(lambda: any(_holds(thing.name, text) for thing in self.tree.things()), f"nobody says {text!r}")

    def reads(self, text: re.Pattern[str]) -> str:
        self.hears(text)
        return next(thing.name for thing in self.tree.things() if text.search(thing.name))

    def _find(self, roles: tuple[str, ...], name: Name, group: Name | None) -> Thing:
        found: list[Thing] = []

        def is_there() -> bool:
            found[:] = [each for each in self.tree.things() if each.is_meant(roles, name, group)]
            return bool(found) and not found[0].is_disabled

        _until(is_there, f"there is no {'/'.join(roles)} {name!r} in {group!r}", self._told)
        return found[0]

    def _told(self) -> str:
        return ", ".join(f"{each.role} {each.name!r}" for each in self.tree.things() if each.role in PRESSED + WRITTEN)


def _holds(said: str, text: Name) -> bool:
    return text in said if isinstance(text, str) else bool(text.search(said))


def _until(happened: Callable[[], bool], otherwise: str, more: Callable[[], str] = lambda: "") -> None:
    end = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < end, f"{otherwise}. {more()}"
        time.sleep(0.05)


class ByScreenReader(Listening):
    """Goes to a thing in the tree and does what is done there by default, as a double tap of VoiceOver does."""

    def presses(self, name: Name, *, group: Name | None = None) -> None:
        self.tree.calls(self._find(PRESSED, name, group), "function () { this.focus(); this.click(); }")

    def writes(self, label: Name, text: str) -> None:
        field = self._find(WRITTEN, label, None)
        self.tree.calls(field, "function () { this.focus(); }")
        if field.role == "InputTime":
            self.page.keyboard.type(text)
        else:
            self.tree.cdp.send("Input.insertText", {"text": text})

    def selects(self, label: Name, option: str) -> None:
        self.tree.calls(self._find(("combobox",), label, None), "function () { this.focus(); }")
        self.page.keyboard.type(option)


class ByKeyboard(Listening):
    """Tab, arrows, Space and Enter. Every stop on the way must be seen: a ring, on the screen."""

    def presses(self, name: Name, *, group: Name | None = None) -> None:
        # Waited for in the tree first: who tabs through a page that is not up yet only walks in circles.
        meant = self._find(PRESSED, name, group)
        if meant.role == "radio":
            return self._chooses(name, group)
        self._walks_to((meant.role,), name, group)
        self.page.keyboard.press("Space" if meant.role == "checkbox" else "Enter")

    def writes(self, label: Name, text: str) -> None:
        self._find(WRITTEN, label, None)
        self._walks_to(WRITTEN, label, None)
        self.page.keyboard.type(text)

    def selects(self, label: Name, option: str) -> None:
        self._find(("combobox",), label, None)
        self._walks_to(("combobox",), label, None)
        self.page.keyboard.type(option)

    def _chooses(self, name: Name, group: Name | None) -> None:
        """One Tab leads into a group of answers, the arrows from one to the next."""
        first = self._walks_to(("radio",), re.compile(""), group, also=lambda at: self._is_in_group_of(at, name))
        if _fits(first.name, name):
            return self.page.keyboard.press("Space")
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("ArrowDown")
            at = self.tree.focused()
            assert at is not None and at.name != first.name, f"the arrows never come to {name!r}"
            if _fits(at.name, name):
                return None
        raise AssertionError(f"the arrows never come to {name!r}")

    def _is_in_group_of(self, at: Thing, name: Name) -> bool:
        """Whether an answer of this name belongs to the same question."""
        around = at.groups[:1]
        return any(each.is_meant(("radio",), name, None) and each.groups[:1] == around for each in self.tree.things())

    def _walks_to(
        self, roles: tuple[str, ...], name: Name, group: Name | None, *, also: Callable[[Thing], bool] = lambda at: True
    ) -> Thing:
        met: list[str] = []
        for _ in range(MOST_STOPS):
            at = self.tree.focused()
            if at is not None:
                met.append(f"{at.role} {at.name!r}")
                if at.is_meant(roles, name, group) and also(at):
                    self._is_seen(at)
                    return at
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard never comes to {name!r} in {group!r}; it met {met[-40:]}")

    def _is_seen(self, at: Thing) -> None:
        assert self.tree.calls(at, _RING), f"nothing shows that the keyboard is on {at.role} {at.name!r}"
        assert self.tree.calls(at, _IN_VIEW), f"{at.role} {at.name!r} has the keyboard and is not on the screen"
