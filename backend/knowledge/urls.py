from django.urls import path

from backend.knowledge import views

urlpatterns = [
    path("knowledge/schema", views.BundleSchema.as_view(), name="knowledge-schema"),
    path("knowledge/bundle", views.CurrentBundle.as_view(), name="knowledge-bundle"),
    path("knowledge/bundle/<str:version>.json", views.BundleByVersion.as_view(), name="knowledge-bundle-by-version"),
]
