"""Under /api/v1/."""

from django.urls import path

from backend.safety import views

urlpatterns = [
    path("safety/escalations", views.Escalations.as_view(), name="escalations"),
    path(
        "safety/escalations/<uuid:escalation_id>/acknowledge",
        views.Acknowledge.as_view(),
        name="escalation_acknowledge",
    ),
]
