"""A real broker, wiped at the worst moment."""

from collections.abc import Callable
from typing import Any

import pytest
import redis
from django.conf import settings
from django.core import mail

from backend.accounts.models import User
from tests.support.alarms import AlarmClock, confirm_email, write
from tests.support.push_service import PushService
from tests.support.sharing import share


@pytest.mark.postgres
def test_a_wiped_broker_costs_a_delay_only(
    patient: User,
    therapist: User,
    push_service: PushService,
    clock: AlarmClock,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    broker = redis.Redis.from_url(settings.CELERY_BROKER_URL)
    broker.delete("celery")
    share(patient, therapist, now=clock.now, watcher=True)
    confirm_email(therapist)
    with django_capture_on_commit_callbacks(execute=True):
        late = {"shown_at": "2026-06-15T11:00:00+00:00", "recorded_at": "2026-06-15T11:00:00+00:00"}
        write(patient, "safety_check", {"level": "L1", "rules": ["RF-02"], **late}, now=clock.now)
    assert broker.llen("celery") >= 1, "the sender was told to look"

    broker.delete("celery")
    assert mail.outbox == []
    clock.turn()

    assert [sent.to for sent in mail.outbox] == [[therapist.email]]
    broker.close()
