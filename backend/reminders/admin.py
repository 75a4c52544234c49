"""Looking, never changing."""

from django.contrib import admin

from backend.core.looking import LookOnly
from backend.reminders.models import Heartbeat, Occurrence, ReminderRule


@admin.register(ReminderRule)
class ReminderRuleAdmin(LookOnly):
    list_display = ("id", "what", "enabled", "next_due_at")
    list_filter = ("what", "enabled")


@admin.register(Occurrence)
class OccurrenceAdmin(LookOnly):
    list_display = ("id", "due_at", "state", "reason", "changed_at")
    list_filter = ("state",)


@admin.register(Heartbeat)
class HeartbeatAdmin(LookOnly):
    list_display = ("name", "at")
