"""A believable diary out of a course: logs with zones and relief, patches, sessions, weekly questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from backend.demo.course import Course, rating, worst_pain
from backend.demo.records import Record, stable_id

_CLOCK: Final = ZoneInfo("Europe/Berlin")
_ACTIVITIES_SINCE: Final = datetime(2026, 1, 1, tzinfo=_CLOCK)
_FAR: Final = (("thigh_back_upper_outer", 5), ("buttock_upper_outer", 4), ("iliac_crest_back", 6), ("lumbar_lower", 7))
_RELIEF: Final = (
    ("sat_down", "partly", 5),
    ("leaned_on_hard", "no", 3),
    ("floor_stretches", "worked", 12),
    ("massage_ball", "worked", 8),
    ("heat", "partly", 20),
    ("walked", "partly", 15),
    ("changed_position", "partly", None),
    ("waited", "no", 30),
)
_TRIGGERS: Final = (
    "walking_a_lot",
    "sitting_long",
    "driving",
    "standing_long",
    "stairs_or_hills",
    "lifting",
    "carrying",
)
_QUALITIES: Final = ("knot", "dull", "tight", "stiff", "comes_and_goes")
_LIMITS: Final = ("striding", "sitting", "stairs", "sleeping", "driving", "work", "sport")
_NOTES: Final = (
    "Stood at the bus stop for ages.",
    "Slept on the sofa, not a good idea.",
    "Visitors all day, hardly sat down.",
    "Rain, stayed in, felt stiff by the evening.",
    "Cycled to work for the first time in weeks.",
    "Tied my shoes without thinking about it.",
    "Cinema. Had to change sides twice.",
    "Tried the softer ball. Easier to bear.",
    "Cleaned the kitchen, paid for it afterwards.",
    "Quiet day.",
    "A little worse after the stairs at the station.",
    "Played with the children on the floor.",
    "Long day at the desk, got up too rarely.",
    "Walked to the market and back, slower than usual.",
    "Woke up once, turned over, fell asleep again.",
    "Better after the ball, for about two hours.",
    "Forgot about it for most of the day.",
    "Carried the shopping up the stairs.",
    "Swimming. Hip felt loose afterwards.",
    "Two hours in the car.",
    "First long walk in weeks.",
)
_MANAGED: Final = ("walked the dog round the whole pond", "cooked for four", "an hour in the garden", "took the stairs")


@dataclass(frozen=True, kw_only=True)
class Habits:
    """What somebody does and how often: shares of days, 0 to 1."""

    zone: str = "hip_back"
    side: str = "right"
    logs: float = 0.9
    logs_later: float = 0.7
    sessions: float = 0.0
    patches: float = 0.0
    notes: float = 0.2
    routine: str = "gluteus_medius_ball"
    muscle: str = "gluteus_medius"
    points: tuple[str, ...] = ("gmed-1", "gmed-2", "gmed-3")
    activities: tuple[str, ...] = ("Walking for half an hour", "Sitting through a meeting", "Climbing two flights")
    weekly: bool = True
    silent_days: int = 0
    """The diary stops this many days before today."""


def diary(*, person: str, course: Course, habits: Habits, today: date, length: int) -> Iterator[Record]:
    """All records of `length` days up to yesterday, always the same for the same arguments."""
    rng = Random(f"{person}/{length}")  # noqa: S311 - invented data, not a secret
    notes = _without_repeats(_NOTES, rng)
    dates = [today - timedelta(days=length - day) for day in range(length)]
    pain = worst_pain(course, weekdays=[each.weekday() for each in dates], rng=rng)
    for day, (each, worst) in enumerate(zip(dates, pain, strict=True)):
        if day >= length - habits.silent_days:
            return
        # Like most people they write more in bad weeks, and less as it gets better.
        share = habits.logs + (habits.logs_later - habits.logs) * day / length
        is_logged = rng.random() < share or day < 3
        if rng.random() < habits.sessions * (1.2 - day / length):
            yield _session(each, worst, habits=habits, rng=rng)
        if worst > 4 and rng.random() < habits.patches:
            yield _patch(each, worst, habits=habits, rng=rng)
        if is_logged:
            yield _log(each, worst, habits=habits, notes=notes, rng=rng)
        if habits.weekly and each.weekday() == 6:
            yield _check_in(each, day, course=course, habits=habits, rng=rng)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A local time of the invented person's day."""
    return datetime.combine(day, time(hour, minute), tzinfo=_CLOCK)


def _without_repeats(texts: tuple[str, ...], rng: Random) -> Iterator[str]:
    """The texts in a random order, each again only after all the others."""
    while True:
        yield from rng.sample(texts, k=len(texts))


