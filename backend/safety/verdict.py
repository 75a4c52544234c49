"""What a check amounts to: the phone's own word and the server's, the higher of the two, and who may be told."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from backend.knowledge import selectors as knowledge
from backend.safety import rules
from backend.safety.models import SafetyCheck
from backend.safety.shapes import Safety

log = logging.getLogger("unknot.safety")

URGENT: Final = ("L1", "L2")
TOLD: Final = "watchers"
OWN_CONSENT_FACT: Final = "tell_low_mood"
"""The person's separate choice, made beforehand, that watchers may be told about RF-30."""


@dataclass(frozen=True)
class Verdict:
    """level: the highest of phone and server. told_level: of what watchers may hear, or None. rules: all that fired."""

    level: str | None
    told_level: str | None
    rules: Sequence[str]


@lru_cache(maxsize=1)
def safety() -> Safety:
    """The rules of this server's bundle."""
    return rules.parse_safety(knowledge.bundle()["safety"])


def as_check(row: SafetyCheck) -> rules.Check:
    """The stored row in the words of the rules."""
    return rules.Check(
        id=str(row.id),
        at=row.shown_at,
        answers=row.answers,
        profile=row.profile,
        diary=row.diary,
        recorded_at=row.recorded_at,
        origin=row.origin,
    )


def judge(row: SafetyCheck) -> Verdict:
    """Weigh the phone's word and the server's. Never raises: what the server cannot read, the phone's word decides."""
    found = _evaluate(row)
    may_tell_own = row.profile.get(OWN_CONSENT_FACT) == "yes"
    levels = {row.level} | {finding.level for finding in found}
    told = {finding.level for finding in found if finding.tell == TOLD or (finding.tell != "nobody" and may_tell_own)}
    if _is_unexplained(row, found, own=frozenset() if may_tell_own else _only_by_own_consent()):
        told.add(row.level)
    return Verdict(
        level=_highest(levels),
        told_level=_highest(told),
        rules=sorted({*row.rules, *(finding.rule for finding in found)}),
    )


def shareable_answers(row: SafetyCheck) -> Mapping[str, Any]:
    """The answers that the scope `safety_answers` covers: never those to private questions."""
    public = {id for id, question in safety().questions.items() if not question.private}
    # A follow-up (`saddle.since`) is as private as the question that it follows.
    return {key: value for key, value in row.answers.items() if key.partition(".")[0] in public}


def shareable_rules(names: Sequence[str]) -> list[str]:
    """Rules that may be named to somebody else: not those told by own consent, nor those that ask private things."""
    private = {id for id, question in safety().questions.items() if question.private}
    hidden = _only_by_own_consent() | {rule.id for rule in safety().rules if private & set(rule.asks)}
    return [name for name in names if name not in hidden]


def _evaluate(row: SafetyCheck) -> Sequence[rules.Standing]:
    try:
        return rules.evaluate_check(safety(), as_check(row)).findings
    except Exception:
        # A check must never be refused because the server cannot read it: then the phone's word stands alone.
        log.exception("check %s could not be evaluated", row.id)
        return ()


def _is_unexplained(row: SafetyCheck, found: Sequence[rules.Standing], *, own: frozenset[str]) -> bool:
    """Whether the phone found something that we did not: it may run newer rules, and then its level counts for telling.

    What we found too is explained, and told as our finding says: else a rule that is told to nobody would be told
    because some other rule, not urgent by itself, stood beside it.
    """
    explained = {finding.rule for finding in found} | {guard.id for guard in safety().guards} | own
    is_ours = row.level in {finding.level for finding in found} or (bool(row.rules) and set(row.rules) <= own)
    return bool(set(row.rules) - explained) or not is_ours


def _only_by_own_consent() -> frozenset[str]:
    return frozenset(
        rule.id for rule in safety().rules if rule.findings and all(each.tell != TOLD for each in rule.findings)
    )


def _highest(levels: set[str | None] | set[str]) -> str | None:
    return min((level for level in levels if level in URGENT), default=None)
