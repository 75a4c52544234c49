"""Both people hear 14 and 3 days before sharing ends, each notice once."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from backend.accounts.models import User
from backend.care import services as care
from backend.safety import services
from tests.support.alarms import AlarmClock, confirm_email
from tests.support.push_service import PushService
from tests.support.sharing import share


def go_on(clock: AlarmClock, *, days: int) -> None:
    """Days go by; the endings are looked at every hour of the last day."""
    clock.forward(days=days - 1)
    for _ in range(24):
        clock.forward(hours=1)
        services.warn_of_endings(now=clock.now)
        clock.turn()


@pytest.mark.slow
def test_both_are_told_14_days_and_3_days_before(
    patient: User, therapist: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    confirm_email(therapist)
    share(patient, therapist, now=clock.now, watcher=True, share_days=30)

    go_on(clock, days=15)
    assert mail.outbox == []
    go_on(clock, days=2)
    assert sorted(sent.to[0] for sent in mail.outbox) == sorted([patient.email, therapist.email])
    assert "14 days" in str(mail.outbox[0].body)
    go_on(clock, days=11)

    assert len(mail.outbox) == 4
    assert [pushed.payload["url"].rsplit("/", 2)[-2:] for pushed in push_service.inbox] == [["me", "share"]] * 2


def test_sharing_that_was_ended_meanwhile_is_not_told_about(
    patient: User, therapist: User, push_service: PushService, clock: AlarmClock
) -> None:
    confirm_email(patient)
    confirm_email(therapist)
    link = share(patient, therapist, now=clock.now, share_days=20)
    clock.forward(days=6, hours=1)
    services.warn_of_endings(now=clock.now)

    care.revoke(by=patient.pk, link_id=link, now=clock.now + timedelta(seconds=1))
    clock.pass_by(minutes=10)

    assert mail.outbox == []
