"""People who sign in. An account is only needed for sync, reminders and sharing."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from backend.core.languages import ENGLISH
from backend.core.privacy import Privacy


class UserManager(BaseUserManager["User"]):
    """Makes accounts by e-mail address; there are no user names."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account. Personal data: e-mail, name shown to people they share with."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="self",
        holds="e-mail address, name shown to people one shares with, language",
        kept="until the account is deleted",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=8, default=ENGLISH)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)


class Consent(models.Model):
    """The person agreed that we store data about their health: to which text, and when."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="that and when the person agreed to the storing", kept="until the account is deleted"
    )

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents")
    text_version = models.CharField(max_length=32)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "text_version"], name="consent_once_per_text")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.text_version}"


class Session(AbstractBaseSession):
    """A sign-in on one browser. It names its person, so that deleting the account ends it everywhere."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="that the person is signed in on a browser", kept="until sign-out, expiry or deletion"
    )

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions")
