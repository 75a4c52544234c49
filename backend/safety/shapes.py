"""The safety part of the knowledge bundle as frozen dataclasses, and the one parser that makes them.

Twin of pwa/src/domain/safety/types.ts. Texts are left out: the server needs the rules, not the words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


class SafetyError(ValueError):
    """The safety part of the bundle does not have its agreed form."""


@dataclass(frozen=True)
class AllOf:
    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Not:
    part: "Condition"


@dataclass(frozen=True)
class Has:
    ref: str
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Count:
    ref: str
    least: float


@dataclass(frozen=True)
class Num:
    ref: str
    comparison: str
    limit: float


Condition = AllOf | AnyOf | Not | Has | Count | Num


@dataclass(frozen=True)
class Question:
    id: str
    role: str
    options: tuple[str, ...]
    show_if: Condition | None
    follow: tuple[str, ...]
    worst: tuple[str, ...]
    sets: str | None
    fact: str
    renew: bool
    private: bool


@dataclass(frozen=True)
class Finding:
    id: str
    level: str | None
    when: Condition
    locks: tuple[str, ...]
    until: str
    advice: str
    tell: str


@dataclass(frozen=True)
class Rule:
    id: str
    asks: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Guard:
    id: str
    asks: tuple[str, ...]
    when: Condition
    locks: tuple[str, ...]
    limits: tuple[str, ...]
    applies_to: tuple[str, ...]
    until: str


@dataclass(frozen=True)
class Trigger:
    id: str
    when: Condition
    rules: tuple[str, ...]
    at_most_hours: float | None
    cause: str


@dataclass(frozen=True)
class Safety:
    questions: Mapping[str, Question]
    rules: tuple[Rule, ...]
    guards: tuple[Guard, ...]
    triggers: tuple[Trigger, ...]

    def asks_of(self, id: str) -> tuple[str, ...]:
        """The questions of a rule or guard, empty where it asks none."""
        every: tuple[Rule | Guard, ...] = (*self.rules, *self.guards)
        return next((each.asks for each in every if each.id == id), ())


def parse_safety(raw: Mapping[str, Json]) -> Safety:
    """Read the `safety` part of a bundle. Raises SafetyError that names what is wrong."""
    questions = [_question(item) for item in _objects(raw, "questions")]
    return Safety(
        questions={question.id: question for question in questions},
        rules=tuple(_rule(item) for item in _objects(raw, "rules")),
        guards=tuple(_guard(item) for item in _objects(raw, "guards")),
        triggers=tuple(_trigger(item) for item in _objects(raw, "triggers")),
    )


def _question(raw: Mapping[str, Json]) -> Question:
    return Question(
        id=_text(raw, "id"),
        role=_text(raw, "role"),
        options=tuple(_text(option, "id") for option in _objects(raw, "options")),
        show_if=parse_condition(raw["show_if"]) if "show_if" in raw else None,
        follow=_texts(raw, "follow"),
        worst=_texts(raw, "worst"),
        sets=_text(raw, "sets") if "sets" in raw else None,
        fact=_text(raw, "fact") if "fact" in raw else _text(raw, "id"),
        renew=raw.get("renew") is True,
        private=raw.get("private") is True,
    )


def _rule(raw: Mapping[str, Json]) -> Rule:
    findings = tuple(_finding(item) for item in _objects(raw, "findings"))
    return Rule(id=_text(raw, "id"), asks=_texts(raw, "asks"), findings=findings)


def _finding(raw: Mapping[str, Json]) -> Finding:
    return Finding(
        id=_text(raw, "id"),
        level=None if raw.get("level") is None else _text(raw, "level"),
        when=parse_condition(raw.get("when")),
        locks=_texts(raw, "locks"),
        until=_text(raw, "until"),
        advice=_text(raw, "advice"),
        tell=_text(raw, "tell"),
    )


def _guard(raw: Mapping[str, Json]) -> Guard:
    return Guard(
        id=_text(raw, "id"),
        asks=_texts(raw, "asks"),
        when=parse_condition(raw.get("when")),
        locks=_texts(raw, "locks"),
        limits=_texts(raw, "limits"),
        applies_to=_texts(raw, "applies_to"),
        until=_text(raw, "until"),
    )


def _trigger(raw: Mapping[str, Json]) -> Trigger:
    hours = raw.get("at_most_hours")
    if hours is not None and not isinstance(hours, int | float):
        raise SafetyError(f"{raw.get('id')}: at_most_hours is not a number")
    return Trigger(
        id=_text(raw, "id"),
        when=parse_condition(raw.get("when")),
        rules=_texts(raw, "rules"),
        at_most_hours=hours,
        cause=_text(raw, "cause"),
    )


def parse_condition(raw: Json) -> Condition:
    """Read one condition tree. Raises SafetyError where it has no known form."""
    if not isinstance(raw, Mapping) or len(raw) != 1:
        raise SafetyError(f"a condition is an object with one key, not {raw!r}")
    [(kind, body)] = raw.items()
    if kind == "not":
        return Not(parse_condition(body))
    if not isinstance(body, list | tuple):
        raise SafetyError(f"{kind} needs a list, not {body!r}")
    match kind, list(body):
        case "all", parts:
            return AllOf(tuple(parse_condition(part) for part in parts))
        case "any", parts:
            return AnyOf(tuple(parse_condition(part) for part in parts))
        case "has", [str(ref), *wanted] if wanted and all(isinstance(option, str) for option in wanted):
            return Has(ref, tuple(str(option) for option in wanted))
        case "count", [str(ref), int(least)]:
            return Count(ref, least)
        case "num", [str(ref), (">=" | ">" | "<=" | "<" | "==") as comparison, (int() | float()) as limit]:
            return Num(ref, comparison, limit)
    raise SafetyError(f"no such condition: {raw!r}")


def _objects(raw: Mapping[str, Json], key: str) -> list[Mapping[str, Json]]:
    value = raw.get(key)
    if not isinstance(value, list | tuple):
        raise SafetyError(f"{raw.get('id', 'safety')}: {key} is not a list")
    objects = [item for item in value if isinstance(item, Mapping)]
    if len(objects) != len(value):
        raise SafetyError(f"{raw.get('id', 'safety')}: {key} holds something that is not an object")
    return objects


def _text(raw: Mapping[str, Json], key: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str):
        raise SafetyError(f"{raw.get('id', '?')}: {key} is not a text")
    return value


def _texts(raw: Mapping[str, Json], key: str) -> tuple[str, ...]:
    value = raw.get(key, [])
    if not isinstance(value, list | tuple):
        raise SafetyError(f"{raw.get('id', '?')}: {key} is not a list")
    return tuple(str(item) for item in value)