def _log(day: date, worst: float, *, habits: Habits, notes: Iterator[str], rng: Random) -> Record:
    highest = rating(worst)
    values: dict[str, Any] = {
        "pain_worst": highest,
        "pain_now": rating(worst - rng.uniform(0.5, 2.5)),
        "pain_average": rating(worst - rng.uniform(0.8, 1.8)),
        "sleep": rating(8 - worst / 2 + rng.gauss(0, 1)),
        "mood": rating(8 - worst / 3 + rng.gauss(0, 1)),
        f"qualities.{rng.choice(_QUALITIES)}": True,
    }
    if highest > 0:
        values[f"zones.{habits.zone}.{habits.side}"] = highest
    values |= {f"zones.{zone}.{habits.side}": highest - 2 for zone, over in _FAR if highest >= over}
    if highest >= 3:
        values |= {f"triggers.{word}": True for word in rng.sample(_TRIGGERS, k=rng.choice((1, 1, 2)))}
    if highest >= 4:
        values |= {f"limits.{word}": True for word in rng.sample(_LIMITS, k=rng.choice((1, 2)))}
        values |= _relief(day, habits=habits, rng=rng)
    if rng.random() < habits.notes:
        values["note"] = next(notes)
    if highest <= 4 and rng.random() < 0.15:
        values["managed_text"] = rng.choice(_MANAGED)
    return Record(kind="pain_log", at=at(day, 20, rng.randrange(60)), name=f"{day}", values=values)


def _relief(day: date, *, habits: Habits, rng: Random) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for sort, (what, outcome, minutes) in enumerate(rng.sample(_RELIEF, k=rng.choice((1, 2, 3)))):
        item = stable_id(at(day, 19), habits.zone, what, str(day))
        fields = {"what": what, "outcome": outcome, "minutes": minutes, "sort": sort}
        values |= {f"relief.{item}.{name}": value for name, value in fields.items() if value is not None}
    return values


def _session(day: date, worst: float, *, habits: Habits, rng: Random) -> Record:
    begun = at(day, 18, rng.randrange(50))
    before = rating(worst - rng.uniform(0, 1.2))
    values: dict[str, Any] = {
        "what": "massage",
        "routine": habits.routine,
        "routine_version": 1,
        "muscle": habits.muscle,
        "side": habits.side,
        "tool": "tennis_ball",
        "started_at": begun.isoformat(),
        "pain_before": before,
        "pain_after": rating(before - rng.uniform(0.2, 2.4)),
        "pain_next_day": rating(worst - rng.uniform(0, 1.5)),
        "skin_next_day": "usual",
        "feeling": rng.choice(("better", "better", "same")),
        "completed": True,
        "stop_reason": "done",
    }
    seconds = 0
    for sort, point in enumerate(habits.points):
        spot = f"spots.{stable_id(begun, point)}"
        held = rng.choice((30, 60, 60, 90))
        seconds += held
        values |= {
            f"{spot}.point": point,
            f"{spot}.side": habits.side,
            f"{spot}.seconds": held,
            f"{spot}.pressure": rng.choice((3, 4, 5)),
            f"{spot}.tender": rng.random() < 0.7,
            f"{spot}.my_pain": rng.choice(("reproduces", "neither", "neither")),
            f"{spot}.sort": sort,
        }
    values["seconds_total"] = seconds
    values["ended_at"] = (begun + timedelta(seconds=seconds + 60)).isoformat()
    return Record(kind="massage_session", at=begun, name=f"{day}", values=values)


def _patch(day: date, worst: float, *, habits: Habits, rng: Random) -> Record:
    on_at = at(day, 8, rng.randrange(50))
    off_due_at = on_at + timedelta(hours=8)
    basis = rng.choice(("trigger_point", "where_it_hurts"))
    before = rating(worst)
    better_by = rng.uniform(0.5, 2.0) if basis == "trigger_point" else rng.uniform(0, 1.6)
    values: dict[str, Any] = {
        "product": "menthol_5",
        "zone": habits.zone if basis == "where_it_hurts" else "buttock_upper_outer",
        "side": habits.side,
        "point": habits.points[-1] if basis == "trigger_point" else None,
        "basis": basis,
        "on_at": on_at.isoformat(),
        "off_due_at": off_due_at.isoformat(),
        "off_at": (off_due_at + timedelta(minutes=rng.randrange(-40, 25))).isoformat(),
        "label_hours": 8,
        "pain_before": before,
        "pain_2h": rating(before - better_by),
        "pain_removal": rating(before - better_by * 0.7),
        "pain_next_morning": rating(before - better_by * 0.3),
        f"reaction.{rng.choice(('none', 'none', 'none', 'redness'))}": True,
    }
    return Record(kind="patch_placement", at=on_at, name=f"{day}", values=values)


def _check_in(day: date, since: int, *, course: Course, habits: Habits, rng: Random) -> Record:
    level = course.level(since)
    values: dict[str, Any] = {
        "peg_pain": rating(level - 0.5 + rng.gauss(0, 0.5)),
        "peg_enjoyment": rating(level - 0.8 + rng.gauss(0, 0.8)),
        "peg_activity": rating(level - 0.6 + rng.gauss(0, 0.8)),
    }
    week = since // 7
    if week % 3 == 0:  # own activities every third week
        for sort, activity in enumerate(habits.activities):
            # The same in every round, as on the phone: it is one activity over the weeks.
            item = f"psfs.{stable_id(_ACTIVITIES_SINCE, activity)}"
            values |= {f"{item}.activity": activity, f"{item}.sort": sort}
            values[f"{item}.rating"] = rating(10 - level - sort * 0.4 + rng.gauss(0, 0.5))
    if week in (2, 6, 12):  # 1 very much better to 7 very much worse
        values["pgic"] = max(1, min(7, round(4 - (course.begins - level) / 1.8)))
    return Record(kind="check_in", at=at(day, 19, 30), name=f"{day}", values=values)
