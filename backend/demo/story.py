"""What else stands in the diary of the person whose whole story is shown: facts, finder, a reminder, an old worry."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from backend.demo.diary import at
from backend.demo.records import Record, record_id
from backend.knowledge import selectors as knowledge

# What the finder shows for the back of the hip alone: the published charts' weights (knowledge/finder-cases).
_SHOWN: Final = (
    ("piriformis", 0.83),
    ("quadratus_lumborum", 0.78),
    ("gluteus_medius", 0.76),
    ("gluteus_minimus", 0.39),
)
_PROGRAMME: Final = "buttock_and_piriformis"
# Kind, routine, seconds.
_SESSIONS: Final = (
    ("stretch", "piriformis_stretch_lying", 180),
    ("stretch", "knee_to_other_shoulder", 120),
    ("strength", "hip_bridge", 240),
    ("strength", "hip_side_lift", 200),
    ("roll", "buttock_roller", 150),
    ("heat_cold", "heat_pack", 900),
    ("activity", "walking", 1500),
    ("position", "pillow_under_knees", 600),
    ("glide", "sciatic_slider", 90),
)
_FACTS: Final = (("country", "DE"), ("age_band", "none"), ("pregnant", "no"), ("blood_thinner", "no"))


def story(*, person: str, today: date, length: int, knowledge_version: str) -> Iterator[Record]:
    """Everything beside the daily diary; `length` days in all."""
    begin = today - timedelta(days=length)
    yield Record(
        kind="episode",
        at=at(begin, 7),
        name="episode",
        values={"began_on": (begin - timedelta(days=9)).isoformat(), "title": "Right hip, since the move"},
    )
    for minute, (fact, value) in enumerate(_FACTS):
        yield Record(kind="profile_fact", at=at(begin, 20, minute), name=fact, values={"fact": fact, "value": value})
    for days in (1, 24, 67):
        yield from _finder(begin + timedelta(days=days), knowledge_version)
    yield from _worry(person, begin + timedelta(days=38), knowledge_version)
    yield Record(kind="reminder_rule", at=at(begin, 21), name="evening", values=_every_evening())
    yield from _programme(begin + timedelta(days=14), today)


def alarm(*, day: date, knowledge_version: str) -> Record:
    """The answers behind the safety message of the watched person: a leg that gets weaker."""
    return _check(
        day,
        name="weak leg",
        answers={
            "leg_weak": ["gives_way"],
            "leg_weak.course": "steady",
            "leg_weak.sides": "one",
            "leg_weak.seen": "no",
        },
        level="L2",
        rules=["RF-06"],
        locks=["body_work"],
        version=knowledge_version,
    )


def first_questions(*, day: date, knowledge_version: str) -> Record:
    """The questions before the first exercise or patch, every screen answered with "none of these"."""
    safety = knowledge.bundle()["safety"]
    kinds = {question["id"]: question["kind"] for question in safety["questions"]}
    lines = [line["question"] for screen in safety["first_use"]["screens"] for line in screen["lines"]]
    answers: dict[str, Any] = {question: "none" if kinds[question] == "one" else [] for question in lines}
    return _check(day, name="first use", answers=answers, level=None, rules=[], locks=[], version=knowledge_version)


def _worry(person: str, day: date, version: str) -> Iterator[Record]:
    """A swollen calf: answered, looked at the next day, cleared. Long ago."""
    check = _check(
        day,
        name="calf",
        answers={"leg_clot": ["swollen", "sore"], "clot_risk": []},
        level="L2",
        rules=["RF-10"],
        locks=["press_legs", "heat_site", "stretch_calf"],
        version=version,
    )
    yield check
    check_id = str(record_id(person, check))
    yield Record(
        kind="safety_confirmation",
        at=at(day, 12, 1),
        name="calf",
        values={"check": check_id, "answer": "right", "at": at(day, 12, 1).isoformat()},
    )
    seen_on = day + timedelta(days=1)
    yield Record(
        kind="safety_clearance",
        at=at(seen_on, 17),
        name="calf",
        values={
            "check": check_id,
            "said": "Ultrasound of the leg: no clot. A strained calf.",
            "checked_on": seen_on.isoformat(),
            "by_whom": "Hospital",
        },
    )


def _check(
    day: date,
    *,
    name: str,
    answers: dict[str, Any],
    level: str | None,
    rules: list[str],
    locks: list[str],
    version: str,
) -> Record:
    values = {
        "answers": answers,
        "profile": {},
        "diary": {},
        "rules_version": version,
        "level": level,
        "rules": rules,
        "locks": locks,
        "shown_at": at(day, 12).isoformat(),
        "trigger": "first_use" if level is None else "asked",
        "offline": False,
    }
    return Record(kind="safety_check", at=at(day, 12), name=name, values=values)


def _programme(begin: date, today: date) -> Iterator[Record]:
    """A programme of several kinds of sessions, kept to less and less as it gets better; the pain is told of some."""
    rng = Random(f"programme/{begin}")  # noqa: S311 - invented data, not a secret
    yield Record(
        kind="programme_run",
        at=at(begin, 9),
        name="programme",
        values={"programme": _PROGRAMME, "programme_version": 1, "began_on": begin.isoformat()},
    )
    length = (today - begin).days
    for day in range(length):
        if rng.random() > 0.75 - 0.4 * day / length:
            continue
        what, routine, seconds = rng.choice(_SESSIONS)
        begun = at(begin + timedelta(days=day), 7, rng.randrange(50))
        before = rng.choice((2, 3, 3, 4, 5))
        values: dict[str, Any] = {
            "what": what,
            "routine": routine,
            "routine_version": 1,
            "side": "right",
            "started_at": begun.isoformat(),
            "ended_at": (begun + timedelta(seconds=seconds)).isoformat(),
            "seconds_total": seconds,
            "completed": rng.random() < 0.85,
            "stop_reason": "done",
            "feeling": rng.choice(("better", "better", "same")),
        }
        if rng.random() < 0.6:
            values |= {"pain_before": before, "pain_after": max(0, before - rng.choice((0, 1, 1, 2)))}
        yield Record(kind="massage_session", at=begun, name=f"programme/{day}", values=values)


def _finder(day: date, version: str) -> Iterator[Record]:
    run = Record(
        kind="finder_run",
        at=at(day, 17),
        name=f"{day}",
        values={
            "taps.hip_back.right": 6,
            "answers.worse_walking": "yes",
            "shown": [{"side": "right", "group": group, "score": score} for group, score in _SHOWN],
            "bundle_hash": version,
        },
    )
    yield run
    for minute, (point, my_pain) in enumerate((("gmed-2", "reproduces"), ("gmed-1", "neither"), ("pir", "eases"))):
        yield Record(
            kind="finding",
            at=at(day, 17, 5 + minute),
            name=f"{day}/{point}",
            values={
                "point": point,
                "side": "right",
                "tender": my_pain != "neither",
                "my_pain": my_pain,
                "by": "person",
            },
        )


def _every_evening() -> dict[str, Any]:
    return {
        "what": "log",
        "times": ["20:00"],
        "days": [1, 2, 3, 4, 5, 6, 7],
        "enabled": True,
        "quiet_from": "22:00",
        "quiet_to": "07:00",
        "by_push": True,
        "by_email": False,
    }
