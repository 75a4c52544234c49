"""Fixtures shared with the other tests about messages."""

from tests.support.alarm_fixtures import clock, push_service, subscription

__all__ = ["clock", "push_service", "subscription"]
