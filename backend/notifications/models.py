"""Messages waiting to leave, each channel's delivery, each call to the outside. Private to the app.

The rows are the queue. Celery only says "look now"; a lost or doubled hint changes nothing.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.core.privacy import Privacy
from backend.notifications.types import Channel, DeliveryState, MessageState, Promise

KEPT = "90 days after it settled, or until the account is deleted"


def _known(field: str, words: type[Channel] | type[DeliveryState] | type[MessageState] | type[Promise]) -> Q:
    return Q(**{f"{field}__in": [word.value for word in words]})


class Message(models.Model):
    """One thing to tell one person. Holds no health data: a template's key and neutral values."""

    privacy: ClassVar[Privacy] = Privacy(owner="recipient", holds="that and when somebody was to be told", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="messages_to")
    purpose = models.CharField(max_length=32)
    ref = models.UUIDField()
    template = models.CharField(max_length=32)
    params = models.JSONField(default=dict)
    link = models.CharField(max_length=64)
    promise = models.CharField(max_length=16)
    dedupe_key = models.CharField(max_length=160, unique=True)
    state = models.CharField(max_length=16, default=MessageState.WAITING)
    reason = models.CharField(max_length=32, blank=True)
    not_before = models.DateTimeField()
    not_after = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="message_of_recipient"),
            models.Index(fields=["ref"], name="message_ref"),
            models.Index(fields=["settled_at"], condition=Q(settled_at__isnull=False), name="message_settled"),
        ]
        constraints = [
            models.CheckConstraint(condition=_known("state", MessageState), name="message_state_known"),
            models.CheckConstraint(condition=_known("promise", Promise), name="message_promise_known"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.id} {self.state}"


class Delivery(models.Model):
    """A message on one channel: at most one row per channel, so a channel cannot be used twice by mistake."""

    privacy: ClassVar[Privacy] = Privacy(owner="message__recipient", holds="when a channel was tried", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=8)
    rank = models.PositiveSmallIntegerField(default=0)
    """0 goes first; a higher rank waits until the ranks before it failed or gave no receipt."""
    state = models.CharField(max_length=8, default=DeliveryState.PLANNED)
    code = models.CharField(max_length=64, blank=True)
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    claim = models.UUIDField(null=True, blank=True)
    """Whose lease it is. Every step after the claim names it, so a worker that lost its lease changes nothing."""
    tries = models.PositiveSmallIntegerField(default=0)
    sending_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    receipt_hash = models.CharField(max_length=64, null=True, blank=True, unique=True)
    received_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message", "channel"], name="delivery_once_per_channel"),
            models.CheckConstraint(condition=_known("state", DeliveryState), name="delivery_state_known"),
            models.CheckConstraint(condition=_known("channel", Channel), name="delivery_channel_known"),
        ]
        indexes = [
            # Only the rows that a loop looks for: an empty tick costs the same with a million rows as with none.
            models.Index(fields=["due_at"], condition=Q(state="planned"), name="delivery_due"),
            models.Index(fields=["lease_until"], condition=Q(state="claimed"), name="delivery_claimed"),
            models.Index(fields=["lease_until"], condition=Q(state="sending"), name="delivery_sending"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.id} {self.state}"


class Attempt(models.Model):
    """One call to the outside. Written before the call, completed after it: a crash leaves its trace."""

    privacy: ClassVar[Privacy] = Privacy(owner="delivery__message__recipient", holds="when a call was made", kept=KEPT)

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    subscription_id = models.UUIDField(null=True, blank=True)  # an id, not a key: the trace outlives the subscription
    state = models.CharField(max_length=8, default=DeliveryState.SENDING)
    code = models.CharField(max_length=64, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["sending", "sent", "failed", "unknown"]), name="attempt_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.delivery_id} #{self.number} {self.state}"


class PushSubscription(models.Model):
    """One browser that may be pushed to. The endpoint is a capability: it is kept sealed and found by its hash."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="user", holds="the address of a browser at its push service", kept="until signed out or the account ends"
    )

    id = models.UUIDField(primary_key=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="push_subscriptions")
    endpoint_hash = models.CharField(max_length=64, unique=True)
    endpoint_sealed = models.TextField()
    keys_sealed = models.TextField()
    device = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()
    switched_off_at = models.DateTimeField(null=True, blank=True)
    switched_off_reason = models.CharField(max_length=32, blank=True)

    class Meta:
        indexes = [models.Index(fields=["user"], condition=Q(switched_off_at__isnull=True), name="push_active")]

    def __str__(self) -> str:
        return str(self.id)
