"""The diary's tables hold their own walls, whatever a kind's validation lets through."""

import uuid
from datetime import date, datetime
from typing import Any

import pytest
from django.contrib import admin
from django.db import IntegrityError, transaction

from backend.accounts.models import User
from backend.diary import models, services

RATINGS = [
    (models.PainLog, "pain_now", 0, 10),
    (models.PainLog, "pain_worst", 0, 10),
    (models.PainLog, "pain_average", 0, 10),
    (models.PainLog, "sleep", 0, 10),
    (models.PainLog, "mood", 0, 10),
    (models.PatchPlacement, "pain_before", 0, 10),
    (models.PatchPlacement, "pain_2h", 0, 10),
    (models.PatchPlacement, "pain_removal", 0, 10),
    (models.PatchPlacement, "pain_next_morning", 0, 10),
    (models.MassageSession, "pain_before", 0, 10),
    (models.MassageSession, "pain_after", 0, 10),
    (models.MassageSession, "pain_1h", 0, 10),
    (models.MassageSession, "pain_next_day", 0, 10),
    (models.CheckIn, "peg_pain", 0, 10),
    (models.CheckIn, "peg_enjoyment", 0, 10),
    (models.CheckIn, "peg_activity", 0, 10),
    (models.CheckIn, "pgic", 1, 7),
]


def row(person: User, at: datetime, **values: Any) -> dict[str, Any]:
    return {"id": uuid.uuid4(), "owner": person, "occurred_at": at, "local_date": date(2026, 6, 15), **values}


@pytest.mark.parametrize(("model", "column", "lowest", "highest"), RATINGS)
def test_a_rating_outside_of_its_scale_cannot_be_stored(
    patient: User, noon: datetime, model: type[models.Entry], column: str, lowest: int, highest: int
) -> None:
    for value in (lowest, highest, None):
        model._default_manager.create(**row(patient, noon, **{column: value}))

    for value in (lowest - 1, highest + 1):
        with pytest.raises(IntegrityError), transaction.atomic():
            model._default_manager.create(**row(patient, noon, **{column: value}))


def test_every_rating_of_every_table_has_a_wall() -> None:
    ratings = {
        (model, field.name)
        for model in models.Entry.__subclasses__()
        for field in model._meta.concrete_fields
        if field.get_internal_type() == "PositiveSmallIntegerField"
    }

    assert ratings == {(model, column) for model, column, _, _ in RATINGS}


def test_every_field_but_id_owner_and_time_may_be_empty(patient: User, noon: datetime) -> None:
    for model in models.Entry.__subclasses__():
        entry = model(**row(patient, noon))

        maps = [field.name for field in model._meta.fields if field.get_internal_type() == "JSONField"]
        entry.full_clean(exclude=maps)  # an empty map is how these are empty
        entry.save(force_insert=True)


def test_every_table_has_a_kind_that_writes_it() -> None:
    assert len(services.KINDS) == len(models.Entry.__subclasses__())


def test_the_admin_never_shows_what_was_written() -> None:
    written = {"note", "zones", "pain_now", "relief", "value", "product", "psfs", "answers", "title", "spots"}

    for model in models.Entry.__subclasses__():
        page = admin.site.get_model_admin(model)
        shown = {*map(str, page.list_display), *map(str, page.fields or ())}
        assert not shown & written
        assert page.fields, "no list of fields means all of them"
