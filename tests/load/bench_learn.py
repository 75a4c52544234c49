"""How fast the learning pages open on a slow phone without network: no server, a processor 4 times slower.

Run by `./dev bench-learn [--runs N] [--cpu-time]`. Signed in as the demo's Pat, so that the safety rules read 120
days of a diary. A page counts as open when its first screen is painted. Held to the limit: every page of the guide
while the app is open, nineteen openings of twenty; the first page of each kind after the app was started anew (code and
guide then come from the phone's cache); and the first search, for which every page is made ready. A tap counts from the
finger's leaving: what the app fetches while it still lies there is no help here. Told and not held: an address opened
while no app is there, beside an address that leads nowhere, which is what the bare shell costs. `--cpu-time` counts the
page's own work, times 4, and leaves out what it waited for other programs of a busy machine (and for the disk).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from backend.demo.people import PASSWORD, PATIENTS
from tests.support import browser
from tests.support.embedded import serve

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS = 200
SLOWER = 4
SHELVES = {
    "muscle": "groups",
    "point": "points",
    "area": "zones",
    "place": "landmarks",
    "search": "examinations",
    "routine": "routines",
    "programme": "programmes",
    "condition": "conditions",
    "patch": "patches",
    "topic": "pages",
    "word": "glossary",
}
# A link is tapped, as any link of the app: the router takes it. A task after a frame: the frame is painted.
_OPEN = """(path) => new Promise((done, fail) => {
  const link = document.createElement('a');
  link.href = path;
  document.querySelector('main').append(link);
  const begun = performance.now();
  const late = setTimeout(() => fail(new Error(`${path} did not open`)), 20000);
  const look = () => {
    if (location.pathname !== path || !document.querySelector('main article section'))
      return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(late);
      done(performance.now() - begun);
    }));
  };
  link.click();
  requestAnimationFrame(look);
})"""
# An address with no app there: from the browser's leaving the old page to the first screen's paint.
_STARTED = """(wanted) => new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error(`${location.pathname} did not open`)), 20000);
  const look = () => {
    if (!document.querySelector(wanted)) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(late);
      done(performance.now());
    }));
  };
  look();
})"""
# From the letter to the results in the document: building what is searched is part of the first one.
_TYPE = """async (query) => {
  const field = document.querySelector('input[type=search]');
  field.value = query;
  const begun = performance.now();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  while (!document.querySelector('main [role=status]') && performance.now() - begun < 5000) await Promise.resolve();
  return performance.now() - begun;
}"""
_ROWS = """async () => {
  let held = 0;
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((ok) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => ok(asked.result);
    });
    if (db.objectStoreNames.contains('rows')) held += await new Promise((ok) => {
      const asked = db.transaction('rows').objectStore('rows').count();
      asked.onsuccess = () => ok(asked.result);
    });
    db.close();
  }
  return held;
}"""


def pages() -> list[str]:
    """The address of every page of the guide."""
    bundle = json.loads((ROOT / "build" / "knowledge" / "bundle.json").read_text())
    return [f"/learn/{kind}/{thing['id']}" for kind, shelf in SHELVES.items() for thing in bundle[shelf]]


def main() -> int:
    """Measure, tell, and answer 1 when something is over its limit."""
    parser = argparse.ArgumentParser(prog="./dev bench-learn")
    parser.add_argument("--runs", type=int, default=3, help="openings of each page; the median counts")
    parser.add_argument("--cpu-time", action="store_true", help="count the page's own work, on a busy machine")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        found = browser.find()
        chrome = playwright.chromium.launch(
            executable_path=found.path, args=browser.ARGUMENTS, env={**os.environ, **found.environment}
        )
        site, url = serve(Path(data), demo=True)
        try:
            page = _phone(chrome, url)
        finally:
            # From here on there is no server: what opens comes from the phone.
            site.terminate()
            site.wait(timeout=30)
        figures = _measure(page, Stopwatch(page, cpu_time=asked.cpu_time), asked.runs)
        chrome.close()
    return _tell(figures)


def _phone(chrome: Browser, url: str) -> Page:
    """A phone that holds the app and Pat's whole diary."""
    page = chrome.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True, has_touch=True, base_url=url
    ).new_page()
    page.goto("/me/sign-in")
    page.get_by_label("E-mail address").fill(PATIENTS[0].login.email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_text("You are signed in.").wait_for()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    before, held = -1, 0
    while held == 0 or held != before:
        before = held
        page.wait_for_timeout(1500)
        held = page.evaluate(_ROWS)
    print(f"{held} records of a diary on the phone", flush=True)
    return page


class Stopwatch:
    """Milliseconds of a script that answers how long it took, on a processor `SLOWER` times slower."""

    def __init__(self, page: Page, *, cpu_time: bool) -> None:
        self._page, self.cpu_time = page, cpu_time
        self._tools = page.context.new_cdp_session(page)
        if cpu_time:
            self._tools.send("Performance.enable", {"timeDomain": "threadTicks"})
        else:
            self._tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def time(self, script: str, argument: str) -> float:
        """The time on the wall, or the main thread's own."""
        before = self._worked()
        ms: float = self._page.evaluate(script, argument)
        return (self._worked() - before) * SLOWER if self.cpu_time else ms

    def _worked(self) -> float:
        if not self.cpu_time:
            return 0
        metrics = self._tools.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration")) * 1000


@dataclass
class Figures:
    """Milliseconds by what was opened, one for each run."""

    warm: dict[str, list[float]] = field(default_factory=dict)
    first: dict[str, list[float]] = field(default_factory=dict)
    search: list[float] = field(default_factory=list)
    address: dict[str, list[float]] = field(default_factory=dict)


def _measure(page: Page, watch: Stopwatch, runs: int) -> Figures:
    figures = Figures()
    for kind, path in _one_of_each().items():
        for _ in range(runs):
            _start(page, "/me")
            figures.first.setdefault(f"first {kind}", []).append(watch.time(_OPEN, path))
    for _ in range(runs):
        for path in pages():
            figures.warm.setdefault(path, []).append(watch.time(_OPEN, path))
    for _ in range(runs):
        # From elsewhere: opened again at the same place, it still holds what was typed.
        _start(page, "/me")
        _start(page, "/learn")
        page.get_by_text("Look around").wait_for()
        page.wait_for_timeout(500)
        figures.search.append(watch.time(_TYPE, "piriformis"))
    if not watch.cpu_time:
        for _ in range(runs):
            for name, path, wanted in _ADDRESSES:
                page.goto("about:blank")
                page.goto(path, wait_until="commit")
                figures.address.setdefault(name, []).append(page.evaluate(_STARTED, wanted))
    return figures


_ADDRESSES = (
    ("an address that leads nowhere", "/nowhere", "main h1"),
    ("the address of a muscle", "/learn/muscle/piriformis", "main article section"),
    ("the address of a word", "/learn/word/achilles", "main article section"),
)


def _one_of_each() -> dict[str, str]:
    return {kind: next(path for path in pages() if path.startswith(f"/learn/{kind}/")) for kind in SHELVES}


def _start(page: Page, path: str) -> None:
    page.goto(path)
    page.locator("main h1").wait_for()
    page.wait_for_timeout(1000)


def _tell(figures: Figures) -> int:
    def line(name: str, ms: float, limit: float = math.inf) -> str:
        return f"{ms:8.0f} ms  {name}{'   OVER' if ms > limit else ''}"

    medians = {path: statistics.median(each) for path, each in figures.warm.items()}
    slowest = sorted(medians.items(), key=lambda each: -each[1])[:5]
    most = statistics.quantiles([ms for each in figures.warm.values() for ms in each], n=20)[-1]
    first = {name: statistics.median(each) for name, each in figures.first.items()}
    search = statistics.median(figures.search)
    print(f"no server, processor {SLOWER} times slower, limit {LIMIT_MS} ms")
    print("\n".join(line(name, ms, LIMIT_MS) for name, ms in first.items()))
    print(line(f"median of all {len(medians)} pages", statistics.median(medians.values())))
    print(line("nineteen openings of twenty are faster; the slowest pages:", most, LIMIT_MS))
    print("\n".join(line(name, ms, LIMIT_MS) for name, ms in slowest))
    print(line("first search, with all that it needs", search, LIMIT_MS))
    for name, each in figures.address.items():
        print(line(f"{name}, with no app there", statistics.median(each)))
    return 1 if any(ms > LIMIT_MS for ms in (most, *medians.values(), *first.values(), search)) else 0


if __name__ == "__main__":
    raise SystemExit(main())
