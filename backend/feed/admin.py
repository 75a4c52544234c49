"""The feed in the admin: what came when and what became of it, never its content."""

from django.contrib import admin

from backend.core.looking import LookOnly
from backend.feed.models import Op


@admin.register(Op)
class OpAdmin(LookOnly):
    list_display = ("op_id", "kind", "status", "received_at")
    list_filter = ("kind", "status")
    fields = ("op_id", "record_id", "kind", "status", "device", "received_at")
