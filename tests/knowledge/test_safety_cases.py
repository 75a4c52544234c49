"""Every case of knowledge/safety/cases holds in both evaluators, and there are enough of them."""

import json
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from backend.knowledge.build import build
from backend.knowledge.load import read
from backend.safety import run_cases
from backend.safety.cases import CaseError, outcome
from backend.safety.rules import parse_safety
from tests.knowledge.planting import KNOWLEDGE


@lru_cache(maxsize=1)
def bundle() -> Mapping[str, Any]:
    return build(KNOWLEDGE)


@pytest.mark.slow
def test_every_case_is_equal_on_phone_and_server_and_as_expected() -> None:
    cases = run_cases.published_cases()

    results = run_cases.compare(bundle(), cases)

    assert run_cases.differences(cases, results) == []


def test_each_rule_has_at_least_three_cases_of_its_own() -> None:
    counts = Counter(document.id for document in read(KNOWLEDGE).of("safety_case") for _ in document.value["cases"])
    rules = {rule["id"] for rule in bundle()["safety"]["rules"]}

    assert len(rules) == 32
    assert {rule: counts[rule] for rule in rules if counts[rule] < 3} == {}


def test_each_rule_has_a_case_that_fires_and_one_that_just_does_not() -> None:
    for document in read(KNOWLEDGE).of("safety_case"):
        if document.id.startswith("RF-"):
            fires = [document.id in case["expect"]["rules"] for case in document.value["cases"]]
            assert any(fires), document.id
            assert not all(fires), document.id


def test_each_finding_and_each_locking_guard_is_reached_by_a_case() -> None:
    safety = parse_safety(bundle()["safety"])
    wanted = {(rule.id, finding.level, finding.locks) for rule in safety.rules for finding in rule.findings}
    guards = {guard.id for guard in safety.guards if guard.locks}
    cases = run_cases.published_cases()
    reached = {rule for case in cases for rule in case["expect"]["rules"]}

    seen = {
        (rule, level, locks)
        for rule, level, locks in wanted
        for case in cases
        if rule in case["expect"]["rules"]
        and set(locks) <= set(case["expect"]["locks"])
        and (level is None or level == case["expect"]["level"])
    }

    assert wanted - seen == set()
    assert guards - reached == set()


def test_each_case_has_an_id_and_a_name_of_its_own() -> None:
    cases = run_cases.published_cases()

    assert len({case["uuid"] for case in cases}) == len(cases)
    assert len({case["name"] for case in cases}) == len(cases)


def test_the_order_in_which_events_arrive_has_no_say() -> None:
    safety = parse_safety(bundle()["safety"])
    products = {product["id"]: product["classes"] for product in bundle()["patches"]}
    for case in run_cases.published_cases():
        named = [{"id": f"e{index + 1}", **event} for index, event in enumerate(case["events"])]

        backwards = outcome(safety, {**case, "events": named[::-1]}, products)

        assert backwards == outcome(safety, case, products), case["name"]


def _file(tmp_path: Path, content: object) -> str:
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(content))
    return str(file)


LEAK = {"at": "2026-06-01T10:00:00Z", "answers": {"bladder": ["leak"], "bladder.since": "new"}}


def test_a_file_of_cases_prints_both_sides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = {"name": "mine", "events": [LEAK], "expect": {"level": "L1"}}

    code = run_cases.main([_file(tmp_path, [case])])

    [printed] = json.loads(capsys.readouterr().out)
    assert code == 0
    assert printed["name"] == "mine"
    assert printed["python"] == printed["typescript"]
    assert printed["python"] == {
        "level": "L1",
        "rules": ["RF-02"],
        "locks": ["body_work"],
        "ask": [],
        "tell": ["watchers"],
    }


def test_a_case_that_is_not_as_expected_fails_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = {"name": "wrong", "events": [LEAK], "expect": {"level": "L2", "locks": ["press"]}}

    code = run_cases.main([_file(tmp_path, {"cases": [case]})])

    told = capsys.readouterr().err
    assert code == 1
    assert "wrong: level is L1, expected L2" in told
    assert "wrong: locks is ['body_work'], expected ['press']" in told


def test_a_difference_between_the_two_languages_is_told() -> None:
    case = {"name": "apart", "events": [LEAK]}
    result = {"name": "apart", "python": {"level": "L1"}, "typescript": {"level": None}}

    assert run_cases.differences([case], [result]) == ["apart: python {'level': 'L1'}, typescript {'level': None}"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("not json", "cases.json"),
        ([{"name": "empty", "events": []}], "empty: events"),
        ([{"name": "zone", "events": [{"at": "2026-06-01T10:00:00", "answers": {}}]}], "has no zone"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: object, told: str
) -> None:
    code = run_cases.main([_file(tmp_path, content)])

    assert code == 2
    assert told in capsys.readouterr().err


def test_an_instant_without_a_zone_is_refused() -> None:
    safety = parse_safety(bundle()["safety"])

    with pytest.raises(CaseError, match="end it with Z"):
        outcome(safety, {"events": [{"at": "2026-06-01T10:00:00", "answers": {}}]}, {})
