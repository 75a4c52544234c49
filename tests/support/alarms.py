"""Turning the alarm clock by hand: a clock that stands still until moved, and the loops that beat turns in life."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from allauth.account.models import EmailAddress

from backend.accounts.models import User
from backend.core.ids import uuid7
from backend.feed.types import BEGINNING
from backend.notifications import services as notifications
from backend.reminders import services as reminders
from backend.safety import services as safety
from backend.sync import services as sync
from tests.support.push_service import PushService


@dataclass
class AlarmClock:
    """`clock()` is now. `turn()` does what beat does every few seconds."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)

    def turn(self) -> None:
        """One beat: every loop once, in this process."""
        reminders.tick(now=self.now)
        safety.advance(now=self.now)
        notifications.deliver_due(clock=self)

    def pass_by(self, *, minutes: int, every: int = 1) -> None:
        """Let time go by, with a beat every `every` minutes."""
        for _ in range(0, minutes, every):
            self.forward(minutes=every)
            self.turn()


def confirm_email(person: User) -> None:
    """As if the person had followed the link in the confirmation mail."""
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})


def switch_push_on(person: User, service: PushService, *, now: datetime, device: str = "") -> dict[str, Any]:
    """The person's browser subscribes. Returns the subscription."""
    subscription = service.subscribe()
    notifications.subscribe(
        by=person.pk,
        endpoint=subscription["endpoint"],
        p256dh=subscription["keys"]["p256dh"],
        auth=subscription["keys"]["auth"],
        device=device,
        now=now,
    )
    return subscription


def write(owner: User, kind: str, values: Mapping[str, Any], *, now: datetime, id: UUID | None = None) -> UUID:
    """The person's phone writes a record, or changes one, and syncs; the change must be taken."""
    record_id = id or uuid7(now)
    device = str(uuid4())
    given: dict[str, Any] = dict(values)
    if id is None:
        given = {"occurred_at": now.isoformat(), "time_zone": "Europe/Berlin", **given}
    patch = {name: [value, [int(now.timestamp() * 1000), 1, device]] for name, value in given.items()}
    op = {"op_id": str(uuid7(now)), "kind": kind, "id": str(record_id), "patch": patch, "schema": 1}
    answer = sync.sync(owner_id=owner.pk, device=device, cursor=BEGINNING, ops=[op], now=now)
    (result,) = answer.results
    assert result.status in ("applied", "merged"), result
    return record_id
