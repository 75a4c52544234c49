"""Lighthouse (mobile) on every route of the person: the median of several runs, against the limits of the product.

Run by `./dev audit [--runs N] [--cpu-time] [route ...]`. Each line ends with how much longer than their own work the
tasks took; a quiet machine shows 1.1 to 1.3, and far above that the figures speak of the machine. Not part of the
tests: it takes minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.audit.cpu_time import in_cpu_time
from tests.support import browser
from tests.support.embedded import serve

HERE = Path(__file__).resolve().parent
ROUTES = [
    "/",
    "/log",
    "/history",
    "/history/map",
    "/so-far",
    "/check",
    "/check-in",
    "/help-now",
    "/find",
    "/learn",
    "/learn/muscle",
    "/learn/muscle/piriformis",
    "/session",
    "/patch",
    "/progress",
    "/me",
    "/me/sign-up",
    "/me/sign-in",
    "/me/privacy",
    "/me/share",
    "/me/reminders",
    "/me/device",
    "/me/install",
    "/me/lock",
]
LIMITS = {"performance": 98, "accessibility": 100, "best-practices": 100}
# Beside the score, which forgives: a screen must not jump under a finger.
MOST_SHIFT = 0.01
# Milliseconds, except the shift; printed so that a lost point can be traced.
FIGURES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "SI": "speed-index",
    "TBT": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
}


@dataclass(frozen=True)
class Run:
    """One report, and how much longer than their work the tasks took: over about 1.5 the machine was busy."""

    report: dict[str, Any]
    waiting: float


def _run(url: str, chrome: browser.Browser, *, cpu_time: bool) -> Run:
    """Lighthouse fails now and then to see the navigation, so a failed run is repeated, twice at most."""
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            gathered = _lighthouse(url, chrome, f"--gather-mode={folder}")
            trace = Path(folder) / "trace.json"
            if gathered.returncode or not trace.exists():
                continue
            content = json.loads(trace.read_bytes())
            waiting = in_cpu_time(content["traceEvents"])
            if cpu_time:
                trace.write_text(json.dumps(content))
            # Into a file: Lighthouse may end before a pipe has taken more than its 64 kB.
            written = Path(folder) / "report.json"
            gathered = _lighthouse(url, chrome, f"--audit-mode={folder}", f"--output-path={written}")
            report: dict[str, Any] = json.loads(written.read_bytes()) if written.exists() else {}
            if report and all(report["categories"][name]["score"] is not None for name in LIMITS):
                return Run(report, waiting)
    raise SystemExit(f"Lighthouse failed on {url}: {gathered.stderr.decode()[-500:]}")


def _lighthouse(url: str, chrome: browser.Browser, *modes: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **chrome.environment, "CHROME_PATH": chrome.path}
    argv = [str(HERE / "node_modules" / ".bin" / "lighthouse"), url, *modes, "--quiet"]
    argv += ["--output=json", f"--only-categories={','.join(LIMITS)}"]
    argv += [f"--chrome-flags=--headless=new {' '.join(browser.ARGUMENTS)}"]
    return subprocess.run(argv, env=environment, capture_output=True, check=False, timeout=180)


def _measured(run: Run) -> dict[str, float]:
    """Scores in percent and figures of one run."""
    report = run.report
    scores = {name: report["categories"][name]["score"] * 100 for name in LIMITS}
    return (
        scores
        | {"waiting": run.waiting}
        | {name: report["audits"][audit]["numericValue"] for name, audit in FIGURES.items()}
    )


def _explain(report: dict[str, Any]) -> None:
    """Name what costs points in the categories that must be whole."""
    audits, categories = report["audits"], report["categories"]
    for category in ("accessibility", "best-practices"):
        for reference in categories[category]["auditRefs"]:
            audit = audits[str(reference["id"])]
            score = audit.get("score")
            if reference["weight"] and isinstance(score, int | float) and score < 1:
                print(f"      {category}: {audit['title']}", flush=True)


def _medians(site: str, route: str, chrome: browser.Browser, arguments: argparse.Namespace) -> dict[str, float]:
    done = [_run(site + route, chrome, cpu_time=arguments.cpu_time) for _ in range(arguments.runs)]
    _explain(done[-1].report)
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        for number, run in enumerate(done):
            name = f"{route.strip('/').replace('/', '-') or 'today'}-{number}.json"
            (arguments.keep / name).write_text(json.dumps(run.report))
    runs = [_measured(run) for run in done]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _line(route: str, medians: dict[str, float]) -> str:
    scores = "  ".join(f"{name} {medians[name]:5.1f}" for name in LIMITS)
    figures = "  ".join(
        f"{name} {medians[name]:.3f}" if name == "CLS" else f"{name} {medians[name]:4.0f}" for name in FIGURES
    )
    return f"{route:26}{scores}   {figures}   tasks {medians['waiting']:.1f} x"


def main() -> None:
    parser = argparse.ArgumentParser(prog="./dev audit")
    parser.add_argument("routes", nargs="*", default=ROUTES)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--cpu-time",
        action="store_true",
        help="for a busy machine: count what the page's tasks worked, not what they waited for a processor",
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep each report there as JSON")
    arguments = parser.parse_args()
    if arguments.cpu_time:
        print("tasks are counted in CPU time: what they waited for other programs of this machine is left out")
    chrome = browser.find()
    below: list[str] = []
    with tempfile.TemporaryDirectory() as data:
        process, site = serve(Path(data))
        try:
            for route in arguments.routes:
                medians = _medians(site, route, chrome, arguments)
                print(_line(route, medians), flush=True)
                below += [f"{route}: {name}" for name, least in LIMITS.items() if medians[name] < least]
                below += [f"{route}: CLS"] if medians["CLS"] > MOST_SHIFT else []
        finally:
            process.terminate()
            process.wait(15)
    print("\nbelow the limit: " + ", ".join(below) if below else "\nall at or above the limits")
    sys.exit(bool(below))


if __name__ == "__main__":
    main()
