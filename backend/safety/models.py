"""Safety records (the read side of the synced kinds), escalations and who was told. Private to the app."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.core.privacy import Privacy
from backend.safety.types import State

KEPT = "until the account is deleted: safety records are never changed"


class SafetyCheck(models.Model):
    """Answers to safety questions, as they were given. Never changes; same id as the record in the feed."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="answers about the person's health", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="safety_checks")
    shown_at = models.DateTimeField()
    recorded_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField()
    answers = models.JSONField(default=dict)
    profile = models.JSONField(default=dict)
    diary = models.JSONField(default=dict)
    level = models.CharField(max_length=2, blank=True)
    rules = models.JSONField(default=list)
    locks = models.JSONField(default=list)
    rules_version = models.CharField(max_length=64, blank=True)
    trigger = models.CharField(max_length=64, blank=True)
    offline = models.BooleanField(default=False)
    origin = models.CharField(max_length=8, default="live")
    time_zone = models.CharField(max_length=64, default="UTC")

    def __str__(self) -> str:
        return str(self.id)


class SafetyConfirmation(models.Model):
    """ "Is that right?": right, or a mistake."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="that an answer was right or a mistake", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="safety_confirmations")
    check_id = models.UUIDField(db_index=True)  # an id, not a key: devices may sync in any order
    answer = models.CharField(max_length=8)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class SafetyClearance(models.Model):
    """ "I was checked and told it is OK"."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="that and by whom somebody was seen", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="safety_clearances")
    check_id = models.UUIDField(db_index=True)
    said = models.TextField(blank=True)
    checked_on = models.DateField(null=True, blank=True)
    by_whom = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class Escalation(models.Model):
    """One safety check that watchers are to be told about, until somebody acknowledges."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="that there was a safety message, and when", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="escalations")
    check_id = models.UUIDField(unique=True)
    level = models.CharField(max_length=2)
    """The higher of what the phone showed and what the server found."""
    told_level = models.CharField(max_length=2, blank=True)
    """The level of what watchers may be told about; empty when that is nothing."""
    rules = models.JSONField(default=list)
    state = models.CharField(max_length=16)
    time_zone = models.CharField(max_length=64, default="UTC")
    answered_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    first_tell_at = models.DateTimeField(null=True, blank=True)
    next_tell_at = models.DateTimeField(null=True, blank=True)
    step = models.PositiveSmallIntegerField(default=0)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.UUIDField(null=True, blank=True)  # id and name as they were: the row outlives the link
    acknowledged_by_name = models.CharField(max_length=254, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[state.value for state in State]), name="esc_state_known"),
            models.CheckConstraint(condition=Q(level__in=["L1", "L2"]), name="esc_level_is_urgent"),
            models.CheckConstraint(
                condition=Q(acknowledged_at__isnull=True, acknowledged_by__isnull=True)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
                name="esc_acknowledged_at_and_by",
            ),
            # A row that is to be told again can never be one that no loop looks for.
            models.CheckConstraint(
                condition=~Q(state__in=["waiting", "telling"]) | Q(next_tell_at__isnull=False),
                name="esc_open_has_next",
            ),
        ]
        indexes = [
            models.Index(fields=["next_tell_at"], condition=Q(next_tell_at__isnull=False), name="esc_due"),
            models.Index(fields=["owner", "-answered_at"], name="esc_of_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.state}"


class Telling(models.Model):
    """One watcher told once about one escalation."""

    privacy: ClassVar[Privacy] = Privacy(owner="escalation__owner", holds="who was told, and when", kept=KEPT)

    id = models.UUIDField(primary_key=True)
    escalation = models.ForeignKey(Escalation, on_delete=models.CASCADE, related_name="tellings")
    watcher = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tellings_to")
    watcher_name = models.CharField(max_length=254, blank=True)
    step = models.PositiveSmallIntegerField()
    is_withdrawal = models.BooleanField(default=False)
    at = models.DateTimeField()
    channels = models.JSONField(default=list)
    """The channels on which it left."""
    sent_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["escalation", "step", "watcher", "is_withdrawal"], name="telling_once_per_step"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
