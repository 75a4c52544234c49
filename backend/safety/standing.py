"""From conditions to findings: what one check, or the state of now, says. Twin of standing.ts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from backend.safety.conditions import Reading, chosen, holds, questions_in
from backend.safety.shapes import Condition, Finding, Guard, Rule, Safety


@dataclass(frozen=True)
class Standing:
    """One true finding or guard. `check` is None for what the profile or the diary say now."""

    rule: str
    finding: str
    level: str | None
    locks: tuple[str, ...]
    until: str
    advice: str
    tell: str
    check: str | None
    at: datetime
    places: tuple[str, ...] | None
    product: str | None


def said_by(safety: Safety, reading: Reading, *, check: str, at: datetime) -> list[Standing]:
    """Everything the answers of one check say: findings, and guards that look at answers."""
    findings = ((rule, finding) for rule in safety.rules for finding in rule.findings)
    return _collect(findings, _guards(safety, of_now=False), reading, check=check, at=at)


def said_by_answers(safety: Safety, reading: Reading, *, check: str, at: datetime) -> list[Standing]:
    """As `said_by`, without what only repeats the profile: that is judged anew at each look."""
    findings = ((rule, finding) for rule in safety.rules for finding in rule.findings if not _is_of_now(finding))
    return _collect(findings, _guards(safety, of_now=False), reading, check=check, at=at)


def said_by_now(safety: Safety, reading: Reading, *, at: datetime) -> list[Standing]:
    """What profile, diary and the thing about to be done say by themselves."""
    findings = ((rule, finding) for rule in safety.rules for finding in rule.findings if _is_of_now(finding))
    return _collect(findings, _guards(safety, of_now=True), reading, check=None, at=at)


def looks_at_now(condition: Condition) -> bool:
    """Whether a condition looks at no answer at all."""
    return not questions_in(condition)


def _is_of_now(finding: Finding) -> bool:
    """A guard finding that looks at no answer holds as long as the profile says so, not from one check on."""
    return finding.level is None and looks_at_now(finding.when)


def _guards(safety: Safety, *, of_now: bool) -> list[Guard]:
    return [guard for guard in safety.guards if guard.locks and looks_at_now(guard.when) is of_now]


def _collect(
    findings: Iterable[tuple[Rule, Finding]],
    guards: Iterable[Guard],
    reading: Reading,
    *,
    check: str | None,
    at: datetime,
) -> list[Standing]:
    found = [
        Standing(
            rule=rule.id,
            finding=finding.id,
            level=finding.level,
            locks=finding.locks,
            until=finding.until,
            advice=finding.advice,
            tell=finding.tell,
            check=check,
            at=at,
            places=_places_in(rule.asks, reading),
            product=_product_in(rule.asks, finding.locks, reading),
        )
        for rule, finding in findings
        if holds(finding.when, reading)
    ]
    return found + [
        Standing(
            rule=guard.id,
            finding=guard.id,
            level=None,
            locks=guard.locks,
            until=guard.until,
            advice=guard.id,
            tell="nobody",
            check=check,
            at=at,
            places=_places_in(guard.asks, reading),
            product=_product_in(guard.asks, guard.locks, reading),
        )
        for guard in guards
        if holds(guard.when, reading)
    ]


def _places_in(asks: Iterable[str], reading: Reading) -> tuple[str, ...] | None:
    """Where the person said it is; None (everywhere) when nobody was asked or no place was named."""
    for id in asks:
        question = reading.questions.get(id)
        if question is None or "place" not in question.follow:
            continue
        places = chosen(reading.answers.get(f"{id}.place")) or []
        if places and "unsure" not in places:
            return tuple(sorted(places))
    return None


def _product_in(asks: Iterable[str], locks: Iterable[str], reading: Reading) -> str | None:
    """Which product an answer or the moment names; None: nobody knows, so every product."""
    if "patch_product" not in locks:
        return None
    for id in asks:
        product = reading.answers.get(f"{id}.product")
        if isinstance(product, str) and product not in {"unsure", "none"}:
            return product
    return reading.context.product
