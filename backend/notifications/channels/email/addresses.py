"""The confirmed e-mail address of a person. Nothing is mailed to an address that nobody confirmed."""

from uuid import UUID

from allauth.account.models import EmailAddress

from backend.notifications.channels.types import Address


def addresses_of(user_id: UUID) -> list[Address]:
    """The primary address if it is confirmed, else nothing."""
    rows = EmailAddress.objects.filter(user_id=user_id, verified=True, user__is_active=True).order_by("-primary", "pk")
    return [Address(to=row.email) for row in rows[:1]]
