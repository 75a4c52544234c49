"""What people wrote, in typed columns: the read side of the feed, for charts, people who may look, and the admin.

Private to the app. Rows are written only by `services.KINDS`, in the transaction that merged the feed's record, and a
deleted record has no row here. Every column but id, owner and time may be empty: a one-tap entry is a good entry.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from backend.core.privacy import Privacy

KEPT = "until the person deletes the record or the account"


def _rating() -> "models.PositiveSmallIntegerField[int | None, int | None]":
    return models.PositiveSmallIntegerField(null=True, blank=True)


def _within(table: str, lowest: int, highest: int, *columns: str) -> list[models.BaseConstraint]:
    return [
        models.CheckConstraint(
            condition=Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__gte": lowest, f"{column}__lte": highest}),
            name=f"{table}_{column}_range",
        )
        for column in columns
    ]


class Entry(models.Model):
    """What every record holds: whose, when, and where it came from."""

    id = models.UUIDField(primary_key=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    occurred_at = models.DateTimeField()
    local_date = models.DateField()
    time_zone = models.CharField(max_length=64, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    entered_later = models.BooleanField(default=False)
    origin = models.CharField(max_length=8, blank=True)
    episode = models.UUIDField(null=True, blank=True)
    """The id only: the episode may come later, from another device."""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.id}"


class PainLog(Entry):
    """How it is: ratings, zones with their strength, what set it off, what was tried."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="pain, zones, sleep, mood, notes", kept=KEPT)

    pain_now = _rating()
    pain_worst = _rating()
    pain_average = _rating()
    sleep = _rating()
    mood = _rating()
    zones = models.JSONField(default=dict)
    """{"<zone>.<side>": strength 1-10}"""
    qualities = models.JSONField(default=list)
    triggers = models.JSONField(default=list)
    limits = models.JSONField(default=list)
    managed = models.JSONField(default=list)
    triggers_text = models.CharField(max_length=300, blank=True)
    limits_text = models.CharField(max_length=300, blank=True)
    managed_text = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    relief = models.JSONField(default=list)
    """What was tried, in order: [{"id", "what", "text", "outcome", "minutes"}]"""
    like = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints = _within("painlog", 0, 10, "pain_now", "pain_worst", "pain_average", "sleep", "mood")
        indexes = [models.Index(fields=["owner", "local_date"], name="painlog_by_day")]


