"""What was published never changes; the lock notices."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from backend.knowledge import published
from tests.knowledge.planting import KNOWLEDGE, library

FEW = (
    "safety/rules/RF-10.yaml",
    "safety/rules/RF-24.yaml",
    "safety/cases/RF-24.yaml",
    "safety/guards/G-bleeding.yaml",
    "safety/questions/chest.yaml",
    "published.lock",
)


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A knowledge/ of a few real files, all of them published."""
    for file in FEW:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(KNOWLEDGE / file, tmp_path / file)
    published.publish(tmp_path)
    return tmp_path


def _replace(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_project_keeps_what_it_published() -> None:
    assert published.check(KNOWLEDGE) == []


def test_everything_that_closes_something_can_be_published() -> None:
    kinds = Counter(each.entry.kind for each in published.standing(library()))

    assert kinds["safety_rule"] == 32
    assert kinds["safety_guard"] > 40
    assert kinds["safety_case"] > 32 * 3


def test_publishing_twice_changes_nothing(released: Path) -> None:
    lock = (released / published.LOCK).read_text()

    published.publish(released)

    assert (released / published.LOCK).read_text() == lock
    assert "safety_rule RF-10@1 " in lock
    assert "safety_question chest@1 " in lock
    assert published.check(released) == []


def test_a_changed_rule_is_noticed(released: Path) -> None:
    _replace(released, "safety/rules/RF-10.yaml", "[press_legs, heat_site, stretch_calf]", "[press_legs]")

    [problem] = published.check(released)

    assert problem == "safety_rule RF-10@1 was published and has changed: make a new version."


def test_a_changed_case_is_noticed(released: Path) -> None:
    _replace(released, "safety/cases/RF-24.yaml", "level: L1", "level: L2")

    [problem] = published.check(released)

    assert problem.startswith("safety_case ")
    assert problem.endswith("has changed: make a new version.")


def test_a_rule_that_vanished_is_noticed(released: Path) -> None:
    (released / "safety/rules/RF-24.yaml").unlink()

    assert published.check(released) == ["safety_rule RF-24 was published and is gone."]


def test_a_new_version_must_name_the_one_it_replaces(released: Path) -> None:
    _replace(released, "safety/rules/RF-24.yaml", "version: 1", "version: 2")

    assert published.check(released) == ["safety_rule RF-24@2 must say `replaces: RF-24@1`."]

    _replace(released, "safety/rules/RF-24.yaml", "replaces: null", "replaces: RF-24@1")

    assert published.check(released) == []


def test_a_version_cannot_go_back(released: Path) -> None:
    _replace(released, "safety/rules/RF-24.yaml", "version: 1", "version: 2")
    _replace(released, "safety/rules/RF-24.yaml", "replaces: null", "replaces: RF-24@1")
    published.publish(released)
    _replace(released, "safety/rules/RF-24.yaml", "version: 2", "version: 1")
    _replace(released, "safety/rules/RF-24.yaml", "replaces: RF-24@1", "replaces: null")

    assert published.check(released) == ["safety_rule RF-24 was published as version 2 and went back."]


def test_a_review_may_be_written_down_without_a_new_version(released: Path) -> None:
    _replace(released, "safety/rules/RF-24.yaml", "review: pending", "review: A clinician, 2026-12-01")

    assert published.check(released) == []


def test_nothing_is_published_over_a_changed_rule(released: Path) -> None:
    _replace(released, "safety/rules/RF-24.yaml", "checked", "answer")

    with pytest.raises(published.BrokenLock, match="RF-24@1 was published and has changed"):
        published.publish(released)


def test_the_command_ends_with_one_when_something_changed(released: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert published.main(["--knowledge", str(released)]) == 0

    _replace(released, "safety/guards/G-bleeding.yaml", "[press]", "[press_legs]")

    assert published.main(["--knowledge", str(released)]) == 1
    assert "safety_guard G-bleeding@1 was published and has changed" in capsys.readouterr().err


@pytest.mark.parametrize("lock", ["rule RF-01@1", "rule RF-01 abc", "rule RF-01@one abc"])
def test_a_line_that_cannot_be_read_is_named(released: Path, lock: str) -> None:
    (released / published.LOCK).write_text(f"# head\n{lock}\n")

    with pytest.raises(published.BrokenLock, match=r"published\.lock:2"):
        published.check(released)


def test_a_missing_lock_is_not_taken_for_an_empty_one(released: Path) -> None:
    (released / published.LOCK).unlink()

    with pytest.raises(published.BrokenLock, match="missing"):
        published.check(released)
