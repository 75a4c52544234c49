"""Fixtures shared with the other tests about messages, and answers that mean something to the rules."""

from typing import Any

import pytest

from tests.support.alarm_fixtures import clock, push_service, subscription

__all__ = ["clock", "push_service", "subscription"]


@pytest.fixture
def bladder_answers() -> dict[str, Any]:
    """Answers that the rules call L1."""
    return {"bladder": ["leak"], "bladder.since": "new"}


@pytest.fixture
def low_mood_answers() -> dict[str, Any]:
    """Answers that RF-30, told by own consent only, calls L1."""
    return {"low_mood": ["go_on"]}
