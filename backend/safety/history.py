"""All safety records of a person in their order, whichever device synced first. Twin of history.ts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from backend.safety.conditions import Context, Reading, chosen
from backend.safety.shapes import Json, Question, Safety

HOUR_MS = 3_600_000
DAY_MS = 86_400_000


@dataclass(frozen=True)
class Check:
    """One answered safety check. `at`: when its advice was shown; `recorded_at`: when it was written down."""

    id: str
    at: datetime
    answers: Mapping[str, Json]
    profile: Mapping[str, Json] = field(default_factory=dict)
    diary: Mapping[str, Json] = field(default_factory=dict)
    device: str = ""
    recorded_at: datetime | None = None
    origin: str = "live"


@dataclass(frozen=True)
class Confirmation:
    """ "Is that right?": `right` or `mistake`."""

    id: str
    at: datetime
    check: str
    answer: str
    device: str = ""


@dataclass(frozen=True)
class Clearance:
    """ "I was checked and told it is OK"."""

    id: str
    at: datetime
    check: str
    device: str = ""


@dataclass(frozen=True)
class Moment:
    """What is true now and what the person is about to do."""

    id: str
    at: datetime
    profile: Mapping[str, Json] = field(default_factory=dict)
    diary: Mapping[str, Json] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    device: str = ""


Event = Check | Confirmation | Clearance | Moment


def milliseconds(span: timedelta) -> int:
    """Whole milliseconds: what a phone's clock knows."""
    return span // timedelta(milliseconds=1)


def passed(since: datetime, until: datetime) -> int:
    """Milliseconds from one instant to the other; negative when they are the other way round."""
    return milliseconds(until - since)


@dataclass(frozen=True)
class Answered:
    """A check with what was known when it was answered."""

    check: Check
    reading: Reading


@dataclass(frozen=True)
class History:
    safety: Safety
    events: tuple[Event, ...]
    cleared: frozenset[str]
    # Checks that nobody took back as answered by mistake, earliest first. Built once: years hold thousands of them.
    answered: tuple[Answered, ...]
    # The newest of every fact.
    profile: Mapping[str, Json]

    @property
    def rule_order(self) -> list[str]:
        return [rule.id for rule in self.safety.rules] + [guard.id for guard in self.safety.guards]

    def latest_moment(self) -> Moment | None:
        """The newest moment: what the person is about to do."""
        return next((event for event in reversed(self.events) if isinstance(event, Moment)), None)


def history_of(safety: Safety, events: Sequence[Event]) -> History:
    """Sort by time, then id: the order of syncing has no say."""
    ordered = tuple(sorted(events, key=lambda event: (event.at, event.id)))
    said = {event.check: event.answer for event in ordered if isinstance(event, Confirmation)}
    mistaken = {check for check, answer in said.items() if answer == "mistake"}
    answered, profile = _remembered(safety, [event for event in ordered if event.id not in mistaken])
    return History(
        safety=safety,
        events=ordered,
        cleared=frozenset(event.check for event in ordered if isinstance(event, Clearance)),
        answered=answered,
        profile=profile,
    )


def _remembered(safety: Safety, events: Sequence[Event]) -> tuple[tuple[Answered, ...], Mapping[str, Json]]:
    """What was known at each check: earlier facts, its own snapshot, its own answers (the last word)."""
    answered: list[Answered] = []
    profile: dict[str, Json] = {}
    for event in events:
        if isinstance(event, Moment):
            profile = {**profile, **event.profile}
        elif isinstance(event, Check):
            profile = {**profile, **event.profile, **facts_in(safety.questions, event.answers)}
            answered.append(Answered(event, Reading(safety.questions, event.answers, profile, event.diary)))
    return tuple(answered), profile


def facts_in(questions: Mapping[str, Question], answers: Mapping[str, Json]) -> dict[str, Json]:
    """Profile facts that the answers of one check set."""
    facts: dict[str, Json] = {}
    for key, value in answers.items():
        question, picked = questions.get(key), chosen(value)
        if question is None or question.sets is None or picked is None or "unsure" in picked:
            continue
        if question.sets == "value":
            facts[question.fact] = picked[0] if picked else "none"
        else:
            facts |= {option: "yes" if option in picked else "no" for option in question.options}
    return facts


def reading_of_now(history: History, now: datetime) -> Reading:
    """What is known now: newest facts, the diary with the hours that have passed since, the moment."""
    diary: dict[str, Json] = {}
    for event in history.events:
        if isinstance(event, Check | Moment):
            diary |= _aged(event.diary, max(0, passed(event.at, now)))
    moment = history.latest_moment()
    return Reading(history.safety.questions, {}, history.profile, diary, moment.context if moment else Context())


def _aged(diary: Mapping[str, Json], passed_ms: int) -> dict[str, Json]:
    """Hours and days since something run on between two looks at the diary."""
    hours = passed_ms / HOUR_MS
    older = dict(diary)
    for name, more in {"injury_hours": hours, "last_massage_hours": hours, "episode_days": hours / 24}.items():
        value = diary.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            older[name] = value + more
    return older
