"""An entry answers the reminder that it came after."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from backend.reminders.models import Occurrence
from backend.reminders.types import OPEN, OccurrenceState, What

# How long after its instant a reminder is still answered by an entry.
ANSWERABLE: Final = {What.LOG: timedelta(hours=24), What.SESSION: timedelta(hours=24), What.CHECK_IN: timedelta(days=7)}


def logged_at(*, owner_id: UUID, at: Sequence[datetime], now: datetime, what: str) -> int:
    """Mark the open occurrences that these entries answer: for each entry, the latest one before it of each rule."""
    window = ANSWERABLE[What(what)]
    rows = Occurrence.objects.filter(
        rule__owner_id=owner_id,
        rule__what=what,
        state__in=OPEN,
        due_at__gt=min(at) - window,
        due_at__lte=max(at),
    )
    waiting = list(rows.order_by("due_at").values_list("id", "rule_id", "due_at"))
    answered: set[UUID] = set()
    for instant in at:
        # Later ones overwrite earlier ones of the same rule: what stays is the latest before the entry.
        latest = {rule: id for id, rule, due_at in waiting if instant - window < due_at <= instant}
        answered.update(latest.values())
    if not answered:
        return 0  # the usual case, on every sync of an entry
    # The state is asked again here: a reminder that was marked missed meanwhile stays missed.
    open_now = Occurrence.objects.filter(id__in=answered, state__in=OPEN)
    return open_now.update(state=OccurrenceState.ANSWERED, answered_at=now, changed_at=now)
