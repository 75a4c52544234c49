"""Where each door is. Each app lists its own paths in its urls.py; the phone app answers everything else."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import include, path

APPS = ("accounts", "knowledge", "sync", "care", "insights", "safety", "reminders", "notifications")

urlpatterns = [
    path("admin/", admin.site.urls),
    path("_allauth/", include("allauth.headless.urls")),
    *(path("api/v1/", include(f"backend.{app}.urls")) for app in APPS if find_spec(f"backend.{app}.urls")),
]
