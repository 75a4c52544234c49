"""A trace in which work takes as long as it took the processor, not as long as it had to wait for one.

Lighthouse multiplies the wall time of each task by four to stand for a phone. On a machine that is busy with other
things most of that time is waiting, which no phone does: 80 ms for 7 ms of work was seen. Chromium writes the
thread's own clock beside each event (`tts`, `tdur`); here it takes the place of the wall clock inside each task.
When tasks start, what the network did and what was painted stays as it was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import Any

Event = dict[str, Any]


def in_cpu_time(events: list[Event]) -> float:
    """Change the events in place; tell how much longer the main tasks took than they worked, e.g. 3.0."""
    tasks: dict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in events:
        if event["ph"] == "X" and event["name"].endswith("RunTask") and "tdur" in event and "tts" in event:
            tasks[event["pid"], event["tid"]].append(dict(event))
    starts = {thread: [task["ts"] for task in sorted(of, key=_start)] for thread, of in tasks.items()}
    for of in tasks.values():
        of.sort(key=_start)
    for event in events:
        thread = event.get("pid"), event.get("tid")
        if thread not in starts:
            continue
        number = bisect_right(starts[thread], event["ts"]) - 1
        if number >= 0 and event["ts"] <= tasks[thread][number]["ts"] + tasks[thread][number]["dur"]:
            _shorten(event, tasks[thread][number])
    every = [task for of in tasks.values() for task in of]
    return float(sum(task["dur"] for task in every) / max(1, sum(task["tdur"] for task in every)))


def _start(event: Event) -> float:
    return float(event["ts"])


def _shorten(event: Event, task: Event) -> None:
    """Move one event to where it would be, had the task run in one go."""
    end = task["ts"] + task["tdur"]
    if "tts" in event and task["tts"] <= event["tts"] <= task["tts"] + task["tdur"]:
        event["ts"] = task["ts"] + event["tts"] - task["tts"]
    else:
        event["ts"] = min(event["ts"], end)
    if "dur" in event:
        event["dur"] = max(0, min(event.get("tdur", event["dur"]), end - event["ts"]))
