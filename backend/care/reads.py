"""Writes the log of looks. Private to care: nobody else may write or tidy it."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import F

from backend.care.models import ReadLog, TherapistLink
from backend.care.types import Reading

# An open page asks again every 30 seconds. Looks within one hour count up one row instead of burying the others.
_ONE_ROW: Final = timedelta(hours=1)


def write(*, links: list[TherapistLink], by: UUID, what: Reading, now: datetime) -> None:
    """One look through each link: at most three statements, however many links."""
    if not links:
        return
    scopes_of = {link.patient_id: link.scopes for link in links}
    recent = ReadLog.objects.filter(
        reader_ref=by, what=what, owner_id__in=scopes_of, earliest_at__gt=now - _ONE_ROW, earliest_at__lte=now
    )
    # A look with other scopes than a minute ago is a look at something else: it gets its own row.
    same = {row.owner_id: row.pk for row in recent if row.scopes == scopes_of[row.owner_id]}
    ReadLog.objects.filter(pk__in=same.values()).update(latest_at=now, times=F("times") + 1)
    ReadLog.objects.bulk_create(
        ReadLog(
            owner_id=link.patient_id,
            reader_ref=by,
            reader_name=therapist_name(link),
            what=what,
            scopes=link.scopes,
            earliest_at=now,
            latest_at=now,
        )
        for link in links
        if link.patient_id not in same
    )


def shown_name(display_name: str, email: str) -> str:
    """How a person is called in front of people they share with."""
    return display_name or email


def therapist_name(link: TherapistLink) -> str:
    """How the therapist is called in front of the patient; "" before anybody accepted."""
    return shown_name(link.therapist.display_name, link.therapist.email) if link.therapist else ""


def patient_name(link: TherapistLink) -> str:
    """How the patient is called in front of the therapist."""
    return link.patient.display_name or link.patient.email
