"""Fixtures of the tests about messages: a push service, the clock, people who can be reached."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from backend.accounts.models import User
from tests.support.alarms import AlarmClock, confirm_email, switch_push_on
from tests.support.push_service import PushService


@pytest.fixture
def push_service(settings: Settings, tmp_path: Path) -> Iterator[PushService]:
    """A push service that the server is allowed to call; the signing key of this test is its own."""
    with PushService() as service:
        settings.PUSH_EXTRA_HOSTS = [service.host]
        settings.DATA_DIR = tmp_path
        yield service


@pytest.fixture
def clock(noon: datetime) -> AlarmClock:
    """Stands at noon until it is moved."""
    return AlarmClock(noon)


@pytest.fixture
def subscription(patient: User, push_service: PushService, noon: datetime) -> dict[str, Any]:
    """The patient's browser is pushed to; the patient's e-mail address is confirmed."""
    confirm_email(patient)
    return switch_push_on(patient, push_service, now=noon)
