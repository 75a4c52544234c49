"""Where allauth meets this project: the account and its consent in one transaction, mails that may fail."""

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest

from backend.accounts import selectors, services
from backend.accounts.models import User
from backend.core import clock
from backend.core.languages import ENGLISH, first_spoken

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """allauth's adapter with our sign-up and our way of failing."""

    def save_user(self, request: HttpRequest, user: User, form: BaseForm, commit: bool = True) -> User:
        """The account, its name and its consent together, or none of them."""
        with transaction.atomic():
            user.language = first_spoken(request.headers.get("Accept-Language", ""))
            user.display_name = form.cleaned_data.get("display_name", "")
            saved: User = super().save_user(request, user, form, commit=commit)
            services.record_consent(by=saved, text_version=form.cleaned_data["consent"], now=clock.now())
        return saved

    def format_email_subject(self, subject: str) -> str:
        """The subject as written: no site name, no word about health."""
        return subject

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send now; when the mail server is away, sign-up and reset still answer, and the person can ask again."""
        language = _language(context.get("user"), context.get("request"))
        if language != ENGLISH:
            # One folder of words a language, beside the English.
            template_prefix = template_prefix.replace("account/email/", f"account/email/{language}/", 1)
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException) as error:
            logger.error("mail %s not sent: %s", template_prefix, type(error).__name__)


def _language(user: User | None, request: HttpRequest | None) -> str:
    """That of the account; of whoever asks, where there is no account."""
    if user is not None and user.pk:
        return selectors.language_of(user.pk)
    return first_spoken(request.headers.get("Accept-Language", "")) if request is not None else ENGLISH
