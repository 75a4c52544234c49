"""What other apps ask the knowledge."""

import pytest

from backend.knowledge import selectors


def test_zones_know_their_sides() -> None:
    sides = selectors.zone_sides()

    assert len(sides) == 47
    assert sides["hip_back"] == ("left", "right")
    assert sides["coccyx"] == ("midline",)
    assert [zone for zone, where in sides.items() if where == ("midline",)] == ["coccyx"]


def test_places_inside_a_point_may_be_named_like_points() -> None:
    assert {"pir", "pir-1", "pir-2", "ps-1", "gmed-2"} <= selectors.point_ids()


def test_the_words_of_the_diary_are_there() -> None:
    assert "knot" in selectors.word_ids("qualities")
    assert "walking_a_lot" in selectors.word_ids("triggers")
    assert "striding" in selectors.word_ids("limits")
    assert {"sat_down", "leaned_on_hard", "floor_stretches"} <= selectors.word_ids("reliefs")
    assert selectors.word_ids("relief_outcomes") == {"worked", "partly", "no"}
    assert selectors.word_ids("feelings") == {"better", "same", "worse"}


def test_an_unknown_list_of_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        selectors.word_ids("wrods")


def test_ids_of_each_shelf() -> None:
    assert "gluteus_medius_ball" in selectors.routine_ids()
    assert "gluteus_medius" in selectors.group_ids()
    assert "worse_walking" in selectors.question_ids()
    assert selectors.elsewhere_ids() == {"neck", "shoulder", "arm", "chest", "upper_back", "head", "other"}
    assert selectors.product_ids()
    assert selectors.zone_ids().isdisjoint(selectors.elsewhere_ids())
