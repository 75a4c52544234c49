"""What can be told about sharing. The links, the log and the history tell each person only their own side."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts import selectors as accounts
from backend.care import reads
from backend.care.models import EndReason, LinkEvent, LinkState, ReadLog, TherapistLink
from backend.care.types import Change, EndingNotice, Link, Look, Person, Scope, Watcher, Watching

NOTICE_DAYS: Final = (14, 3)
_NOTICE_FOR: Final = timedelta(days=2)  # a notice that the server slept through is still worth sending for two days
_PAGE: Final = 200


def watchers_of(owner_id: UUID, now: datetime) -> list[Watcher]:
    """Who is to be told about this person's safety messages, in the order in which they agreed.

    Both consents must stand now: offered by the owner, taken by the watcher, not ended, not expired.
    """
    links = TherapistLink.objects.filter(
        patient_id=owner_id,
        state=LinkState.ACTIVE,
        until__gt=now,
        watcher_offered=True,
        watcher_since__isnull=False,
        therapist__is_active=True,
    )
    # Columns instead of objects: this is asked inside the sync of a safety message.
    rows = links.order_by("watcher_since", "id").values_list(
        "therapist_id", "id", "therapist__display_name", "therapist__email", "scopes", "until"
    )
    return [
        Watcher(
            user_id=user_id,
            link_id=link_id,
            name=reads.shown_name(display_name, email),
            scopes=frozenset(Scope(scope) for scope in scopes),
            until=until,
        )
        for user_id, link_id, display_name, email, scopes, until in rows
        if user_id and until
    ]


def watched_by(watcher_id: UUID, now: datetime) -> frozenset[UUID]:
    """Whose safety messages this person is to be told about now."""
    links = TherapistLink.objects.filter(
        therapist_id=watcher_id,
        state=LinkState.ACTIVE,
        until__gt=now,
        watcher_offered=True,
        watcher_since__isnull=False,
        patient__is_active=True,
    )
    return frozenset(links.values_list("patient_id", flat=True))


def ending_notices(now: datetime) -> list[EndingNotice]:
    """Notices due by now, for both people of each link that ends in 14 or 3 days.

    The same notice is returned for two days under the same key: send each key once. A link that was shorter than the
    notice from its start, or was made longer meanwhile, gives none.
    """
    latest = now + timedelta(days=max(NOTICE_DAYS))
    links = TherapistLink.objects.filter(state=LinkState.ACTIVE, until__gt=now, until__lte=latest)
    return [
        notice
        for link in links.select_related("patient", "therapist").order_by("until", "id")
        for notice in _notices(link, now=now)
    ]


def links_as_patient(person_id: UUID, *, now: datetime) -> list[Link]:
    """Whom this person shares with, or did; latest first."""
    links = list(_links().filter(patient_id=person_id))
    confirmed = accounts.confirmed_ids([link.therapist_id for link in links if link.therapist_id])
    return [_link(link, other=_therapist(link, confirmed), now=now) for link in links]


def links_as_therapist(person_id: UUID, *, now: datetime) -> list[Link]:
    """Who shares with this person, or did; latest first. Who it is shows only from the patient's yes on."""
    return _as_therapist(_links().filter(therapist_id=person_id), now=now)


def link_as_therapist(person_id: UUID, *, link_id: UUID, now: datetime) -> Link:
    """One link that this person accepted."""
    return _as_therapist(_links().filter(therapist_id=person_id, id=link_id), now=now)[0]


def looks_at(owner_id: UUID) -> list[Look]:
    """Who looked at this person's data, latest first, at most 200."""
    rows = ReadLog.objects.filter(owner_id=owner_id).order_by("-latest_at", "-id")[:_PAGE]
    return [
        Look(
            at=row.earliest_at,
            latest_at=row.latest_at,
            times=row.times,
            who=row.reader_name,
            what=row.what,
            scopes=row.scopes,
        )
        for row in rows
    ]


