"""The paths of sharing, below /api/v1/."""

from django.urls import path

from backend.care import views

urlpatterns = [
    path("care/invitations", views.Invitations.as_view(), name="care-invitations"),
    path("care/invitations/accept", views.AcceptInvitation.as_view(), name="care-accept"),
    path("care/links", views.Links.as_view(), name="care-links"),
    path("care/links/<uuid:link_id>/confirm", views.ConfirmLink.as_view(), name="care-confirm"),
    path("care/links/<uuid:link_id>/revoke", views.RevokeLink.as_view(), name="care-revoke"),
    path("care/links/<uuid:link_id>/watch", views.WatchLink.as_view(), name="care-watch"),
    path("care/links/<uuid:link_id>/scopes", views.LinkScopes.as_view(), name="care-scopes"),
    path("care/read-log", views.ReadLog.as_view(), name="care-read-log"),
]
