"""Answers of the reminder doors."""

from typing import Any

from rest_framework import serializers

from backend.reminders.types import OccurrenceState, What


class OccurrenceSerializer(serializers.Serializer[Any]):
    """One reminder at one instant."""

    id = serializers.UUIDField()
    rule = serializers.UUIDField()
    what = serializers.ChoiceField(choices=[what.value for what in What])
    due_at = serializers.DateTimeField()
    state = serializers.ChoiceField(choices=[state.value for state in OccurrenceState])
    reason = serializers.CharField()
    answered_at = serializers.DateTimeField(allow_null=True)


class OccurrencesSerializer(serializers.Serializer[Any]):
    """The latest occurrences, latest first."""

    occurrences = OccurrenceSerializer(many=True)


class CalendarSerializer(serializers.Serializer[Any]):
    """Where a calendar app can subscribe."""

    url = serializers.CharField()
