from django.urls import path

from backend.sync.views import SessionView, SyncView

urlpatterns = [
    path("session", SessionView.as_view(), name="session"),
    path("sync", SyncView.as_view(), name="sync"),
]
