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


def rename(*, by: User, display_name: str) -> None:
    """Change the name that people see with whom this person shares."""
    by.display_name = display_name.strip()
    by.save(update_fields=["display_name"])


@transaction.atomic
def delete_account(*, by: User, password: str) -> UUID:
    """Delete the person and everything of theirs, at once and for good; ask for the password first.

    Every table about a person cascades from the account (`privacy.owner`), sessions on other devices included.
    Raises Invalid when the password is wrong.
    """
    if not by.check_password(password):
        raise Invalid({"password": ["This is not the password of this account."]}, code="wrong_password")
    owner_id = by.pk
    User.objects.get(pk=owner_id).delete()
    logger.info("account %s deleted with everything in it", owner_id)
    return UUID(str(owner_id))
