"""What can be told about accounts."""

from collections.abc import Collection
from uuid import UUID

from allauth.account.models import EmailAddress


def confirmed_ids(ids: Collection[UUID]) -> frozenset[UUID]:
    """Those of these accounts whose sign-in address is confirmed: only such an address is known to be theirs."""
    rows = EmailAddress.objects.filter(user_id__in=ids, primary=True, verified=True)
    return frozenset(rows.values_list("user_id", flat=True))
