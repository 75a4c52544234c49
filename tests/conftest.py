"""The cast, and the frozen clock. A test of access is: sign in as the stranger, expect 404."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import User

NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Any) -> None:
    """Argon2 is slow on purpose; tests are not about that."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def noon() -> datetime:
    """A fixed instant: a Monday, no clock change near."""
    return NOON


def _person(email: str, name: str) -> User:
    return User.objects.create_user(email, "correct horse battery", display_name=name)


@pytest.fixture
def patient(db: None) -> User:
    return _person("pat@example.test", "Pat (test)")


@pytest.fixture
def therapist(db: None) -> User:
    return _person("thea@example.test", "Thea (test)")


@pytest.fixture
def other_therapist(db: None) -> User:
    return _person("otto@example.test", "Otto (test)")


@pytest.fixture
def stranger(db: None) -> User:
    return _person("sam@example.test", "Sam (test)")


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """A signed-in HTTP client of a person."""

    def sign_in(person: User) -> Client:
        client = Client()
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