def changes_of(owner_id: UUID) -> list[Change]:
    """Who agreed to what, or ended it, latest first, at most 200."""
    rows = LinkEvent.objects.filter(patient_id=owner_id).order_by("-at", "-id")[:_PAGE]
    return [
        Change(
            at=row.at,
            who=row.by_name,
            what=row.what,
            link=row.link_ref,
            scopes=row.scopes,
            watcher_offered=row.watcher_offered,
            until=row.until,
        )
        for row in rows
    ]


def _links() -> QuerySet[TherapistLink]:
    return TherapistLink.objects.select_related("patient", "therapist", "invitation").order_by("-created_at", "-id")


def _as_therapist(links: QuerySet[TherapistLink], *, now: datetime) -> list[Link]:
    confirmed = accounts.confirmed_ids([link.patient_id for link in links])
    return [_link(link, other=_patient(link, confirmed), now=now) for link in links]


def _scopes(link: TherapistLink) -> frozenset[Scope]:
    return frozenset(Scope(scope) for scope in link.scopes)


def _therapist(link: TherapistLink, confirmed: frozenset[UUID]) -> Person | None:
    if link.therapist is None:
        return None
    return Person(
        name=reads.therapist_name(link),
        email=link.therapist.email,
        email_confirmed=link.therapist.pk in confirmed,
    )


def _patient(link: TherapistLink, confirmed: frozenset[UUID]) -> Person | None:
    # A code that was overheard must not tell whose it was: the name shows only after the patient's own yes.
    if link.confirmed_at is None:
        return None
    return Person(name=reads.patient_name(link), email=link.patient.email, email_confirmed=link.patient_id in confirmed)


def _link(link: TherapistLink, *, other: Person | None, now: datetime) -> Link:
    state, ended_at, because = _standing(link, now=now)
    watching = Watching.WATCHING if link.watcher_since else Watching.OFFERED if link.watcher_offered else Watching.OFF
    return Link(
        id=link.id,
        state=state,
        other=other,
        owner_id=link.patient_id if link.confirmed_at else None,
        scopes=link.scopes,
        share_days=link.share_days,
        until=link.until,
        watcher=Watching.OFF if state == LinkState.ENDED else watching,
        created_at=link.created_at,
        accepted_at=link.accepted_at,
        confirmed_at=link.confirmed_at,
        ended_at=ended_at,
        ended_because=because,
        invitation_expires_at=link.invitation.expires_at if state == LinkState.INVITED else None,
    )


def _standing(link: TherapistLink, *, now: datetime) -> tuple[str, datetime | None, str]:
    """State, end and reason as they are now: what only time has ended is ended, without a clean-up having to run."""
    if link.state == LinkState.ACTIVE and link.until and link.until <= now:
        return LinkState.ENDED, link.until, EndReason.EXPIRED
    if link.state == LinkState.INVITED and link.invitation.expires_at <= now:
        return LinkState.ENDED, link.invitation.expires_at, EndReason.INVITATION_EXPIRED
    return link.state, link.ended_at, link.ended_because


def _notices(link: TherapistLink, *, now: datetime) -> Iterator[EndingNotice]:
    if link.until is None or link.confirmed_at is None or link.therapist is None:
        return
    for days in NOTICE_DAYS:
        due_at = link.until - timedelta(days=days)
        if not (link.confirmed_at < due_at <= now < due_at + _NOTICE_FOR):
            continue
        for person, other_name in (
            (link.patient, reads.therapist_name(link)),
            (link.therapist, reads.patient_name(link)),
        ):
            yield EndingNotice(
                key=f"sharing-ends:{link.id}:{link.until:%Y-%m-%d}:{days}:{person.pk}",
                person_id=person.pk,
                link_id=link.id,
                other_name=other_name,
                days_left=days,
                is_patient=person.pk == link.patient_id,
                until=link.until,
            )
