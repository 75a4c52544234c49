"""Lighthouse (mobile) on every route of the person: the median of several runs, against the limits of the product.

Run by `./dev audit [--runs N] [route ...]`. Not part of the tests: it takes minutes and wants a quiet machine.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.support import browser
from tests.support.ports import free_port

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ROUTES = [
    "/",
    "/log",
    "/history",
    "/check",
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


def _serve(data: Path) -> tuple[subprocess.Popen[bytes], str]:
    port = free_port()
    url = f"http://localhost:{port}"
    environment = {**os.environ, "DATA_DIR": str(data), "PUBLIC_URL": url}
    argv = [sys.executable, "-m", "backend.config.serve", "--port", str(port)]
    process = subprocess.Popen(argv, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{url}/healthz", timeout=1)
            return process, url
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    process.terminate()
    raise SystemExit("the site did not start")


def _run(url: str, chrome: browser.Browser) -> dict[str, Any]:
    """One report; Lighthouse fails now and then to see the navigation, so a failed run is repeated once."""
    environment = {**os.environ, **chrome.environment, "CHROME_PATH": chrome.path}
    argv = [str(HERE / "node_modules" / ".bin" / "lighthouse"), url, "--quiet", "--output=json", "--output-path=stdout"]
    argv += [f"--only-categories={','.join(LIMITS)}", f"--chrome-flags=--headless=new {' '.join(browser.ARGUMENTS)}"]
    for attempt in (1, 2):
        done = subprocess.run(argv, env=environment, capture_output=True, check=False, timeout=180)
        if done.returncode == 0:
            report: dict[str, Any] = json.loads(done.stdout)
            if all(report["categories"][name]["score"] is not None for name in LIMITS):
                return report
        if attempt == 2:
            raise SystemExit(f"Lighthouse failed on {url}: {done.stderr.decode()[-500:]}")
    raise AssertionError("unreachable")


def _measured(report: dict[str, Any]) -> dict[str, float]:
    """Scores in percent and figures of one report."""
    scores = {name: report["categories"][name]["score"] * 100 for name in LIMITS}
    return scores | {name: report["audits"][audit]["numericValue"] for name, audit in FIGURES.items()}


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
    reports = [_run(site + route, chrome) for _ in range(arguments.runs)]
    _explain(reports[-1])
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        for number, report in enumerate(reports):
            name = f"{route.strip('/').replace('/', '-') or 'today'}-{number}.json"
            (arguments.keep / name).write_text(json.dumps(report))
    runs = [_measured(report) for report in reports]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _line(route: str, medians: dict[str, float]) -> str:
    scores = "  ".join(f"{name} {medians[name]:5.1f}" for name in LIMITS)
    figures = "  ".join(
        f"{name} {medians[name]:.3f}" if name == "CLS" else f"{name} {medians[name]:4.0f}" for name in FIGURES
    )
    return f"{route:16}{scores}   {figures}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="./dev audit")
    parser.add_argument("routes", nargs="*", default=ROUTES)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep each report there as JSON")
    arguments = parser.parse_args()
    chrome = browser.find()
    below: list[str] = []
    with tempfile.TemporaryDirectory() as data:
        process, site = _serve(Path(data))
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
