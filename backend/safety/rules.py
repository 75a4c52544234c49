"""The safety evaluator of the server: pure, no Django, no clock. pwa/src/domain/safety is its twin.

Both run the cases of knowledge/safety/cases, and a property test compares them on random answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.safety.conditions import Context, chosen, holds, questions_in
from backend.safety.history import (
    DAY_MS,
    Check,
    Clearance,
    Confirmation,
    Event,
    History,
    Moment,
    history_of,
    passed,
    reading_of_now,
)
from backend.safety.shapes import Safety, SafetyError, parse_safety
from backend.safety.standing import Standing, looks_at_now, said_by, said_by_answers, said_by_now
from backend.safety.triggers import rules_to_ask

__all__ = [
    "Check",
    "CheckResult",
    "Clearance",
    "Confirmation",
    "Context",
    "Evaluation",
    "Limit",
    "Moment",
    "Safety",
    "SafetyError",
    "Standing",
    "evaluate",
    "evaluate_check",
    "may_be_told",
    "parse_safety",
]


@dataclass(frozen=True)
class Limit:
    guard: str
    limit: str
    applies_to: tuple[str, ...]


@dataclass(frozen=True)
class CheckResult:
    """The outcome of one check alone: what is stored with it, and whom to tell."""

    level: str | None
    rules: tuple[str, ...]
    locks: tuple[str, ...]
    tell: tuple[str, ...]
    findings: tuple[Standing, ...]


@dataclass(frozen=True)
class Evaluation(CheckResult):
    """Everything that stands now, over all checks, the profile and the diary."""

    ask: tuple[str, ...]
    limits: tuple[Limit, ...]


def evaluate_check(safety: Safety, check: Check) -> CheckResult:
    """What one check says by itself, whatever came before or after it."""
    history = history_of(safety, [check])
    found = [each for one in history.answered for each in said_by(safety, one.reading, check=check.id, at=check.at)]
    return _summary(history, found)


def evaluate(safety: Safety, events: Sequence[Event], now: datetime) -> Evaluation:
    """Everything that stands at `now`: all checks of all devices, the profile and the diary."""
    history = history_of(safety, events)
    standing = [
        each
        for one in history.answered
        for each in said_by_answers(safety, one.reading, check=one.check.id, at=one.check.at)
        if _stands(history, one.check, each, now=now)
    ]
    reading = reading_of_now(history, now)
    standing += said_by_now(safety, reading, at=now)
    limiting = [guard for guard in safety.guards if looks_at_now(guard.when) and holds(guard.when, reading)]
    found = _summary(history, standing)
    return Evaluation(
        level=found.level,
        rules=found.rules,
        locks=found.locks,
        tell=found.tell,
        findings=found.findings,
        ask=rules_to_ask(history, now),
        limits=tuple(Limit(guard.id, limit, guard.applies_to) for guard in limiting for limit in guard.limits),
    )


def _stands(history: History, check: Check, standing: Standing, *, now: datetime) -> bool:
    if standing.until == "forever":
        return True
    if standing.until.startswith("days:"):
        return passed(check.at, now) < int(standing.until[5:]) * DAY_MS
    if check.id in history.cleared:
        return False
    return standing.until == "checked" or not _answered_none_later(history, check, standing)


def _answered_none_later(history: History, check: Check, standing: Standing) -> bool:
    """L3 and L4 end when each question that led to them is later answered with none."""
    finding = next(
        (
            finding
            for rule in history.safety.rules
            for finding in rule.findings
            if rule.id == standing.rule and finding.id == standing.finding
        ),
        None,
    )
    if finding is None:
        return False
    leading = [id for id in questions_in(finding.when) if _led(history, check, id)]
    later = [one.check for one in history.answered if passed(check.at, one.check.at) > 0]
    return bool(leading) and all(any(chosen(other.answers.get(id)) == [] for other in later) for id in leading)


def _led(history: History, check: Check, id: str) -> bool:
    question = history.safety.questions.get(id)
    return question is not None and question.role == "question" and bool(chosen(check.answers.get(id)))


def may_be_told(check: Check) -> bool:
    """Imported, demo and back-dated checks (over 24 hours) are never told to anybody."""
    if check.origin in {"imported", "demo"}:
        return False
    return (check.recorded_at or check.at) - check.at <= timedelta(days=1)


def _summary(history: History, standing: Sequence[Standing]) -> CheckResult:
    told = {one.check.id for one in history.answered if may_be_told(one.check)}
    order = {id: index for index, id in enumerate(history.rule_order)}
    return CheckResult(
        level=min((each.level for each in standing if each.level is not None), default=None),
        rules=tuple(sorted({each.rule for each in standing}, key=lambda id: order[id])),
        locks=tuple(sorted({lock for each in standing for lock in each.locks})),
        tell=tuple(sorted({each.tell for each in standing if each.check in told} - {"nobody"})),
        findings=tuple(standing),
    )
