"""Which occurrence comes next. A rule that is on has exactly one planned occurrence ahead of it."""

from collections.abc import Sequence
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from backend.core.ids import uuid7
from backend.reminders.models import Occurrence, ReminderRule
from backend.reminders.schedule import Plan, next_local_time
from backend.reminders.types import OccurrenceState


def plan_of(rule: ReminderRule) -> Plan:
    """The rule in the words of the schedule."""
    return Plan(
        times=tuple(time.fromisoformat(text) for text in rule.times),
        days=frozenset(rule.days),
        zone=rule.time_zone,
        quiet_from=time.fromisoformat(rule.quiet_from) if rule.quiet_from else None,
        quiet_to=time.fromisoformat(rule.quiet_to) if rule.quiet_to else None,
    )


def replan(rules: Sequence[ReminderRule], *, now: datetime) -> None:
    """After a change: what was planned ahead is dropped and planned anew. What is due already is left to the tick."""
    ahead = Occurrence.objects.filter(rule__in=rules, state=OccurrenceState.PLANNED, due_at__gt=now)
    ahead.delete()
    _plan([(rule, now) for rule in rules], now=now)


@transaction.atomic
def plan_next(rule_ids: Sequence[UUID], *, now: datetime) -> None:
    """Plan the occurrence after the one that was planned. Idempotent: twice plans the same instant once.

    From the planned instant, not from now: after days without a tick every missed instant gets its row.
    """
    # A rule that is being changed at this moment is planned by that change: skipping it cannot lose anything.
    rules = ReminderRule.objects.filter(id__in=rule_ids, enabled=True, next_due_at__lte=now)
    locked = list(rules.order_by("id").select_for_update(skip_locked=True))
    _plan([(rule, rule.next_due_at) for rule in locked if rule.next_due_at is not None], now=now)


def _plan(rules: Sequence[tuple[ReminderRule, datetime]], *, now: datetime) -> None:
    occurrences = []
    for rule, after in rules:
        rule.next_due_at = next_local_time(plan_of(rule), after=after) if rule.enabled else None
        if rule.next_due_at is not None:
            occurrences.append(Occurrence(id=uuid7(now), rule=rule, due_at=rule.next_due_at, changed_at=now))
    # The unique pair (rule, due_at) makes a second planner harmless.
    Occurrence.objects.bulk_create(occurrences, ignore_conflicts=True)
    ReminderRule.objects.bulk_update([rule for rule, _ in rules], ["next_due_at"], batch_size=200)
