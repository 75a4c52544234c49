"""Every table says whose it is, what it holds and how long; and deleting a person really takes the rows along."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from backend.core.privacy import Privacy


def tables() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("backend.")]


def steps(model: type[models.Model], path: str) -> Iterator[models.ForeignKey[models.Model, models.Model]]:
    """The foreign keys of a path such as `link__patient`."""
    for name in path.split("__"):
        key = model._meta.get_field(name)
        assert isinstance(key, models.ForeignKey), f"{model.__name__}.{name} is no foreign key"
        yield key
        related = key.related_model
        assert isinstance(related, type)
        model = related


@pytest.mark.parametrize("model", tables(), ids=lambda model: model.__name__)
def test_every_table_declares_its_privacy(model: type[models.Model]) -> None:
    promise = vars(model).get("privacy")

    assert isinstance(promise, Privacy), f"{model.__name__} says nothing about the people in it"
    assert len(promise.kept) > 5
    assert (promise.owner is None) == (promise.holds == "nothing")


@pytest.mark.parametrize("model", tables(), ids=lambda model: model.__name__)
def test_a_deleted_person_takes_the_rows_along(model: type[models.Model]) -> None:
    promise: Privacy = vars(model)["privacy"]
    if promise.owner in (None, "self"):
        names_people = [
            field.name
            for field in model._meta.get_fields()
            if isinstance(field, models.ForeignKey) and field.related_model is get_user_model()
        ]
        assert names_people == []
        assert promise.owner is None or model is get_user_model()
        return

    path = list(steps(model, promise.owner or ""))

    assert path[-1].related_model is get_user_model()
    for key in path:
        assert key.remote_field.on_delete is models.CASCADE, f"{model.__name__}.{key.name} does not cascade"


def test_no_table_keeps_a_person_from_being_deleted() -> None:
    for model in tables():
        for field in model._meta.get_fields():
            if isinstance(field, models.ForeignKey) and field.related_model is get_user_model():
                assert field.remote_field.on_delete in (models.CASCADE, models.SET_NULL), (
                    f"{model.__name__}.{field.name}"
                )
