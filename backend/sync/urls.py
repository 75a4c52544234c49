from django.urls import path

from backend.sync.session import SessionView
from backend.sync.views import SyncView

urlpatterns = [
    path("session", SessionView.as_view(), name="session"),
    path("sync", SyncView.as_view(), name="sync"),
]
