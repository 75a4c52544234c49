"""Under /api/v1/."""

from django.urls import path

from backend.notifications import views

urlpatterns = [
    path("push/subscriptions", views.Subscriptions.as_view(), name="push_subscribe"),
    path("push/subscriptions/remove", views.SubscriptionsRemove.as_view(), name="push_unsubscribe"),
    path("push/receipts", views.Receipts.as_view(), name="push_receipt"),
    path("messages", views.Messages.as_view(), name="messages"),
]
