"""Sharing between two people: the link with its consents, the invitation that opens it, and who did and read what."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.core.privacy import Privacy


class LinkState(models.TextChoices):
    """Where a link stands. Moves only forwards; `ended` is for good."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    ENDED = "ended"


class EndReason(models.TextChoices):
    """Why a link ended."""

    EXPIRED = "expired"
    INVITATION_EXPIRED = "invitation_expired"
    BY_PATIENT = "by_patient"
    BY_THERAPIST = "by_therapist"
    REPLACED = "replaced"


class TherapistLink(models.Model):
    """What one person shares with another, until when. Shares nothing before it is active."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="patient",
        holds="that two people know each other, and what one shares with the other",
        kept="until one of the two accounts is deleted",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="links_as_patient")
    therapist = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="links_as_therapist", null=True
    )
    state = models.CharField(max_length=8, choices=LinkState.choices, default=LinkState.INVITED)
    scopes = models.JSONField(default=list)
    share_days = models.PositiveSmallIntegerField()
    until = models.DateTimeField(null=True)
    watcher_offered = models.BooleanField(default=False)
    watcher_since = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_because = models.CharField(max_length=18, choices=EndReason.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["patient", "therapist"], condition=Q(state=LinkState.ACTIVE), name="one_active_link_a_pair"
            ),
            models.CheckConstraint(
                condition=~Q(state=LinkState.ACTIVE)
                | Q(therapist__isnull=False, until__isnull=False, confirmed_at__isnull=False),
                name="active_link_is_complete",
            ),
            models.CheckConstraint(
                condition=Q(watcher_since__isnull=True) | Q(watcher_offered=True), name="watcher_was_offered"
            ),
            models.CheckConstraint(
                condition=Q(state=LinkState.ENDED, ended_at__isnull=False)
                | (~Q(state=LinkState.ENDED) & Q(ended_at__isnull=True)),
                name="ended_link_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.state}"


class Invitation(models.Model):
    """A single-use code, kept as a keyed hash: the code itself is shown once and stored nowhere."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="link__patient", holds="that somebody was invited, and when", kept="as long as its link"
    )

    link = models.OneToOneField(TherapistLink, on_delete=models.CASCADE, related_name="invitation")
    code_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class LinkEvent(models.Model):
    """One change of a link: who, when, what it was afterwards. Rows are only added.

    Names no link by foreign key: when the therapist's account goes, the patient's history stays.
    """

    class What(models.TextChoices):
        INVITED = "invited"
        ACCEPTED = "accepted"
        CONFIRMED = "confirmed"
        CHANGED = "changed"
        WATCH_TAKEN = "watch_taken"
        WATCH_LEFT = "watch_left"
        ENDED = "ended"

    privacy: ClassVar[Privacy] = Privacy(
        owner="patient",
        holds="who agreed to what and when; the name of the other person at that time",
        kept="until the patient's account is deleted: it is the proof of consent",
    )

    patient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    link_ref = models.UUIDField()
    at = models.DateTimeField()
    by_ref = models.UUIDField()
    by_name = models.CharField(max_length=254)
    what = models.CharField(max_length=12, choices=What.choices)
    scopes = models.JSONField()
    watcher_offered = models.BooleanField()
    until = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["patient", "-at"], name="care_history")]

    def __str__(self) -> str:
        return f"{self.link_ref} {self.what}"


class ReadLog(models.Model):
    """Who looked at somebody's data. An open page that asks again within the hour counts up one row."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner",
        holds="who looked at this person's data, when, and how much of it they could see",
        kept="until the owner's account is deleted",
    )

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    reader_ref = models.UUIDField()
    reader_name = models.CharField(max_length=254)
    what = models.CharField(max_length=20)
    scopes = models.JSONField()
    earliest_at = models.DateTimeField()
    latest_at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["owner", "-latest_at"], name="care_read_log")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.what}"
