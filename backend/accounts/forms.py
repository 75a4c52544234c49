"""What sign-up asks beside e-mail address and password. allauth mixes this form into its own."""

from django import forms
from django.http import HttpRequest

from backend.accounts.models import User

CONSENT_TEXTS = ("2026-11",)
"""The consent texts that were ever shown, newest last; the phone's is `CONSENT_VERSION` in text/en/me.ts."""


class SignUpForm(forms.Form):
    """Of age, and an explicit yes to the storing of health data; a name for people one shares with, if wanted."""

    adult = forms.BooleanField(error_messages={"required": "You must be 18 or over to have an account."})
    consent = forms.ChoiceField(
        choices=[(version, version) for version in CONSENT_TEXTS],
        error_messages={
            "required": "Without your consent to storing data about your health there can be no account.",
            "invalid_choice": "This consent text is not known here. Open the app again to update it.",
        },
    )
    display_name = forms.CharField(max_length=80, required=False)

    def signup(self, request: HttpRequest, user: User) -> None:
        """allauth asks for this method; consent and name are stored with the account itself, by the adapter."""
