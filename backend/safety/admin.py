"""Looking, never changing: how escalations stand. Answers are not shown here."""

from django.contrib import admin

from backend.core.looking import LookOnly
from backend.safety.models import Escalation, Telling


@admin.register(Escalation)
class EscalationAdmin(LookOnly):
    list_display = ("id", "state", "level", "opened_at", "next_tell_at", "step", "acknowledged_at")
    list_filter = ("state", "level")
    exclude = ("rules",)


@admin.register(Telling)
class TellingAdmin(LookOnly):
    list_display = ("id", "escalation", "step", "at", "sent_at", "opened_at")
