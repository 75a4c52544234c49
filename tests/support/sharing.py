"""Two people who share, made through the same services as in life."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from backend.accounts.models import User
from backend.care import services
from backend.care.types import ALL_SCOPES, Scope


def share(
    patient: User,
    therapist: User,
    *,
    now: datetime,
    scopes: Iterable[Scope] = ALL_SCOPES,
    watcher: bool = False,
    share_days: int = 90,
) -> UUID:
    """An active link; with `watcher`, the role is offered and taken. Returns the link's id."""
    made = services.invite(by=patient.pk, scopes=scopes, watcher=watcher, share_days=share_days, now=now)
    link_id = services.accept(by=therapist.pk, code=made.code, now=now)
    services.confirm(by=patient.pk, link_id=link_id, now=now)
    if watcher:
        services.watch(by=therapist.pk, link_id=link_id, accept=True, now=now)
    return link_id
