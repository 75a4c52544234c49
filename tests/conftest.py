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
def static_files() -> None:
    """Ask for it where a test fetches the built phone app or the admin's files through Django's test client."""


@pytest.fixture(autouse=True)
def _no_scan_for_static_files(request: pytest.FixtureRequest, settings: Any) -> None:
    """WhiteNoise looks at every file of the phone app for each new test client: a third of the fast layer's time."""
    if "static_files" not in request.fixturenames and not request.node.get_closest_marker("browser"):
        settings.WHITENOISE_ROOT = None
        settings.WHITENOISE_USE_FINDERS = False


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
