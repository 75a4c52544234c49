"""Storing what people wrote: the typed rows behind each kind of record of the feed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.core import bulk
from backend.core.wire import PatchSerializer
from backend.diary import models, projection, serializers
from backend.feed.types import KindHandler, MergedRow, StoreRows


def _store(model: type[models.Entry], build: projection.Build) -> StoreRows:
    """The bulk writer of one kind: at most one upsert and one deletion, however many rows."""
    columns = tuple("owner_id" if field.name == "owner" else field.name for field in model._meta.concrete_fields)

    def store(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
        gone = [row.id for row in rows if row.is_deleted and not row.is_new]
        if gone:
            model._default_manager.filter(owner_id=owner_id, id__in=gone).delete()
        there = (projection.common(row) | build(row.values) for row in rows if not row.is_deleted)
        bulk.upsert(model, columns, [[row[column] for column in columns] for row in there])

    return store


def _kind(
    kind: str, model: type[models.Entry], serializer: type[PatchSerializer], build: projection.Build
) -> KindHandler:
    return KindHandler(kind=kind, serializer=serializer, store=_store(model, build))


KINDS: tuple[KindHandler, ...] = (
    _kind("pain_log", models.PainLog, serializers.PainLogPatch, projection.pain_log),
    _kind("patch_placement", models.PatchPlacement, serializers.PatchPlacementPatch, projection.patch_placement),
    _kind("massage_session", models.MassageSession, serializers.MassageSessionPatch, projection.massage_session),
    _kind("check_in", models.CheckIn, serializers.CheckInPatch, projection.check_in),
    _kind("finder_run", models.FinderRun, serializers.FinderRunPatch, projection.finder_run),
    _kind("finding", models.Finding, serializers.FindingPatch, projection.finding),
    _kind("episode", models.Episode, serializers.EpisodePatch, projection.episode),
    _kind("profile_fact", models.ProfileFact, serializers.ProfileFactPatch, projection.profile_fact),
    _kind("programme_run", models.ProgrammeRun, serializers.ProgrammeRunPatch, projection.programme_run),
)
