"""The safety records as the phone writes them. None of them ever changes: no later answer overwrites an emergency."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from backend.core import bulk
from backend.core.wire import Choice, Day, Id, Instant, PatchSerializer, Strings, Text, Tree, Yes
from backend.feed.types import FieldError, KindHandler, MergedRow
from backend.safety import escalations
from backend.safety.models import Escalation, SafetyCheck, SafetyClearance, SafetyConfirmation

MOST_ANSWERS: Final = 60_000


class SafetyCheckPatch(PatchSerializer):
    """Fields of a safety check."""

    answers = Tree(MOST_ANSWERS)
    profile = Tree()
    diary = Tree()
    rules_version = Text(64)
    level = Choice("L1", "L2", "L3", "L4")
    rules = Strings(most=64)
    locks = Strings(most=64)
    shown_at = Instant()
    trigger = Text(64)
    offline = Yes()


class SafetyConfirmationPatch(PatchSerializer):
    """Fields of "Is that right?"."""

    check = Id()
    answer = Choice("right", "mistake")
    at = Instant()


class SafetyClearancePatch(PatchSerializer):
    """Fields of "I was checked and told it is OK"."""

    check = Id()
    said = Text(2000)
    checked_on = Day()
    by_whom = Text(200)


def check_answers(*, values: Mapping[str, Any], is_new: bool) -> Sequence[FieldError]:
    """Answers, profile and diary are maps; anything else could not be evaluated."""
    return [
        FieldError(name, "type", "This must be an object.")
        for name in ("answers", "profile", "diary")
        if values.get(name) is not None and not isinstance(values[name], dict)
    ]


def names_a_check(*, values: Mapping[str, Any], is_new: bool) -> Sequence[FieldError]:
    """A confirmation or clearance is about one check."""
    return [] if values.get("check") else [FieldError("check", "required", "This must name the check it is about.")]


def says_what(*, values: Mapping[str, Any], is_new: bool) -> Sequence[FieldError]:
    """A confirmation is about one check and says one thing."""
    missing = [] if values.get("answer") else [FieldError("answer", "required", "This must be right or mistake.")]
    return [*names_a_check(values=values, is_new=is_new), *missing]


def store_checks(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """Store the checks, and open their escalations with the first messages, in the same transaction."""
    checks = [_check(owner_id, row, now=now) for row in rows]
    bulk.insert_objects(checks)
    for check in checks:
        escalations.opened(check, now=now)


def store_confirmations(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """Store what was said, and let the escalations hear the last word on each check."""
    SafetyConfirmation.objects.bulk_create(
        [
            SafetyConfirmation(
                id=row.id,
                owner_id=owner_id,
                check_id=UUID(row.values["check"]),
                answer=row.values["answer"],
                at=_instant(row, "at") or _instant(row, "occurred_at") or now,
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )
    _hear(owner_id, rows, now=now)


def store_clearances(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """Store the clearances, and end the telling."""
    SafetyClearance.objects.bulk_create(
        [
            SafetyClearance(
                id=row.id,
                owner_id=owner_id,
                check_id=UUID(row.values["check"]),
                said=row.values.get("said") or "",
                checked_on=_day(row, "checked_on"),
                by_whom=row.values.get("by_whom") or "",
                at=_instant(row, "occurred_at") or now,
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )
    _hear(owner_id, rows, now=now)


def _hear(owner_id: UUID, rows: Sequence[MergedRow], *, now: datetime) -> None:
    checks = {UUID(row.values["check"]) for row in rows}
    # A check that has not arrived yet hears it when it does (escalations.opened). Sorted: one order of locks.
    for escalation in (
        Escalation.objects.select_for_update(of=("self",)).filter(owner_id=owner_id, check_id__in=checks).order_by("id")
    ):
        escalations.hear(escalation, now=now)


def _check(owner_id: UUID, row: MergedRow, *, now: datetime) -> SafetyCheck:
    values = row.values
    return SafetyCheck(
        id=row.id,
        owner_id=owner_id,
        shown_at=_instant(row, "shown_at") or _instant(row, "occurred_at") or now,
        recorded_at=_instant(row, "recorded_at"),
        received_at=now,
        answers=values.get("answers") or {},
        profile=values.get("profile") or {},
        diary=values.get("diary") or {},
        level=values.get("level") or "",
        rules=values.get("rules") or [],
        locks=values.get("locks") or [],
        rules_version=values.get("rules_version") or "",
        trigger=values.get("trigger") or "",
        offline=values.get("offline") is True,
        origin=values.get("origin") or "live",
        time_zone=values.get("time_zone") or "UTC",
    )


def _instant(row: MergedRow, field: str) -> datetime | None:
    value = row.values.get(field)
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _day(row: MergedRow, field: str) -> date | None:
    value = row.values.get(field)
    return date.fromisoformat(value) if isinstance(value, str) else None


KINDS: Final[tuple[KindHandler, ...]] = (
    KindHandler(
        kind="safety_check",
        serializer=SafetyCheckPatch,
        store=store_checks,
        check=check_answers,
        immutable=True,
        publishes=True,
    ),
    KindHandler(
        kind="safety_confirmation",
        serializer=SafetyConfirmationPatch,
        store=store_confirmations,
        check=says_what,
        immutable=True,
        publishes=True,
    ),
    KindHandler(
        kind="safety_clearance",
        serializer=SafetyClearancePatch,
        store=store_clearances,
        check=names_a_check,
        immutable=True,
        publishes=True,
    ),
    KindHandler(kind="escalation", server_only=True),
)
