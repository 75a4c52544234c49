"""Which triggers ask for something now: the cause is there and no earlier answer covers it. Twin of triggers.ts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from backend.safety.conditions import Reading, holds
from backend.safety.history import HOUR_MS, Answered, History, passed, reading_of_now
from backend.safety.shapes import Question, Trigger


def rules_to_ask(history: History, now: datetime) -> tuple[str, ...]:
    """Rule and guard ids that must be asked now, in the order of the files."""
    if history.latest_moment() is None:
        return ()
    reading = reading_of_now(history, now)
    due: set[str] = set()
    for trigger in history.safety.triggers:
        if holds(trigger.when, reading):
            counting = [one for one in history.answered if _counts_for(trigger, one, reading, now=now)]
            due |= {id for id in trigger.rules if not _is_covered(history, id, counting, reading)}
    return tuple(id for id in history.rule_order if id in due)


def _is_covered(history: History, id: str, counting: Sequence[Answered], reading: Reading) -> bool:
    """Whether every question of a rule has an answer among the checks that still count for this cause."""
    asked = [history.safety.questions.get(ask) for ask in history.safety.asks_of(id)]
    return all(
        _known_already(question, reading) or any(_is_answered(question, one) for one in counting)
        for question in asked
        if question is not None and question.role == "question"
    )


def _is_answered(question: Question, one: Answered) -> bool:
    if question.id in one.check.answers:
        return True
    return question.show_if is not None and not holds(question.show_if, one.reading)


def _known_already(question: Question, reading: Reading) -> bool:
    """A profile question needs no asking once its facts are known, unless they change by themselves."""
    if question.sets is None or question.renew:
        return False
    facts = (question.fact,) if question.sets == "value" else question.options
    return all(reading.profile.get(fact) is not None for fact in facts)


def _counts_for(trigger: Trigger, one: Answered, reading: Reading, *, now: datetime) -> bool:
    age_ms = passed(one.check.at, now)
    if trigger.at_most_hours is not None and age_ms >= trigger.at_most_hours * HOUR_MS:
        return False
    match trigger.cause:
        case "same":
            # The moment of the earlier check is not kept; its diary and profile say whether the cause was there.
            return holds(trigger.when, replace(one.reading, context=reading.context))
        case "zones":
            known, now_new = one.check.diary.get("zones_new_14d"), reading.diary.get("zones_new_14d")
            return not isinstance(now_new, list) or set(now_new) <= set(known if isinstance(known, list) else [])
        case "injury":
            hours = reading.diary.get("injury_hours")
            return age_ms <= (hours if isinstance(hours, int | float) else 0) * HOUR_MS
        case _:
            return True
