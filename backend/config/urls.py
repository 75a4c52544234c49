"""Where each door is. Each app lists its own paths in its urls.py; the phone app answers everything else."""

from django.contrib import admin
from django.urls import include, path, re_path

from backend.config.health import healthz, readyz
from backend.config.shell import shared, shell

APPS = ("accounts", "knowledge", "sync", "care", "insights", "safety", "reminders", "notifications")

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("admin/", admin.site.urls),
    path("_allauth/", include("allauth.headless.urls")),
    *(path("api/v1/", include(f"backend.{app}.urls")) for app in APPS),
    path("shared", shared),
    # Everything else without a dot is a route of the phone app; a missing file stays a 404.
    re_path(r"^(?!api/|_allauth/|admin/|assets/|static/)[^.]*$", shell),
]
