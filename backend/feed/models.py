"""The owner's change feed: merged records, every change with its result, and the revision with its lock.

Private to the app. The feed knows no meanings: values are JSON as the phone wrote them.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.core.privacy import Privacy


class SyncState(models.Model):
    """One row per owner: the highest revision given out, the newest change. Who writes the feed locks it first."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="a counter", kept="until the account is deleted")

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="sync_state"
    )
    revision = models.BigIntegerField(default=0)
    witness = models.UUIDField(null=True, blank=True)
    """The newest change that came from a phone. Phones carry it in their cursor (feed.types.Cursor)."""

    def __str__(self) -> str:
        return f"{self.owner_id} at {self.revision}"


class Record(models.Model):
    """The merged truth of one thing a person wrote: the newest value of each field, with the clock that won."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner",
        holds="everything the person wrote into the diary: pain, zones, notes, answers, health facts",
        kept="until the account is deleted; content is blanked 30 days after the person deleted the record",
    )

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="records")
    kind = models.CharField(max_length=32)
    revision = models.BigIntegerField()
    values = models.JSONField()
    clocks = models.JSONField()
    blank_due_at = models.DateTimeField(null=True, blank=True)
    """Set while the record is deleted and still holds content."""

    class Meta:
        constraints = [
            # A second record at the same revision could slip past a phone's cursor unseen.
            models.UniqueConstraint(fields=["owner", "revision"], name="feed_record_one_per_revision"),
        ]
        indexes = [
            models.Index(
                fields=["blank_due_at"], condition=Q(blank_due_at__isnull=False), name="feed_record_blank_due"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Op(models.Model):
    """One change as it came, with its first result: this row is the idempotency and the history in one."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner",
        holds="each change of the diary with the values it replaced",
        kept="until the account is deleted; content is blanked 30 days after the person deleted the record",
    )

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="ops")
    op_id = models.UUIDField()
    record_id = models.UUIDField()
    kind = models.CharField(max_length=32)
    status = models.CharField(max_length=8)
    errors = models.JSONField(default=list)
    patch = models.JSONField(default=dict)
    """{field: [value, clock]} as merged; empty when rejected. A field of the patch that is not in `replaced` lost."""
    replaced = models.JSONField(default=dict)
    """{field: old value}: what the record held before, for each field that this change won."""
    device = models.CharField(max_length=64)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "op_id"], name="feed_op_once"),
            models.CheckConstraint(
                condition=Q(status__in=["applied", "merged", "rejected"]), name="feed_op_status_known"
            ),
        ]
        indexes = [models.Index(fields=["record_id"], name="feed_op_record")]

    def __str__(self) -> str:
        return f"{self.op_id} {self.status}"
