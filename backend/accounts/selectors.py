"""What can be told about accounts."""

from collections.abc import Collection
from uuid import UUID

from allauth.account.models import EmailAddress

from backend.accounts.models import User
from backend.core.languages import ENGLISH, SPOKEN


def confirmed_ids(ids: Collection[UUID]) -> frozenset[UUID]:
    """Those of these accounts whose sign-in address is confirmed: only such an address is known to be theirs."""
    rows = EmailAddress.objects.filter(user_id__in=ids, primary=True, verified=True)
    return frozenset(rows.values_list("user_id", flat=True))


def is_email_confirmed(account_id: UUID) -> bool:
    """Whether this account's sign-in address is confirmed."""
    return account_id in confirmed_ids([account_id])


def language_of(account_id: UUID) -> str:
    """The language in which this person reads mails and notifications."""
    spoken = User.objects.filter(pk=account_id).values_list("language", flat=True).first()
    return spoken if spoken in SPOKEN else ENGLISH


def shown_names(ids: Collection[UUID]) -> dict[UUID, str]:
    """How each of these accounts is called in front of people they share with."""
    rows = User.objects.filter(pk__in=ids).values_list("pk", "display_name", "email")
    return {account_id: name or email for account_id, name, email in rows}
