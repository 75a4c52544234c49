"""Painting thirty places of the body map: the main thread's work for each frame, from the browser's own trace."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

ZONES = 30
# Strokes over the body from behind, in the drawing's units: down both legs in two columns, and down the back.
STROKES = (
    ((58, 476), (52, 888)),
    ((-58, 476), (-52, 888)),
    ((26, 476), (30, 690)),
    ((-26, 476), (-30, 690)),
    ((24, 262), (30, 462)),
    ((-24, 262), (-30, 462)),
)
STEPS = 40
FRAME = 1 / 60
_PLACE = """([x, y]) => {
  const svg = document.querySelector('main svg:has([data-zone])');
  const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
  return [at.x, at.y];
}"""


def work_for_each_frame(page: Page, site: str) -> list[float]:
    """Open the log, paint at least thirty places in six strokes; milliseconds of work between frames."""
    page.goto(f"{site}/log")
    page.locator("main svg [data-zone]").first.wait_for()
    page.locator("main label:has-text('Brush')").tap()
    page.evaluate("document.querySelector('main svg:has([data-zone])').scrollIntoView({ block: 'center' })")
    page.wait_for_timeout(600)
    session = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    categories = ["disabled-by-default-devtools.timeline", "devtools.timeline.frame", "devtools.timeline", "toplevel"]
    session.send(
        "Tracing.start",
        {
            "traceConfig": {"includedCategories": categories, "excludedCategories": ["*"]},
            "transferMode": "ReportEvents",
        },
    )
    page.evaluate("performance.mark('painting')")
    for start, end in STROKES:
        _stroke(session, page.evaluate(_PLACE, start), page.evaluate(_PLACE, end))
        page.wait_for_timeout(150)
    page.evaluate("performance.mark('painted')")
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    painted = page.locator("main path.hurts").count()
    if painted < ZONES:
        raise SystemExit(f"only {painted} places were painted")
    return _between_frames(events)


def _stroke(session: Any, start: list[float], end: list[float]) -> None:
    def touch(kind: str, *at: tuple[float, float]) -> None:
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y, "id": 0} for x, y in at]}
        )

    touch("touchStart", (start[0], start[1]))
    for step in range(1, STEPS + 1):
        due = time.monotonic() + FRAME
        part = step / STEPS
        touch("touchMove", (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part))
        time.sleep(max(0, due - time.monotonic()))
    touch("touchEnd")


def _between_frames(events: list[dict[str, Any]]) -> list[float]:
    """Sums of the main thread's tasks from each frame that it drew to the next."""
    drawn = [event for event in events if event["name"] == "AnimationFrame::Render" and event["ph"] == "b"]
    if not drawn:
        raise SystemExit("the trace has no frames")
    main = {(event["pid"], event["tid"]) for event in drawn}
    frames = sorted(event["ts"] for event in drawn)
    tasks = [
        (event["ts"], event["dur"])
        for event in events
        if event["name"] == "RunTask" and event["ph"] == "X" and (event["pid"], event["tid"]) in main
    ]
    return [sum(dur for ts, dur in tasks if begin <= ts < end) / 1000 for begin, end in pairwise(frames)]
