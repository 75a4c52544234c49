"""What the app costs a slow phone, beside a bare page that does the least: `python -m tests.load.bench_phone`.

Ten years of entries lie in the store. The processor is slowed 4 and 12 times by the browser; the bare page
(`bare_phone/`) is measured in turn in the same run, so that a busy machine shows in both. The server is really
stopped and the browser really closed before the start without network. Ends with 1 when a limit is missed.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from tests.load.painting import work_for_each_frame
from tests.support import browser as chromium
from tests.support.embedded import serve

HERE = Path(__file__).resolve().parent
DAYS = 3650
PROBE = (HERE / "phone_probe.js").read_text()
FILL = (HERE / "phone_filled.js").read_text()
# Lighthouse's applied slow 4G.
SLOW_4G = {"latency": 562.5, "downloadThroughput": 1.44e6 / 8, "uploadThroughput": 0.675e6 / 8, "offline": False}
RATES = (4, 12)
# Only the app draws it, the static shell does not: from here on a tap is taken by the app.
USABLE = "main a[href='/log']"
CHART = "main [role=img] path"
# The slider has a step for each day that is drawn.
ALL_DRAWN = "main input[type=range]:not([max='29'])"
# Milliseconds at 4 and at 12 times slower.
LIMITS: dict[str, tuple[float, float]] = {
    "tap to committed, p95": (60, 150),
    "tap to 'saved' painted, p95": (100, 200),
    "interaction to next paint, p95": (100, 200),
    "start without network, usable": (500, 1000),
    "first visit on slow 4G, largest text": (1000, 1300),
    "first visit on slow 4G, usable": (1800, 2200),
    "Progress opened, ten years": (250, 600),
    "Progress, all ten years drawn": (250, 600),
    "map painted, work of a frame, p95": (20, 60),
}
Samples = dict[tuple[str, int], list[float]]


@dataclass
class Measured:
    """Samples by name and rate, of the app and of the bare page."""

    app: Samples = field(default_factory=dict)
    bare: Samples = field(default_factory=dict)

    def add(self, of: Samples, name: str, rate: int, *values: float) -> None:
        of.setdefault((name, rate), []).extend(values)


@contextmanager
def _bare_site() -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=HERE / "bare_phone"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _launch(driver: Playwright, profile: Path) -> BrowserContext:
    found = chromium.find()
    context = driver.chromium.launch_persistent_context(
        profile,
        executable_path=found.path,
        args=chromium.ARGUMENTS,
        chromium_sandbox=False,
        env={**os.environ, **found.environment},
        viewport={"width": 360, "height": 740},
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
    )
    context.set_default_timeout(30_000)
    return context


def _page(context: BrowserContext, rate: int, *, slow: bool = False, first: dict[str, str] | None = None) -> Page:
    page = context.new_page()
    names = ", ".join(f"{name}: {selector!r}" for name, selector in (first or {}).items())
    page.add_init_script(f"globalThis.benchFirst = {{ {names} }};\n{PROBE}")
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    if slow:
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
    return page


def _mark(page: Page, name: str) -> float:
    return float(page.evaluate(f"benchMark({name!r})"))


def _tap(page: Page, selector: str) -> tuple[float, float]:
    """Tap what saves; milliseconds to the commit and to the painted "Saved"."""
    page.locator(selector).first.tap()
    committed, said = page.evaluate("benchSaved()")
    return committed, said


def _savings(context: BrowserContext, site: str, bare: str, rate: int, taps: int, into: Measured) -> None:
    """The app and the bare page, tap by tap in turn."""
    app, yardstick = _page(context, rate), _page(context, rate)
    app.goto(site)
    app.wait_for_selector(USABLE)
    yardstick.goto(bare)
    # The first tap of each warms up what runs once.
    for number in range(taps + 1):
        app.bring_to_front()
        of_app = _tap(app, f"main fieldset label:has(input[value='{number % 10 + 1}'])")
        yardstick.bring_to_front()
        of_bare = _tap(yardstick, "#save:enabled")
        if number:
            for of, (committed, said) in ((into.app, of_app), (into.bare, of_bare)):
                into.add(of, "tap to committed, p95", rate, committed)
                into.add(of, "tap to 'saved' painted, p95", rate, said)
    app.close()
    yardstick.close()


def _session(context: BrowserContext, site: str, rate: int, into: Measured) -> None:
    """Somebody writes a full entry, looks back and looks at progress; every interaction counts."""
    page = _page(context, rate)
    page.goto(site)
    page.wait_for_selector(USABLE)
    for number in (3, 6, 4):
        page.locator(f"main fieldset label:has(input[value='{number}'])").first.tap()
        page.wait_for_timeout(150)
    page.locator(USABLE).tap()
    zones = page.locator("main svg [data-zone]")
    zones.first.wait_for()
    for number in (4, 9, 14):
        box = zones.nth(number % zones.count()).bounding_box()
        if box:
            page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(150)
    chips = page.locator("main label:has(input[type=checkbox]):visible")
    for number in range(min(4, chips.count())):
        chips.nth(number).tap()
        page.wait_for_timeout(150)
    # What was noted is gone with the document: collected before it is left.
    _collect(page, rate, into)
    page.goto(site)
    page.wait_for_selector(USABLE)
    page.locator("nav a[href='/history']").tap()
    page.wait_for_selector("main li")
    page.wait_for_timeout(300)
    page.locator("nav a[href='/']").tap()
    page.wait_for_selector(USABLE)
    page.wait_for_timeout(300)
    page.evaluate(f"benchWant('chart', {CHART!r})")
    page.locator("nav a[href='/progress']").tap()
    into.add(into.app, "Progress opened, ten years", rate, _mark(page, "chart") - page.evaluate("bench.tap"))
    page.wait_for_timeout(300)
    page.evaluate(f"benchWant('all', {ALL_DRAWN!r})")
    page.locator("main .ranges label:has(input[value=all])").tap()
    into.add(into.app, "Progress, all ten years drawn", rate, _mark(page, "all") - page.evaluate("bench.tap"))
    page.wait_for_timeout(300)
    _collect(page, rate, into)
    page.close()


def _collect(page: Page, rate: int, into: Measured) -> None:
    found = page.evaluate("Object.values(bench.interactions)")
    into.add(into.app, "interaction to next paint, p95", rate, *found)


def _painting(context: BrowserContext, site: str, rate: int, into: Measured) -> None:
    """Thirty places of the body map with the brush; every frame counts."""
    page = _page(context, rate)
    into.add(into.app, "map painted, work of a frame, p95", rate, *work_for_each_frame(page, site))
    page.close()


def _first_visit(driver: Playwright, site: str, bare: str, rate: int, into: Measured) -> None:
    for of, url, usable in ((into.app, site, USABLE), (into.bare, bare, "#save:enabled")):
        with tempfile.TemporaryDirectory() as profile:
            context = _launch(driver, Path(profile))
            page = _page(context, rate, slow=True, first={"usable": usable})
            page.goto(url, wait_until="commit")
            into.add(of, "first visit on slow 4G, usable", rate, _mark(page, "usable"))
            page.wait_for_timeout(2500)
            into.add(of, "first visit on slow 4G, largest text", rate, page.evaluate("bench.lcp"))
            if of is into.app:
                print(f"      largest text at {rate} x: {page.evaluate('bench.lcpText')!r}", flush=True)
            context.close()


def _cold_start(driver: Playwright, profile: Path, site: str, bare: str, rate: int, into: Measured) -> None:
    """A browser that was closed, no server: how long until a tap is taken."""
    context = _launch(driver, profile)
    try:
        for of, url, usable in ((into.app, site, USABLE), (into.bare, bare, "#save:enabled")):
            page = _page(context, rate, first={"usable": usable})
            page.goto(url, wait_until="commit")
            into.add(of, "start without network, usable", rate, _mark(page, "usable"))
            page.close()
    finally:
        context.close()


def _value(name: str, samples: list[float]) -> float:
    if name.endswith("p95"):
        return sorted(samples)[max(0, round(0.95 * len(samples)) - 1)]
    return statistics.median(samples)


def _report(into: Measured) -> list[str]:
    missed = []
    print(f"\nMilliseconds with {DAYS} entries in the store; median unless it says p95; (n) samples")
    print(f"{'':40}{'CPU':>5}{'app':>8}{'bare':>8}{'limit':>8}")
    for name, limits in LIMITS.items():
        for rate, limit in zip(RATES, limits, strict=True):
            samples, yardstick = into.app.get((name, rate), []), into.bare.get((name, rate), [])
            if not samples:
                continue
            value = _value(name, samples)
            beside = f"{_value(name, yardstick):8.0f}" if yardstick else " " * 8
            print(f"{name:40}{rate:3} x{value:8.0f}{beside}{limit:8.0f}  ({len(samples)})")
            if value > limit:
                missed.append(f"{name} at {rate} x: {value:.0f} ms, limit {limit:.0f}")
    return missed


def main() -> int:
    """Fill, measure, print, compare."""
    parser = argparse.ArgumentParser(prog="./dev bench-phone")
    parser.add_argument("--taps", type=int, default=20, help="taps that save, for each slowness")
    parser.add_argument("--starts", type=int, default=5, help="starts without network and first visits")
    parser.add_argument("--rates", type=int, nargs="+", default=list(RATES), choices=RATES)
    asked = parser.parse_args()
    into = Measured()
    with tempfile.TemporaryDirectory() as folder, _bare_site() as bare, sync_playwright() as driver:
        data, profile = Path(folder) / "data", Path(folder) / "profile"
        data.mkdir()
        process, site = serve(data)
        try:
            context = _launch(driver, profile)
            _prepare(context, site, bare)
            for rate in asked.rates:
                _savings(context, site, bare, rate, asked.taps, into)
                _session(context, site, rate, into)
                _painting(context, site, rate, into)
            context.close()
            _in_turn(asked, lambda rate: _first_visit(driver, site, bare, rate, into))
        finally:
            process.terminate()
            process.wait(15)
        # The bare page's server goes on listening, but its worker answers from the phone as the app's does.
        _in_turn(asked, lambda rate: _cold_start(driver, profile, site, bare, rate, into))
    missed = _report(into)
    print("\nMissed: " + "; ".join(missed) if missed else "\nAll within the limits.")
    return 1 if missed else 0


def _in_turn(asked: argparse.Namespace, work: Callable[[int], None]) -> None:
    for _ in range(asked.starts):
        for rate in asked.rates:
            work(rate)


def _prepare(context: BrowserContext, site: str, bare: str) -> None:
    """Both pages are kept by their workers; the app's store holds ten years."""
    page = context.new_page()
    for url in (bare, site):
        page.goto(url)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_selector(USABLE)
    page.evaluate(FILL, DAYS)
    page.reload()
    page.wait_for_selector("main li")
    page.close()


if __name__ == "__main__":
    sys.exit(main())
