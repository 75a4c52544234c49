"""Accounts in the admin: to see, never a password and nothing about health."""

from django.contrib import admin

from backend.accounts.models import Consent, User
from backend.core.looking import LookOnly


@admin.register(User)
class UserAdmin(LookOnly):
    list_display = ("id", "email", "is_active", "last_login")
    search_fields = ("email",)
    fields = ("id", "email", "display_name", "is_active", "is_staff", "last_login")


@admin.register(Consent)
class ConsentAdmin(LookOnly):
    list_display = ("owner_id", "text_version", "given_at")
