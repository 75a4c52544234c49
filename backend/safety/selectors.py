"""What safety can tell, to the person and to watchers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Count

from backend.care import selectors as care
from backend.care.types import Scope, Viewer
from backend.safety import verdict
from backend.safety.models import Escalation, SafetyCheck, Telling
from backend.safety.types import OPEN_STATES, EscalationRow, State, Told

_PAGE: Final = 100


def watched_with_messages(watcher_id: UUID, *, now: datetime) -> list[UUID]:
    """Owners whom this person watches now and who have a safety message that may be told."""
    rows = Escalation.objects.filter(owner_id__in=care.watched_by(watcher_id, now)).exclude(told_level="")
    return sorted(set(rows.values_list("owner_id", flat=True)))


def escalations(viewers: Sequence[Viewer]) -> list[EscalationRow]:
    """Safety messages of these viewers' owners, latest first. Four statements, however many.

    Others than the owner need the scope `safety_alarm`, see only what may be told, and answers only with
    `safety_answers`; never those to private questions.
    """
    by_owner = {viewer.owner_id: viewer for viewer in viewers if viewer.is_owner or viewer.may(Scope.SAFETY_ALARM)}
    rows = Escalation.objects.filter(owner_id__in=by_owner).select_related("owner").order_by("-answered_at", "-id")
    visible = [row for row in rows[:_PAGE] if by_owner[row.owner_id].is_owner or row.told_level]
    told = _told(visible)
    checks = {row.id: row for row in SafetyCheck.objects.filter(id__in=[row.check_id for row in visible])}
    return [
        _row(row, by_owner[row.owner_id], told=told.get(row.id, ()), check=checks.get(row.check_id)) for row in visible
    ]


def open_counts(viewers: Sequence[Viewer]) -> dict[UUID, int]:
    """How many safety messages are open, by owner, for viewers with the scope `safety_alarm`. One statement."""
    owners = [viewer.owner_id for viewer in viewers if viewer.may(Scope.SAFETY_ALARM)]
    rows = Escalation.objects.filter(owner_id__in=owners, state__in=OPEN_STATES).exclude(told_level="")
    counted: Iterable[tuple[UUID, int]] = rows.values_list("owner_id").annotate(number=Count("id"))
    return dict.fromkeys(owners, 0) | dict(counted)


def _told(rows: Sequence[Escalation]) -> Mapping[UUID, list[Told]]:
    found: dict[UUID, list[Told]] = {}
    tellings = Telling.objects.filter(escalation__in=rows, is_withdrawal=False, sent_at__isnull=False)
    for row in tellings.order_by("sent_at", "id"):
        if row.sent_at is not None:
            told = Told(at=row.sent_at, to_name=row.watcher_name, channels=row.channels, opened_at=row.opened_at)
            found.setdefault(row.escalation_id, []).append(told)
    return found


def _row(row: Escalation, viewer: Viewer, *, told: Sequence[Told], check: SafetyCheck | None) -> EscalationRow:
    may_read = viewer.is_owner or viewer.may(Scope.SAFETY_ANSWERS)
    return EscalationRow(
        id=row.id,
        owner=row.owner_id,
        owner_name=row.owner.display_name or row.owner.email,
        check=row.check_id,
        level=row.level if viewer.is_owner else row.told_level,
        state=State(row.state),
        answered_at=row.answered_at,
        opened_at=row.opened_at,
        next_tell_at=row.next_tell_at,
        told=told,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by_name,
        is_mine=viewer.is_owner,
        rules=(row.rules if viewer.is_owner else verdict.shareable_rules(row.rules)) if may_read else (),
        answers=_answers(check, viewer) if may_read and check is not None else {},
    )


def _answers(check: SafetyCheck, viewer: Viewer) -> Mapping[str, object]:
    return check.answers if viewer.is_owner else verdict.shareable_answers(check)
