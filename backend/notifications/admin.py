"""Looking, never changing: what left, what did not, and why."""

from django.contrib import admin

from backend.core.looking import LookOnly
from backend.notifications.models import Attempt, Delivery, Message


@admin.register(Message)
class MessageAdmin(LookOnly):
    list_display = ("id", "purpose", "promise", "state", "reason", "not_before", "settled_at")
    list_filter = ("purpose", "state")


@admin.register(Delivery)
class DeliveryAdmin(LookOnly):
    list_display = ("id", "channel", "state", "code", "tries", "due_at", "sent_at", "received_at")
    list_filter = ("channel", "state")
    exclude = ("receipt_hash",)


@admin.register(Attempt)
class AttemptAdmin(LookOnly):
    list_display = ("id", "delivery", "number", "state", "code", "started_at", "ended_at")
    list_filter = ("state", "code")
