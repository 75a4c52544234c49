"""Conditions are trees, and only this file walks them. Its twin is pwa/src/domain/safety/conditions.ts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from backend.safety.shapes import AllOf, AnyOf, Condition, Count, Has, Json, Not, Num, Question


@dataclass(frozen=True)
class Context:
    """The thing somebody is about to do; empty for a plain check."""

    moment: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    product: str | None = None


@dataclass(frozen=True)
class Reading:
    """Everything a condition may look at."""

    questions: Mapping[str, Question]
    answers: Mapping[str, Json]
    profile: Mapping[str, Json]
    diary: Mapping[str, Json]
    context: Context = field(default_factory=Context)


def chosen(value: Json) -> list[str] | None:
    """The chosen options; an empty list is "none of these", None is skipped, not asked or not readable."""
    if isinstance(value, str):
        picked: list[str] = [value]
    elif isinstance(value, list):
        picked = [option for option in value if isinstance(option, str)]
    else:
        return None
    return list(dict.fromkeys(option for option in picked if option != "none"))


def _without_doubt(picked: list[str], worst: tuple[str, ...]) -> list[str]:
    """ "Not sure" becomes the worst option that the question knows."""
    if "unsure" not in picked:
        return picked
    return list(dict.fromkeys([*(option for option in picked if option != "unsure"), *worst]))


def _or_worst(value: Json, worst: tuple[str, ...]) -> list[str]:
    picked = chosen(value)
    return _without_doubt(list(worst) if picked is None else picked, worst)


def _answer_to(key: str, reading: Reading) -> list[str]:
    base, _, follow = key.partition(".")
    if follow:
        # A follow-up of a question that found nothing has nothing to say.
        if not chosen(reading.answers.get(base)):
            return []
        shared = reading.questions.get(follow)
        return _or_worst(reading.answers.get(key), shared.worst if shared else ())
    question = reading.questions.get(base)
    value = reading.answers.get(base)
    if question is None:
        return chosen(value) or []
    if question.role == "question":
        return _without_doubt(chosen(value) or [], question.worst)
    if question.show_if is not None and not holds(question.show_if, reading):
        return []
    return _or_worst(value, question.worst)


def _as_words(value: Json) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _words_of(ref: str, reading: Reading) -> list[str]:
    space, _, name = ref.partition(".")
    if space == "q":
        return _answer_to(name, reading)
    if space == "p":
        return _as_words(reading.profile.get(name))
    if space == "d":
        return _as_words(reading.diary.get(name))
    context = reading.context
    lists: dict[str, tuple[str, ...]] = {"moment": context.moment, "tags": context.tags, "classes": context.classes}
    if name in lists:
        return list(lists[name])
    return [] if context.product is None else [context.product]


def _number_of(ref: str, reading: Reading) -> float | None:
    space, _, name = ref.partition(".")
    value = (reading.diary if space == "d" else reading.profile).get(name)
    # A bool is an int in Python and must not count as a number.
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _compares(value: float, comparison: str, limit: float) -> bool:
    return {
        ">=": value >= limit,
        ">": value > limit,
        "<=": value <= limit,
        "<": value < limit,
        "==": value == limit,
    }[comparison]


def holds(condition: Condition, reading: Reading) -> bool:
    """Whether a condition is true. A number that is not known makes its comparison false."""
    match condition:
        case AllOf(parts):
            return all(holds(part, reading) for part in parts)
        case AnyOf(parts):
            return any(holds(part, reading) for part in parts)
        case Not(part):
            return not holds(part, reading)
        case Has(ref, wanted):
            words = _words_of(ref, reading)
            return any(option in words for option in wanted)
        case Count(ref, least):
            return len(set(_words_of(ref, reading))) >= least
        case Num(ref, comparison, limit):
            value = _number_of(ref, reading)
            return value is not None and _compares(value, comparison, limit)


def questions_in(condition: Condition) -> set[str]:
    """The questions (without follow-up part) that a condition looks at."""
    return {ref[2:].partition(".")[0] for ref in refs_in(condition) if ref.startswith("q.")}


def refs_in(condition: Condition) -> set[str]:
    """Every reference in a condition."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return _refs_of(parts)
        case Not(part):
            return refs_in(part)
        case Has(ref, _) | Count(ref, _) | Num(ref, _, _):
            return {ref}


def _refs_of(parts: Iterable[Condition]) -> set[str]:
    return {ref for part in parts for ref in refs_in(part)}
