"""Answers of the safety doors."""

from typing import Any

from rest_framework import serializers

from backend.notifications.types import Channel
from backend.safety.types import State


class ToldSerializer(serializers.Serializer[Any]):
    """One person who was told."""

    at = serializers.DateTimeField()
    to_name = serializers.CharField()
    channels = serializers.ListField(child=serializers.ChoiceField(choices=[channel.value for channel in Channel]))
    opened_at = serializers.DateTimeField(allow_null=True)


class EscalationSerializer(serializers.Serializer[Any]):
    """One safety message. `rules` and `answers` are empty without the scope for them."""

    id = serializers.UUIDField()
    owner = serializers.UUIDField()
    owner_name = serializers.CharField()
    check = serializers.UUIDField()
    level = serializers.ChoiceField(choices=["L1", "L2"])
    state = serializers.ChoiceField(choices=[state.value for state in State])
    answered_at = serializers.DateTimeField()
    opened_at = serializers.DateTimeField()
    next_tell_at = serializers.DateTimeField(allow_null=True)
    told = ToldSerializer(many=True)
    acknowledged_at = serializers.DateTimeField(allow_null=True)
    acknowledged_by = serializers.CharField()
    is_mine = serializers.BooleanField()
    rules = serializers.ListField(child=serializers.CharField())
    answers = serializers.DictField()


class EscalationsSerializer(serializers.Serializer[Any]):
    """Mine and those that I watch, latest first."""

    escalations = EscalationSerializer(many=True)
