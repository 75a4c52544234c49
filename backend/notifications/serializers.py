"""Bodies of the push and message doors. They validate and never save."""

from typing import Any

from rest_framework import serializers

from backend.notifications.types import Channel, DeliveryState, MessageState


class KeysSerializer(serializers.Serializer[Any]):
    """The browser's keys, base64url."""

    p256dh = serializers.CharField(max_length=128)
    auth = serializers.CharField(max_length=64)


class SubscriptionSerializer(serializers.Serializer[Any]):
    """What `PushSubscription.toJSON()` gives, and which device it is."""

    endpoint = serializers.CharField(max_length=2048)
    keys = KeysSerializer()
    device = serializers.CharField(max_length=64, required=False, allow_blank=True, default="")


class EndpointSerializer(serializers.Serializer[Any]):
    """Which browser."""

    endpoint = serializers.CharField(max_length=2048)


class ReceiptSerializer(serializers.Serializer[Any]):
    """The token that came inside the message."""

    receipt = serializers.RegexField(r"^[A-Za-z0-9_-]{20,64}$")
    opened = serializers.BooleanField(required=False, default=False)


class AttemptSerializer(serializers.Serializer[Any]):
    """One call to the outside."""

    channel = serializers.ChoiceField(choices=[channel.value for channel in Channel])
    state = serializers.CharField()
    code = serializers.CharField()
    started_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)


class DeliverySerializer(serializers.Serializer[Any]):
    """One channel of a message."""

    channel = serializers.ChoiceField(choices=[channel.value for channel in Channel])
    state = serializers.ChoiceField(choices=[state.value for state in DeliveryState])
    code = serializers.CharField()
    due_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(allow_null=True)
    received_at = serializers.DateTimeField(allow_null=True)
    opened_at = serializers.DateTimeField(allow_null=True)
    attempts = AttemptSerializer(many=True)


class MessageSerializer(serializers.Serializer[Any]):
    """One message to the person who asks."""

    id = serializers.UUIDField()
    purpose = serializers.CharField()
    state = serializers.ChoiceField(choices=[state.value for state in MessageState])
    title = serializers.CharField()
    due_at = serializers.DateTimeField()
    created_at = serializers.DateTimeField()
    deliveries = DeliverySerializer(many=True)


class MessagesSerializer(serializers.Serializer[Any]):
    """The latest messages, newest first."""

    messages = MessageSerializer(many=True)
