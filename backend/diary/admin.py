"""The diary in the admin: that and when something was written, never what."""

from django.contrib import admin

from backend.core.looking import LookOnly
from backend.diary import models


class EntryAdmin(LookOnly):
    list_display = ("id", "local_date", "origin")
    list_filter = ("origin",)
    date_hierarchy = "local_date"
    fields = ("id", "occurred_at", "local_date", "time_zone", "recorded_at", "entered_later", "origin")


for model in (
    models.PainLog,
    models.PatchPlacement,
    models.MassageSession,
    models.CheckIn,
    models.FinderRun,
    models.Finding,
    models.Episode,
    models.ProfileFact,
    models.ProgrammeRun,
):
    admin.site.register(model, EntryAdmin)
