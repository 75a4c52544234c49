"""Storing what people wrote: the typed rows behind each kind of record of the feed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.diary import models, projection, serializers
from backend.feed.types import KindHandler, MergedRow, StoreRows

_SET_ONCE = frozenset({"id", "owner_id", "owner"})


def _store(model: type[models.Entry], build: projection.Build) -> StoreRows:
    """The bulk writer of one kind: at most one upsert and one deletion, however many rows."""
    columns = [field.name for field in model._meta.concrete_fields if field.name not in _SET_ONCE]

    def store(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
        gone = [row.id for row in rows if row.is_deleted]
        there = [model(**projection.common(row), **build(row.values)) for row in rows if not row.is_deleted]
        if gone:
            model._default_manager.filter(owner_id=owner_id, id__in=gone).delete()
        if there:
            model._default_manager.bulk_create(
                there, update_conflicts=True, unique_fields=["id"], update_fields=columns
            )

    return store


def _kind(
    kind: str, model: type[models.Entry], serializer: type[serializers.PatchSerializer], build: projection.Build
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
)
