from django.urls import path

from backend.accounts.views import DeleteAccountView, LanguageView, RenameView

urlpatterns = [
    path("account/delete", DeleteAccountView.as_view(), name="account-delete"),
    path("account/language", LanguageView.as_view(), name="account-language"),
    path("account/name", RenameView.as_view(), name="account-name"),
]
