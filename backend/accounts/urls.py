from django.urls import path

from backend.accounts.views import DeleteAccountView, RenameView

urlpatterns = [
    path("account/delete", DeleteAccountView.as_view(), name="account-delete"),
    path("account/name", RenameView.as_view(), name="account-name"),
]