class PatchPlacement(Entry):
    """A patch on the skin: what, where, why there, from when to when, and how it was before and after."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="medicine patches, pain, skin reactions", kept=KEPT)

    product = models.CharField(max_length=64, blank=True)
    product_text = models.CharField(max_length=300, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    side = models.CharField(max_length=8, blank=True)
    point = models.CharField(max_length=64, blank=True)
    basis = models.CharField(max_length=16, blank=True)
    on_at = models.DateTimeField(null=True, blank=True)
    off_due_at = models.DateTimeField(null=True, blank=True)
    off_at = models.DateTimeField(null=True, blank=True)
    label_hours = models.FloatField(null=True, blank=True)
    pain_before = _rating()
    pain_2h = _rating()
    pain_removal = _rating()
    pain_next_morning = _rating()
    reaction = models.JSONField(default=list)
    note = models.TextField(blank=True)
    finder_run = models.UUIDField(null=True, blank=True)
    """The search that it came from."""
    skin_due_at = models.DateTimeField(null=True, blank=True)
    """First use of this product: when to look at the skin."""
    skin_30m = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints = _within("patchplacement", 0, 10, "pain_before", "pain_2h", "pain_removal", "pain_next_morning")
        indexes = [models.Index(fields=["owner", "local_date"], name="patchplacement_by_day")]


class MassageSession(Entry):
    """A session: which routine of which kind, how long on which spot, and the pain before and after."""

    privacy: ClassVar[Privacy] = Privacy(
        owner="owner", holds="self-massage and exercises, pain and skin before and after", kept=KEPT
    )

    what = models.CharField(max_length=16, default="massage")
    """The kind of the routine. Records from before there were other kinds are massages."""
    routine = models.CharField(max_length=64, blank=True)
    routine_version = models.PositiveIntegerField(null=True, blank=True)
    muscle = models.CharField(max_length=64, blank=True)
    side = models.CharField(max_length=8, blank=True)
    tool = models.CharField(max_length=64, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    seconds_total = models.PositiveIntegerField(null=True, blank=True)
    spots = models.JSONField(default=list)
    """In order: [{"id", "point", "side", "seconds", "pressure", "tender", "my_pain"}]"""
    pain_before = _rating()
    pain_after = _rating()
    pain_1h = _rating()
    pain_next_day = _rating()
    skin_1h = models.CharField(max_length=16, blank=True)
    skin_next_day = models.CharField(max_length=16, blank=True)
    feeling = models.CharField(max_length=8, blank=True)
    stop_reason = models.CharField(max_length=64, blank=True)
    completed = models.BooleanField(null=True, blank=True)
    finder_run = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = _within("massagesession", 0, 10, "pain_before", "pain_after", "pain_1h", "pain_next_day")
        indexes = [models.Index(fields=["owner", "local_date"], name="massagesession_by_day")]


class CheckIn(Entry):
    """The weekly questions: PEG, own activities (PSFS), and the change overall (PGIC)."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="questionnaire answers about pain", kept=KEPT)

    peg_pain = _rating()
    peg_enjoyment = _rating()
    peg_activity = _rating()
    psfs = models.JSONField(default=list)
    """[{"id", "activity", "rating"}]"""
    pgic = _rating()

    class Meta:
        constraints = [
            *_within("checkin", 0, 10, "peg_pain", "peg_enjoyment", "peg_activity"),
            *_within("checkin", 1, 7, "pgic"),
        ]
        indexes = [models.Index(fields=["owner", "local_date"], name="checkin_by_day")]


class FinderRun(Entry):
    """One use of the finder: what was tapped and answered, and the list that was shown."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="sore zones and the muscles shown for them", kept=KEPT)

    taps = models.JSONField(default=dict)
    answers = models.JSONField(default=dict)
    shown = models.JSONField(default=list)
    bundle_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "local_date"], name="finderrun_by_day")]


class Finding(Entry):
    """A point that was felt: tender or not, and whether it makes the pain that the person knows."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="tender points", kept=KEPT)

    point = models.CharField(max_length=64, blank=True)
    side = models.CharField(max_length=8, blank=True)
    tender = models.BooleanField(null=True, blank=True)
    my_pain = models.CharField(max_length=16, blank=True)
    by = models.CharField(max_length=16, blank=True)
    finder_run = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "local_date"], name="finding_by_day")]


class Episode(Entry):
    """A stretch of pain with a beginning and perhaps an end."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="when pain began and ended", kept=KEPT)

    title = models.CharField(max_length=120, blank=True)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "began_on"], name="episode_by_day")]


class ProfileFact(Entry):
    """A dated answer about the person; the newest one of each fact counts. Asked, never inferred."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="health facts the person was asked about", kept=KEPT)

    fact = models.CharField(max_length=64, blank=True)
    value = models.JSONField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "fact", "occurred_at"], name="profilefact_newest")]


class ProgrammeRun(Entry):
    """A programme that the person chose, and until when they kept to it. What was done are sessions, not kept here."""

    privacy: ClassVar[Privacy] = Privacy(owner="owner", holds="which self-care programme, from when to when", kept=KEPT)

    programme = models.CharField(max_length=64, blank=True)
    programme_version = models.PositiveIntegerField(null=True, blank=True)
    stage = models.CharField(max_length=64, blank=True)
    stage_on = models.DateField(null=True, blank=True)
    """Since which day it is this stage."""
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "began_on"], name="programmerun_by_day")]
