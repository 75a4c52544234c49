"""The diary for people who may see it. Each answer takes a constant number of queries."""

from collections.abc import Sequence
from datetime import date, timedelta

from backend.accounts import selectors as accounts
from backend.care.types import Scope, Viewer
from backend.diary import selectors as diary
from backend.insights.types import Progress, SharingPerson
from backend.safety import selectors as safety


def people(viewers: Sequence[Viewer], *, today: date) -> list[SharingPerson]:
    """Everybody in `viewers`, those with an open safety message on top, then by name."""
    recent = diary.recent(viewers, today=today)
    names = accounts.shown_names([viewer.owner_id for viewer in viewers])
    alarms = safety.open_counts(viewers)
    lines = [
        SharingPerson(
            id=viewer.owner_id,
            name=names.get(viewer.owner_id, ""),
            latest_entry_on=recent[viewer.owner_id].latest_entry_on,
            pain_last_7_days=recent[viewer.owner_id].pain_last_7_days,
            open_safety_messages=alarms.get(viewer.owner_id, 0) if viewer.may(Scope.SAFETY_ALARM) else None,
            scopes=_in_order(viewer),
            until=viewer.until,
        )
        for viewer in viewers
    ]
    return sorted(lines, key=lambda line: (not line.open_safety_messages, line.name.casefold(), str(line.id)))


def progress(viewer: Viewer, *, today: date, length_days: int) -> Progress:
    """The last `length_days` days up to today, and the first days of the diary for the baseline."""
    since = today - timedelta(days=length_days - 1)
    until = today + timedelta(days=1)  # a phone east of here already writes tomorrow's date
    return Progress(
        owner_id=viewer.owner_id,
        name=accounts.shown_names([viewer.owner_id]).get(viewer.owner_id, ""),
        is_owner=viewer.is_owner,
        scopes=_in_order(viewer),
        until=viewer.until,
        since=since,
        days=diary.days(viewer, since=since, until=until),
        first_days=diary.first_days(viewer),
        check_ins=diary.check_ins(viewer, since=since, until=until),
        finder_runs=diary.finder_runs(viewer, since=since, until=until),
    )


def _in_order(viewer: Viewer) -> list[Scope]:
    return [scope for scope in Scope if viewer.may(scope)]
