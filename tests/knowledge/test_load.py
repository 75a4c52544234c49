"""Reading YAML: words stay words, lines are known, nothing is silently dropped."""

from pathlib import Path

import pytest

from backend.knowledge import load
from backend.knowledge.types import BrokenKnowledge


def test_words_that_older_yaml_reads_as_truth_or_dates_stay_words() -> None:
    document = load.parse("words", "words/x.yaml", "a: no\nb: on\nc: 2026-06-01\nd: yes\ne: E6\nf: '112'\n")

    assert dict(document.value) == {"a": "no", "b": "on", "c": "2026-06-01", "d": "yes", "e": "E6", "f": "112"}


def test_numbers_truth_and_nothing_are_read() -> None:
    document = load.parse("words", "words/x.yaml", "a: 1\nb: 0.4\nc: true\nd: null\ne: -3\n")

    assert dict(document.value) == {"a": 1, "b": 0.4, "c": True, "d": None, "e": -3}


def test_every_place_knows_its_line() -> None:
    document = load.parse("point", "points/x.yaml", "id: x\nrefers:\n  - zone: heel\n    weight: 1.0\n")

    assert document.line("refers", 0, "weight") == 4
    assert document.line("refers", 0, "sources") == 3, "a missing key is told at the nearest place above it"


def test_a_key_said_twice_is_refused() -> None:
    with pytest.raises(BrokenKnowledge, match=r"x\.yaml:3: \[yaml\] 'id' is said twice"):
        load.parse("zone", "zones/x.yaml", "id: x\nname: X\nid: y\n")


def test_a_file_that_is_not_yaml_is_told_with_its_line() -> None:
    with pytest.raises(BrokenKnowledge, match=r"x\.yaml:3: \[yaml\] This is not YAML"):
        load.parse("zone", "zones/x.yaml", "id: x\nname: [X\norder: 1\n")


def test_a_file_in_an_unknown_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zone").mkdir()
    (tmp_path / "zone" / "heel.yaml").write_text("id: heel\n", encoding="utf-8")

    with pytest.raises(BrokenKnowledge, match="No kind lives in 'zone'"):
        load.read(tmp_path)


def test_every_broken_file_is_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "zones").mkdir()
    for name in ("a", "b"):
        (tmp_path / "zones" / f"{name}.yaml").write_text("- not a mapping\n", encoding="utf-8")

    with pytest.raises(BrokenKnowledge) as caught:
        load.read(tmp_path)

    assert [problem.file for problem in caught.value.problems] == ["zones/a.yaml", "zones/b.yaml"]
