"""Which triggers ask for something now: the cause is there and no earlier answer covers it. Twin of triggers.ts."""

from dataclasses import replace
from datetime import datetime

from backend.safety.conditions import Reading, holds
from backend.safety.history import HOUR_MS, Check, History, passed, reading_of_check, reading_of_now
from backend.safety.shapes import Question, Trigger


def rules_to_ask(history: History, now: datetime) -> tuple[str, ...]:
    """Rule and guard ids that must be asked now, in the order of the files."""
    if history.latest_moment() is None:
        return ()
    reading = reading_of_now(history, now)
    due = {
        id
        for trigger in history.safety.triggers
        if holds(trigger.when, reading)
        for id in trigger.rules
        if not _is_covered(history, trigger, id, reading, now=now)
    }
    return tuple(id for id in history.rule_order if id in due)


def _is_covered(history: History, trigger: Trigger, id: str, reading: Reading, *, now: datetime) -> bool:
    """Whether every question of a rule has an answer that still counts for this cause."""
    checks = [check for check in history.checks() if _counts_for(history, trigger, check, reading, now=now)]
    asked = [history.safety.questions.get(ask) for ask in history.safety.asks_of(id)]
    return all(
        _known_already(question, reading) or any(_is_answered(history, question, check) for check in checks)
        for question in asked
        if question is not None and question.role == "question"
    )


def _is_answered(history: History, question: Question, check: Check) -> bool:
    if question.id in check.answers:
        return True
    return question.show_if is not None and not holds(question.show_if, reading_of_check(history, check))


def _known_already(question: Question, reading: Reading) -> bool:
    """A profile question needs no asking once its facts are known, unless they change by themselves."""
    if question.sets is None or question.renew:
        return False
    facts = (question.fact,) if question.sets == "value" else question.options
    return all(reading.profile.get(fact) is not None for fact in facts)


def _counts_for(history: History, trigger: Trigger, check: Check, reading: Reading, *, now: datetime) -> bool:
    age_ms = passed(check.at, now)
    if trigger.at_most_hours is not None and age_ms >= trigger.at_most_hours * HOUR_MS:
        return False
    match trigger.cause:
        case "same":
            # The moment of the earlier check is not kept; its diary and profile say whether the cause was there.
            return holds(trigger.when, replace(reading_of_check(history, check), context=reading.context))
        case "zones":
            known, now_new = check.diary.get("zones_new_14d"), reading.diary.get("zones_new_14d")
            return not isinstance(now_new, list) or set(now_new) <= set(known if isinstance(known, list) else [])
        case "injury":
            hours = reading.diary.get("injury_hours")
            return age_ms <= (hours if isinstance(hours, int | float) else 0) * HOUR_MS
        case _:
            return True
