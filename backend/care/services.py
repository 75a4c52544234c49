"""What people can do with sharing. Everything here leaves a row that says who did it and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import transaction

from backend.care import codes, reads
from backend.care.models import EndReason, Invitation, LinkEvent, LinkState, TherapistLink
from backend.care.types import ALL_SCOPES, Reading, Scope, Viewer
from backend.core import errors
from backend.core.ids import uuid7

INVITATION_HOURS: Final = 48
DEFAULT_SHARE_DAYS: Final = 90
LONGEST_SHARE_DAYS: Final = 365

What = LinkEvent.What


@dataclass(frozen=True, kw_only=True)
class NewInvitation:
    """An invitation as it is shown once: the code is stored nowhere."""

    link_id: UUID
    code: str
    url: str
    expires_at: datetime


def viewer(*, by: UUID, owner_id: UUID, now: datetime, what: Reading) -> Viewer:
    """Let `by` look at the owner's data, and write it into the log that the owner sees.

    Raises NotFound for anybody not allowed: nobody learns whether the owner exists.
    """
    if by == owner_id:
        return Viewer(by=by, owner_id=owner_id, scopes=ALL_SCOPES, until=None, is_owner=True)
    allowed = [link for link in _open_links(by, now=now) if link.patient_id == owner_id]
    if not allowed:
        raise errors.NotFound()
    return _let_in(by, allowed, now=now, what=what)[0]


def viewers(*, by: UUID, now: datetime, what: Reading, scope: Scope | None = None) -> list[Viewer]:
    """Let `by` look at everybody who shares with them now (and shares `scope`, if given), and log it for each.

    A constant number of queries, however many people there are.
    """
    links = [link for link in _open_links(by, now=now) if scope is None or scope in link.scopes]
    return _let_in(by, links, now=now, what=what)


@transaction.atomic
def invite(
    *, by: UUID, scopes: Iterable[Scope], watcher: bool, now: datetime, share_days: int = DEFAULT_SHARE_DAYS
) -> NewInvitation:
    """Make a single-use invitation for 48 hours. It shares nothing until `by` has confirmed who accepted."""
    agreed = _checked(scopes, watcher=watcher)
    if not 1 <= share_days <= LONGEST_SHARE_DAYS:
        raise errors.Invalid({"share_days": [f"Choose 1 to {LONGEST_SHARE_DAYS} days."]})
    link = TherapistLink.objects.create(
        id=uuid7(now), patient_id=by, scopes=agreed, share_days=share_days, watcher_offered=watcher, created_at=now
    )
    code, expires_at = codes.new_code(), now + timedelta(hours=INVITATION_HOURS)
    Invitation.objects.create(link=link, code_hash=codes.hash_of(code), expires_at=expires_at)
    _note(link, by=by, what=What.INVITED, now=now)
    # The code stands behind the #: browsers send that part to no server, so that it is in no log.
    url = f"{settings.PUBLIC_URL}/join#{code}"
    return NewInvitation(link_id=link.id, code=code, url=url, expires_at=expires_at)


@transaction.atomic
def accept(*, by: UUID, code: str, now: datetime) -> UUID:
    """Take an invitation; exactly one of several who try gets it. Shares nothing yet.

    Raises NotFound alike for a wrong, used, expired, withdrawn or own code.
    """
    # Two may come at once. Each of the two claims below is one conditional UPDATE on the row's own columns, without
    # join or subquery: only so does PostgreSQL look at the row again after it has waited for the other transaction.
    fresh = Invitation.objects.filter(code_hash=codes.hash_of(code), used_at=None, expires_at__gt=now)
    if fresh.update(used_at=now) != 1:
        raise errors.NotFound()
    link = TherapistLink.objects.get(invitation__code_hash=codes.hash_of(code))
    waiting = TherapistLink.objects.filter(id=link.id, state=LinkState.INVITED).exclude(patient_id=by)
    if waiting.update(state=LinkState.ACCEPTED, therapist_id=by, accepted_at=now) != 1:
        raise errors.NotFound()  # takes the claim of the code back too
    _note(_again(link), by=by, what=What.ACCEPTED, now=now)
    return link.id


@transaction.atomic
def confirm(*, by: UUID, link_id: UUID, now: datetime) -> None:
    """The patient has seen who accepted, and starts to share. Replaces an older link with the same person.

    Raises NotFound when the link is not theirs, Conflict when nobody accepted it or it has ended.
    """
    # All of the patient's links are locked, always in the same order: two confirmations at once, of two invitations
    # that the same person accepted, must see each other.
    links = {link.id: link for link in TherapistLink.objects.select_for_update().filter(patient_id=by).order_by("id")}
    link = links.get(link_id)
    if link is None:
        raise errors.NotFound()
    if link.state != LinkState.ACCEPTED:
        raise errors.Conflict("not_accepted", "Nobody is waiting for a yes here.")
    for older in links.values():
        if older.state == LinkState.ACTIVE and older.therapist_id == link.therapist_id:
            _end(older, by=by, because=EndReason.REPLACED, now=now)
    link.state, link.confirmed_at = LinkState.ACTIVE, now
    link.until = now + timedelta(days=link.share_days)
    link.save(update_fields=["state", "confirmed_at", "until"])
    _note(link, by=by, what=What.CONFIRMED, now=now)


@transaction.atomic
def change(
    *, by: UUID, link_id: UUID, scopes: Iterable[Scope], watcher: bool, until: datetime | None, now: datetime
) -> None:
    """The patient changes what is shared, until when, and whether watching is offered. At once.

    `until` None keeps the date. Withdrawing the offer ends the watching; offering again asks the therapist again.
    """
    agreed = _checked(scopes, watcher=watcher)
    link = _mine(link_id, patient_id=by)
    _refuse_ended(link, now=now)
    if until is not None:
        _check_until(link, until, now=now)
        link.until = until
    link.scopes, link.watcher_offered = agreed, watcher
    link.watcher_since = link.watcher_since if watcher else None
    link.save(update_fields=["scopes", "watcher_offered", "watcher_since", "until"])
    _note(link, by=by, what=What.CHANGED, now=now)


@transaction.atomic
def watch(*, by: UUID, link_id: UUID, accept: bool, now: datetime) -> None:
    """The therapist takes the watcher role that the patient offered, or leaves it. Idempotent."""
    link = TherapistLink.objects.select_for_update().filter(id=link_id, therapist_id=by).first()
    if link is None:
        raise errors.NotFound()
    _refuse_ended(link, now=now)
    if accept == (link.watcher_since is not None):
        return
    if accept and not (link.watcher_offered and link.state == LinkState.ACTIVE):
        raise errors.Conflict("not_offered", "You were not asked to watch here.")
    link.watcher_since = now if accept else None
    link.save(update_fields=["watcher_since"])
    _note(link, by=by, what=What.WATCH_TAKEN if accept else What.WATCH_LEFT, now=now)


@transaction.atomic
def revoke(*, by: UUID, link_id: UUID, now: datetime) -> None:
    """Either of the two ends the sharing, at once and for good; an open invitation dies with it. Idempotent."""
    link = TherapistLink.objects.select_for_update().filter(id=link_id).first()
    if link is None or by not in (link.patient_id, link.therapist_id):
        raise errors.NotFound()
    if link.state != LinkState.ENDED:
        because = EndReason.BY_PATIENT if by == link.patient_id else EndReason.BY_THERAPIST
        _end(link, by=by, because=because, now=now)


def _open_links(by: UUID, *, now: datetime) -> list[TherapistLink]:
    """The links through which `by` may look now, with both people's rows."""
    links = TherapistLink.objects.filter(
        therapist_id=by, state=LinkState.ACTIVE, until__gt=now, patient__is_active=True, therapist__is_active=True
    )
    return list(links.select_related("patient", "therapist").order_by("confirmed_at", "id"))


