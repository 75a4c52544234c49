"""The audit's way to leave out what a busy machine made the page wait."""

from typing import Any

from tests.audit.cpu_time import in_cpu_time

MAIN = {"pid": 1, "tid": 1}


def event(name: str, ts: int, **more: Any) -> dict[str, Any]:
    return {"name": name, "ph": "X", "ts": ts, **MAIN, **more}


def test_a_task_and_what_is_in_it_take_as_long_as_they_worked() -> None:
    task = event("RunTask", 1000, dur=80, tts=500, tdur=8)
    script = event("EvaluateScript", 1050, dur=20, tts=503, tdur=4)

    longer = in_cpu_time([task, script])

    assert longer == 10
    assert (task["ts"], task["dur"]) == (1000, 8)
    assert (script["ts"], script["dur"]) == (1003, 4)


def test_a_mark_without_a_clock_of_its_own_stays_inside_its_task() -> None:
    task = event("RunTask", 1000, dur=80, tts=500, tdur=8)
    mark = {"name": "firstPaint", "ph": "I", "ts": 1060, **MAIN}

    in_cpu_time([task, mark])

    assert mark["ts"] == 1008


def test_when_tasks_start_and_what_other_threads_do_stays_as_it_was() -> None:
    first = event("RunTask", 1000, dur=80, tts=500, tdur=8)
    second = event("ThreadControllerImpl::RunTask", 2000, dur=5, tts=508, tdur=5)
    between = event("Paint", 1500, dur=3)
    network = {"name": "ResourceFinish", "ph": "I", "ts": 1070, "pid": 1, "tid": 2}

    in_cpu_time([first, second, between, network])

    assert (second["ts"], second["dur"]) == (2000, 5)
    assert (between["ts"], between["dur"]) == (1500, 3)
    assert network["ts"] == 1070
