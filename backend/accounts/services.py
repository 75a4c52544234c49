"""What can be done with an account beside signing in (which is allauth's)."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.accounts.models import Consent, User
from backend.core.errors import Invalid

logger = logging.getLogger(__name__)


def record_consent(*, by: User, text_version: str, now: datetime) -> None:
    """Keep that this person agreed to this text. Idempotent: the first time counts."""
    Consent.objects.get_or_create(owner=by, text_version=text_version, defaults={"given_at": now})


def rename(*, by: UUID, display_name: str) -> None:
    """Change the name that people see with whom this person shares. Idempotent."""
    User.objects.filter(pk=by).update(display_name=display_name.strip())


def speak(*, by: UUID, language: str) -> None:
    """Write mails and notifications to this person in this language from now on. Idempotent."""
    User.objects.filter(pk=by).update(language=language)


@transaction.atomic
def delete_account(*, by: UUID, password: str) -> None:
    """Delete the person and everything of theirs, at once and for good; ask for the password first.

    Every table about a person cascades from the account (`privacy.owner`), sessions on other devices included.
    Raises Invalid when the password is wrong.
    """
    person = User.objects.get(pk=by)
    if not person.check_password(password):
        raise Invalid({"password": ["This is not the password of this account."]}, code="wrong_password")
    person.delete()
    logger.info("account %s deleted with everything in it", by)
