"""Every kind of record that the feed knows, and who else must hear of a change in the same transaction.

A new kind is listed in its own app's `services.KINDS`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from uuid import UUID

from backend.diary import services as diary
from backend.feed.types import KindHandler, MergedRow
from backend.reminders import services as reminders
from backend.reminders.types import What
from backend.safety import services as safety

APPS = (diary, reminders, safety)

ANSWERS = {"pain_log": What.LOG, "check_in": What.CHECK_IN, "massage_session": What.SESSION}
"""Which reminder a new record answers."""


@cache
def handlers() -> Mapping[str, KindHandler]:
    """Kind -> handler. Two handlers for one kind stop the server at its start."""
    found: dict[str, KindHandler] = {}
    for app in APPS:
        for handler in app.KINDS:
            if handler.kind in found:
                raise ValueError(f"two handlers for the kind {handler.kind}")
            found[handler.kind] = handler
    return found


def announce(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """Tell the apps that must know of stored rows but may not import the app that stores them."""
    for kind, what in ANSWERS.items():
        at = [instant(row) for row in rows if row.kind == kind and row.is_new and not row.is_deleted]
        if at:
            reminders.logged_at(owner_id=owner_id, at=at, now=now, what=what)
    patches = [row for row in rows if row.kind == "patch_placement"]
    if patches:
        reminders.patches_changed(owner_id=owner_id, patches=patches, now=now)
    sessions = [row for row in rows if row.kind == "massage_session"]
    if sessions:
        reminders.sessions_changed(owner_id=owner_id, sessions=sessions, now=now)
    checks = [row for row in rows if row.kind == "safety_check"]
    if checks:
        reminders.checked(owner_id=owner_id, checks=checks, now=now)
    over = [UUID(row.values["check"]) for row in rows if _ends_advice(row)]
    if over:
        reminders.checks_ended(owner_id=owner_id, check_ids=over)


def _ends_advice(row: MergedRow) -> bool:
    is_mistake = row.kind == "safety_confirmation" and row.values.get("answer") == "mistake"
    return is_mistake or row.kind == "safety_clearance"


def instant(row: MergedRow) -> datetime:
    """When it happened: every record says so from its first change on."""
    return datetime.fromisoformat(row.values["occurred_at"])
