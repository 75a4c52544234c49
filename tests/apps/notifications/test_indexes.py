"""The loops look only at rows that are due: an empty beat costs the same with a million rows as with none."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from backend.notifications.claims import _takeable
from backend.notifications.models import Delivery
from backend.notifications.types import DeliveryState
from backend.reminders.models import Occurrence, ReminderRule
from backend.reminders.types import OccurrenceState
from backend.safety.escalations import TOLD_STATES
from backend.safety.models import Escalation

QUERIES: list[tuple[Callable[[datetime], QuerySet[Any]], set[str]]] = [
    (lambda now: Delivery.objects.filter(_takeable(now)), {"delivery_due", "delivery_claimed"}),
    (
        lambda now: Delivery.objects.filter(state=DeliveryState.SENDING, lease_until__lte=now),
        {"delivery_sending"},
    ),
    (
        lambda now: Occurrence.objects.filter(state=OccurrenceState.PLANNED, due_at__lte=now),
        {"occurrence_due"},
    ),
    (lambda now: ReminderRule.objects.filter(enabled=True, next_due_at__lte=now), {"rule_next_due"}),
    (lambda now: Escalation.objects.filter(state__in=TOLD_STATES, next_tell_at__lte=now), {"esc_due"}),
]


@pytest.mark.parametrize(("query", "indexes"), QUERIES)
def test_the_loops_questions_are_answered_by_their_small_indexes(
    db: None, noon: datetime, query: Callable[[datetime], QuerySet[Any]], indexes: set[str]
) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # An empty table is read whole, whatever the indexes: this asks what could be used.
            cursor.execute("SET LOCAL enable_seqscan = off")

    plan = query(noon).explain()

    assert all(index in plan for index in indexes), plan
