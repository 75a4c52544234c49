"""Under /api/v1/."""

from django.urls import path

from backend.reminders import views

urlpatterns = [
    path("reminders/occurrences", views.Occurrences.as_view(), name="reminder_occurrences"),
    path("reminders/calendar", views.CalendarAddress.as_view(), name="reminder_calendar"),
    path("reminders/calendar/<str:token>.ics", views.calendar_feed, name="reminder_calendar_feed"),
]
