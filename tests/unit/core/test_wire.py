"""Strict values from a phone."""

from typing import Any

import pytest
from rest_framework.serializers import ValidationError

from backend.core import wire


@pytest.mark.parametrize("value", [0, 10])
def test_both_ends_of_a_scale_belong_to_it(value: int) -> None:
    assert wire.Whole(0, 10).run_validation(value) == value


def test_null_clears_whatever_the_field() -> None:
    fields: list[wire.WireField] = [wire.Whole(0, 1), wire.Text(1), wire.Yes(), wire.Instant(), wire.Id(), wire.Tree()]

    assert [field.run_validation(None) for field in fields] == [None] * len(fields)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (wire.Number(0, 1), float("nan")),
        (wire.Number(0, 1), float("inf")),
        (wire.Number(0, 1), True),
        (wire.Day(), "2026-6-15"),
        (wire.Day(), "2026-02-30"),
        (wire.Day(), "20260615"),
        (wire.Instant(), "2026-06-15"),
        (wire.Instant(), "soon"),
        (wire.Instant(), "9999-12-31T23:59:59Z"),
        (wire.Id(), "0190163D-8694-739B-AEA5-966C26F8AD91"),
        (wire.Id(), "{0190163d-8694-739b-aea5-966c26f8ad91}"),
        (wire.TimeZone(), "../../etc/passwd"),
        (wire.KnownId(), "Knot"),
        (wire.KnownId(), "a b"),
        (wire.Strings(most=1), ["a", "b"]),
        (wire.Strings(most=1), "a"),
        (wire.Tree(100), {"a": "x" * 101}),
        (wire.Tree(), {"a\0": 1}),
        (wire.Tree(), {"a": [float("inf")]}),
    ],
)
def test_what_is_almost_right_is_refused(field: wire.WireField, value: Any) -> None:
    with pytest.raises(ValidationError):
        field.run_validation(value)


def test_a_tree_that_is_too_deep_is_refused() -> None:
    deep: Any = 1
    for _ in range(50):
        deep = [deep]

    with pytest.raises(ValidationError):
        wire.Tree().run_validation(deep)


def test_a_value_and_a_branch_of_one_name_never_meet() -> None:
    assert wire.unflatten({"zones": 1, "zones.a.b": 2, "zones.a.c": 3}) == {"zones": 1, "zones.": {"a.b": 2, "a.c": 3}}
