"""Celery's door to the accounts."""

from celery import shared_task

from backend.accounts.sessions import SessionStore


@shared_task(name="accounts.clear_expired_sessions")
def clear_expired_sessions(**_: object) -> None:
    """Remove sign-ins that have run out."""
    SessionStore.clear_expired()