def _let_in(by: UUID, links: list[TherapistLink], *, now: datetime, what: Reading) -> list[Viewer]:
    """Log first, then hand out: a look that could not be logged does not happen."""
    reads.write(links=links, by=by, what=what, now=now)
    return [
        Viewer(
            by=by,
            owner_id=link.patient_id,
            scopes=frozenset(Scope(scope) for scope in link.scopes),
            until=link.until,
            is_owner=False,
        )
        for link in links
    ]


def _checked(scopes: Iterable[Scope], *, watcher: bool) -> list[str]:
    """Scopes in one order, or Invalid. One consent never widens another silently."""
    agreed = set(scopes)
    if not agreed:
        raise errors.Invalid({"scopes": ["Choose at least one thing to share."]})
    if watcher and Scope.SAFETY_ALARM not in agreed:
        raise errors.Invalid({"scopes": ["Somebody who watches must be allowed to see that there is a message."]})
    return [scope.value for scope in Scope if scope in agreed]


def _check_until(link: TherapistLink, until: datetime, *, now: datetime) -> None:
    if link.state != LinkState.ACTIVE:
        raise errors.Invalid({"until": ["The time starts when you say yes to who accepted."]})
    if not now < until <= now + timedelta(days=LONGEST_SHARE_DAYS):
        raise errors.Invalid({"until": [f"Choose a day within the next {LONGEST_SHARE_DAYS} days."]})


def _mine(link_id: UUID, *, patient_id: UUID) -> TherapistLink:
    link = TherapistLink.objects.select_for_update().filter(id=link_id, patient_id=patient_id).first()
    if link is None:
        raise errors.NotFound()
    return link


def _refuse_ended(link: TherapistLink, *, now: datetime) -> None:
    if link.state == LinkState.ENDED or (link.until is not None and link.until <= now):
        raise errors.Conflict("ended", "This sharing has ended.")


def _end(link: TherapistLink, *, by: UUID, because: EndReason, now: datetime) -> None:
    link.state, link.ended_at, link.ended_because = LinkState.ENDED, now, because
    link.watcher_since = None
    link.save(update_fields=["state", "ended_at", "ended_because", "watcher_since"])
    _note(link, by=by, what=What.ENDED, now=now)


def _again(link: TherapistLink) -> TherapistLink:
    link.refresh_from_db()
    return link


def _note(link: TherapistLink, *, by: UUID, what: LinkEvent.What, now: datetime) -> None:
    """The row that proves who agreed to what. The name is kept as it was then, even if that account goes."""
    by_name = reads.patient_name(link) if by == link.patient_id else reads.therapist_name(link)
    LinkEvent.objects.create(
        patient_id=link.patient_id,
        link_ref=link.id,
        at=now,
        by_ref=by,
        by_name=by_name,
        what=what,
        scopes=link.scopes,
        watcher_offered=link.watcher_offered,
        until=link.until,
    )
