"""The bundle: the same content gives the same bytes, broken content gives none."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from backend.knowledge import build
from backend.knowledge.canonical import canonical
from backend.knowledge.types import BrokenKnowledge
from tests.knowledge.planting import KNOWLEDGE

pytestmark = pytest.mark.slow  # the whole guide is built, again and again

ROOT = KNOWLEDGE.parent


@pytest.fixture(scope="module")
def bundle() -> dict[str, Any]:
    """The real bundle, built once."""
    return build.build(KNOWLEDGE)


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A copy that may be broken."""
    return Path(shutil.copytree(KNOWLEDGE, tmp_path / "knowledge"))


def _break(knowledge: Path) -> None:
    file = knowledge / "points" / "pir.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("buttock_centre", "buttock_center"), encoding="utf-8")


@pytest.mark.slow  # checks all of knowledge/
def test_the_bundle_is_the_same_every_time_and_its_version_is_its_hash(bundle: dict[str, Any]) -> None:
    again = build.build(KNOWLEDGE)

    assert canonical(again) == canonical(bundle)
    assert again["version"] == build.version_of(bundle)


@pytest.mark.slow
def test_any_change_of_content_changes_the_version(knowledge: Path, bundle: dict[str, Any]) -> None:
    file = knowledge / "zones" / "hip_back.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("just behind", "right behind"), encoding="utf-8")

    assert build.build(knowledge)["version"] != bundle["version"]


def test_the_bundle_holds_what_the_phone_needs(bundle: dict[str, Any]) -> None:
    assert len(bundle["zones"]) == 47
    assert len(bundle["points"]) == 39
    assert sum(len(point["refers"]) for point in bundle["points"]) == 192
    assert len(bundle["groups"]) == 18
    assert len(bundle["elsewhere"]) == 7
    assert {routine["id"] for routine in bundle["routines"]} >= {
        "hamstrings_ball_seated",
        "gluteus_medius_ball",
        "piriformis_ball",
        "lower_back_five_lines",
        "calf_hands",
        "psoas_fingertips",
    }
    assert {"questions", "rules", "guards", "triggers", "first_use", "emergency", "advice"} <= bundle["safety"].keys()
    assert "cases" not in bundle["safety"], "cases are for tests, not for phones"


def test_things_stand_in_their_order(bundle: dict[str, Any]) -> None:
    assert [point["order"] for point in bundle["points"]] == list(range(1, 40))
    assert bundle["groups"][0]["id"] == "hamstrings"


def test_a_routine_tells_how_long_it_takes(bundle: dict[str, Any]) -> None:
    medius = next(each for each in bundle["routines"] if each["id"] == "gluteus_medius_ball")

    # 30 s to find the rim, three searches of 30 s, three spots of 30 + 15 + 30 s, 30 s of walking
    assert medius["total_seconds"] == 30 + 3 * 30 + 3 * 75 + 30


@pytest.mark.slow  # checks all of knowledge/
def test_broken_knowledge_builds_nothing_and_says_file_line_rule_and_mend(knowledge: Path, tmp_path: Path) -> None:
    _break(knowledge)
    target = tmp_path / "bundle.json"

    answer = subprocess.run(
        [sys.executable, "-m", "backend.knowledge.build", "--knowledge", str(knowledge), "--to", str(target)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode == 1
    assert "points/pir.yaml:" in answer.stderr
    assert "[references] There is no zone 'buttock_center'. Mend: did you mean buttock_centre?" in answer.stderr
    assert not target.exists()


@pytest.mark.slow
def test_the_command_writes_the_bundle_and_check_does_not(tmp_path: Path, bundle: dict[str, Any]) -> None:
    target = tmp_path / "a new checkout" / "bundle.json"

    assert build.main(["--check", "--to", str(target)]) == 0
    assert not target.exists()
    assert build.main(["--to", str(target)]) == 0
    assert {file.name for file in target.parent.glob("bundle.*")} == {"bundle.json", "bundle.de.json", "bundle.es.json"}
    assert json.loads(target.read_bytes()) == json.loads(canonical(bundle))


@pytest.mark.slow
def test_a_written_bundle_is_used_only_while_its_files_are_the_same(
    knowledge: Path, tmp_path: Path, bundle: dict[str, Any]
) -> None:
    built = tmp_path / "built" / "bundle.json"
    build.write(bundle, {}, built, build.fingerprint(knowledge))

    assert build.load_or_build(knowledge, built)["version"] == bundle["version"]

    _break(knowledge)

    with pytest.raises(BrokenKnowledge):
        build.load_or_build(knowledge, built)


@pytest.mark.slow
def test_a_written_bundle_that_was_changed_by_hand_is_not_used(tmp_path: Path, bundle: dict[str, Any]) -> None:
    built = tmp_path / "bundle.json"
    build.write({**bundle, "zones": []}, {}, built, build.fingerprint(KNOWLEDGE))

    assert len(build.load_or_build(KNOWLEDGE, built)["zones"]) == 47


@pytest.mark.slow
@pytest.mark.parametrize("command", [["manage.py", "check"], ["-c", "import backend.config.wsgi"]])
def test_no_process_starts_on_broken_knowledge(knowledge: Path, tmp_path: Path, command: list[str]) -> None:
    _break(knowledge)

    answer = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "KNOWLEDGE_DIR": str(knowledge), "DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode != 0
    assert "knowledge/ is broken, so nothing starts" in answer.stderr
    assert "points/pir.yaml:" in answer.stderr
