"""Rules (the read side of the synced kind), their occurrences, patch clocks, calendar feeds. Private to the app."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.core.privacy import Privacy
from backend.reminders.types import OccurrenceState, What


class ReminderRule(models.Model):
    """When a person wants to be reminded of what. Same id as the record in the feed."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="at which times of day somebody wants to be reminded", kept="until deleted by the person"
    )

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reminder_rules")
    what = models.CharField(max_length=16, default=What.LOG)
    times = models.JSONField(default=list)
    days = models.JSONField(default=list)
    time_zone = models.CharField(max_length=64, default="UTC")
    enabled = models.BooleanField(default=True)
    quiet_from = models.CharField(max_length=5, blank=True)
    quiet_to = models.CharField(max_length=5, blank=True)
    by_push = models.BooleanField(default=True)
    by_email = models.BooleanField(default=True)
    next_due_at = models.DateTimeField(null=True, blank=True)
    """Due instant of the occurrence that is planned. In the past for long: somebody died before planning the next."""

    class Meta:
        indexes = [models.Index(fields=["next_due_at"], condition=Q(enabled=True), name="rule_next_due")]

    def __str__(self) -> str:
        return f"{self.what} {self.id}"


class Occurrence(models.Model):
    """One reminder at one instant: exists once, is sent at most once, or shows why not."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="rule__owner", holds="when somebody was reminded, and whether they answered", kept="as long as its rule"
    )

    id = models.UUIDField(primary_key=True)
    rule = models.ForeignKey(ReminderRule, on_delete=models.CASCADE, related_name="occurrences")
    due_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=OccurrenceState.PLANNED)
    reason = models.CharField(max_length=32, blank=True)
    changed_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "due_at"], name="occurrence_once_per_instant"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in OccurrenceState]), name="occurrence_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="answered", answered_at__isnull=False)
                | (~Q(state="answered") & Q(answered_at__isnull=True)),
                name="occurrence_answered_has_its_time",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=Q(state="planned"), name="occurrence_due")]

    def __str__(self) -> str:
        return f"{self.due_at:%Y-%m-%d %H:%M} {self.state}"


class PatchClock(models.Model):
    """Until when a patch may stay on, and whether it is off. Same id as the placement's record."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="when a patch was to come off", kept="until the placement or the account is deleted"
    )

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="patch_clocks")
    off_due_at = models.DateTimeField(null=True, blank=True)
    off_at = models.DateTimeField(null=True, blank=True)
    skin_looked = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.id)


class SessionClock(models.Model):
    """When a session ended, and which of the two later looks at it were written down. Same id as its record."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="when a session ended", kept="until the session or the account is deleted"
    )

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="session_clocks")
    ended_at = models.DateTimeField()
    looked_1h = models.BooleanField(default=False)
    looked_next_day = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["owner", "ended_at"], name="sessionclock_latest")]

    def __str__(self) -> str:
        return str(self.id)


class AskClock(models.Model):
    """Advice to ask at a normal appointment that still stands. Same id as the safety check's record."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="when advice was given", kept="until it is answered or the account is deleted"
    )

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="ask_clocks")
    given_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["owner", "given_at"], name="askclock_latest")]

    def __str__(self) -> str:
        return str(self.id)


class CalendarFeed(models.Model):
    """The private address of a person's calendar feed. Whoever has the token sees the times, and nothing else."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="a secret address", kept="until the account is deleted")

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="calendar_feed"
    )
    token = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.owner_id)


class Heartbeat(models.Model):
    """When the tick last finished: the answer to "does the alarm clock run?"."""

    privacy: ClassVar[Privacy] = Privacy(owner=None, holds="nothing", kept="overwritten every half minute")

    name = models.CharField(max_length=16, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.at:%H:%M:%S}"
