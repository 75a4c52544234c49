"""The finder's command line prints what the cases expect: the same code as on the phone."""

import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from backend.knowledge import build
from tests.knowledge.planting import KNOWLEDGE

ROOT = KNOWLEDGE.parent
CASES = KNOWLEDGE / "finder-cases" / "charts.json"


@lru_cache(maxsize=1)
def _build_once() -> None:
    assert build.main([]) == 0, "the knowledge is broken"


def finder(*words: str) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}:/usr/local/bin:/usr/bin")
    assert node, "node is missing: ./dev installs it"
    _build_once()
    command = [node, str(ROOT / "pwa" / "tools" / "finder.ts"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def printed() -> list[dict[str, Any]]:
    answer = finder(str(CASES))
    assert answer.returncode == 0, answer.stderr
    rows: list[dict[str, Any]] = json.loads(answer.stdout)
    return rows


def test_all_ten_cases_are_equal_in_order_and_score(printed: list[dict[str, Any]]) -> None:
    cases = json.loads(CASES.read_text(encoding="utf-8"))

    assert len(cases) == 10
    for case, row in zip(cases, printed, strict=True):
        assert row["name"] == case["name"]
        assert [each["group"] for each in row["groups"]] == [each["group"] for each in case["expect"]], case["name"]
        for found, expected in zip(row["groups"], case["expect"], strict=True):
            assert found["score"] == pytest.approx(expected["score"], abs=0.0005), case["name"]


def test_nothing_below_the_threshold_is_printed(printed: list[dict[str, Any]]) -> None:
    assert all(group["score"] >= 0.30 for row in printed for group in row["groups"])


def test_scores_have_four_decimals_at_most(printed: list[dict[str, Any]]) -> None:
    assert all(round(group["score"], 4) == group["score"] for row in printed for group in row["groups"])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[{"name": "x", "zones": {"buttock_center": 5}}]', "There is no zone"),
        ('[{"name": "x", "zones": {"coccyx.left": 5}}]', "has no side"),
        ('[{"name": "x", "zones": {"hip_back": 11}}]', "a strength is a number from 0 to 10"),
        ('[{"name": "x", "zones": {"hip_back": "5"}}]', "a strength is a number from 0 to 10"),
        ('[{"name": "x"}]', "Case 1 has no zones"),
        ('{"name": "x"}', "no JSON array"),
        ("not json", "JSON"),
    ],
)
def test_a_wrong_file_is_answered_in_words(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "cases.json"
    file.write_text(content, encoding="utf-8")

    answer = finder(str(file))

    assert answer.returncode == 1
    assert told in answer.stderr
    assert answer.stdout == ""


def test_taps_on_both_sides_are_told_by_side(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    zones = {"hip_back.left": 5, "heel.right": None, "sacrum.left": 0}
    file.write_text(json.dumps([{"name": "two sides", "zones": zones}]), encoding="utf-8")

    groups = json.loads(finder(str(file)).stdout)[0]["groups"]

    assert {"group": "Piriformis", "score": 0.8323, "side": "left"} in groups
    assert [each["group"] for each in groups if each["side"] == "right"] == ["Soleus"]
