"""The paths for reading somebody's diary, below /api/v1/."""

from django.urls import path

from backend.insights import views

urlpatterns = [
    path("insights/people", views.People.as_view(), name="insights-people"),
    path("insights/people/<uuid:owner_id>/progress", views.Progress.as_view(), name="insights-progress"),
]
