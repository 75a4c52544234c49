"""The server's evaluator: single checks, who is told, what closes, and the contraindications that must be there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import pytest

from backend.knowledge.build import build
from backend.safety.rules import (
    Check,
    Clearance,
    Context,
    Moment,
    Safety,
    SafetyError,
    evaluate,
    evaluate_check,
    may_be_told,
    parse_safety,
)
from backend.safety.shapes import parse_condition
from tests.knowledge.planting import KNOWLEDGE

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)


@lru_cache(maxsize=1)
def bundle() -> dict[str, Any]:
    return build(KNOWLEDGE)


@lru_cache(maxsize=1)
def rules() -> Safety:
    return parse_safety(bundle()["safety"])


def check(answers: dict[str, Any], **more: Any) -> Check:
    return Check(id="c", at=NOON, answers=answers, **more)


@pytest.mark.slow
def test_one_check_carries_every_rule_that_fired_and_the_highest_level() -> None:
    found = evaluate_check(
        rules(), check({"bladder": ["leak"], "unwell": ["ill"], "leg_clot": ["swollen"], "clot_risk": []})
    )

    assert found.level == "L1"
    assert found.rules == ("RF-02", "RF-10", "RF-18")
    assert found.locks == ("body_work", "heat_site", "press_legs", "press_site", "stretch_calf")
    assert found.tell == ("watchers",)


def test_a_check_with_low_mood_alone_tells_no_watcher() -> None:
    found = evaluate_check(rules(), check({"low_mood": ["go_on"]}))

    assert (found.level, found.locks, found.tell) == ("L1", (), ("own_consent",))


def test_findings_keep_apart_whom_each_is_told_to() -> None:
    found = evaluate_check(rules(), check({"low_mood": ["go_on"], "chest": ["chest"]}))

    assert {finding.rule: finding.tell for finding in found.findings} == {"RF-24": "watchers", "RF-30": "own_consent"}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, True),
        ({"recorded_at": NOON + timedelta(hours=24)}, True),
        ({"recorded_at": NOON + timedelta(hours=24, seconds=1)}, False),
        ({"origin": "imported"}, False),
        ({"origin": "demo"}, False),
    ],
)
def test_imported_demo_and_back_dated_checks_are_never_told(more: dict[str, Any], told: bool) -> None:
    answered = check({"chest": ["chest"]}, **more)

    assert may_be_told(answered) is told
    assert evaluate_check(rules(), answered).tell == (("watchers",) if told else ())
    assert evaluate_check(rules(), answered).level == "L1", "it locks all the same"


def test_an_option_of_a_newer_bundle_counts_as_an_answer() -> None:
    found = evaluate_check(rules(), check({"chest": ["an_option_from_tomorrow"]}))

    assert found.level == "L1"


@pytest.mark.parametrize("answers", [{"chest": 3}, {"chest": {"a": 1}}, {"nobody_knows": ["x"]}, {"chest": [None, 7]}])
def test_answers_without_sense_are_no_answers(answers: dict[str, Any]) -> None:
    assert evaluate_check(rules(), check(answers)).level is None


def test_a_clearance_of_another_check_lifts_nothing() -> None:
    later = Clearance(id="k", at=NOON + timedelta(days=1), check="somebody else's")

    found = evaluate(rules(), [check({"chest": ["chest"]}), later], NOON + timedelta(days=1))

    assert found.locks == ("body_work",)


def test_a_check_from_a_clock_that_runs_ahead_still_stands() -> None:
    found = evaluate(rules(), [check({"chest": ["chest"]})], NOON - timedelta(days=2))

    assert found.level == "L1"


def test_places_narrow_a_lock_and_not_sure_does_not() -> None:
    [narrow] = evaluate_check(rules(), check({"hot_place": ["pus"], "hot_place.place": ["calf", "back"]})).findings
    [wide] = evaluate_check(rules(), check({"hot_place": ["pus"], "hot_place.place": ["calf", "unsure"]})).findings

    assert narrow.places == ("back", "calf")
    assert wide.places is None


def limits(profile: dict[str, Any], classes: tuple[str, ...] = ()) -> set[str]:
    moment = Moment(id="m", at=NOON, profile=profile, context=Context(("patch",), (), classes, "p"))
    return {limit.guard for limit in evaluate(rules(), [moment], NOON).limits}


@pytest.mark.parametrize(
    ("profile", "classes", "guard"),
    [
        ({"thin_bones": "yes"}, (), "G-thin-bones"),
        ({"steroids": "yes"}, (), "G-thin-bones"),
        ({"faints": "yes"}, (), "G-faints"),
        ({"pregnant": "pregnant"}, (), "G-pregnant-position"),
        ({"pregnant": "breastfeeding"}, (), "G-patch-breastfeeding"),
        ({"kidney_disease": "yes"}, ("nsaid",), "G-patch-organs"),
        ({"heart_disease": "yes"}, ("nsaid",), "G-patch-organs"),
        ({"nsaid_tablets": "yes"}, ("salicylate",), "G-patch-tablets"),
        ({"eczema": "yes"}, ("nsaid",), "G-patch-eczema"),
        ({"rhythm_medicine": "yes"}, ("lidocaine",), "G-patch-lidocaine"),
        ({"liver_disease": "yes"}, ("lidocaine",), "G-patch-lidocaine"),
        ({}, ("nsaid",), "G-patch-sun"),
        ({}, ("ketoprofen",), "G-patch-sun-ketoprofen"),
        ({}, ("menthol",), "G-patch-first-time"),
        ({}, ("capsaicin",), "G-patch-capsaicin"),
        ({}, ("prescription",), "G-patch-prescription"),
        ({}, ("unknown",), "G-patch-unknown"),
        ({}, ("lidocaine",), "G-patch-lidocaine-area"),
    ],
)
def test_what_stays_open_only_in_a_narrower_way(profile: dict[str, Any], classes: tuple[str, ...], guard: str) -> None:
    assert guard in limits(profile, classes)
    assert guard not in limits({}, ("camphor",))


def test_the_common_core_of_all_patches_is_always_said() -> None:
    core = {f"G-patch-{each}" for each in ("skin", "one", "heat", "stop", "after", "aim")}

    assert core <= limits({})


def test_unknown_ingredients_count_as_salicylate_and_anti_inflammatory() -> None:
    patches = {patch["id"]: patch["classes"] for patch in bundle()["patches"]}

    assert {"salicylate", "nsaid", "unknown"} <= set(patches["unknown"])
    assert {"salicylate", "nsaid", "unknown"} <= set(patches["herbal"])


# Each row of the review's list of who should not press, with what must answer for it.
WHO_SHOULD_NOT_PRESS = {
    "open wound": "G-skin-broken",
    "broken bone": "G-broken-bone",
    "inflamed place": "RF-20",
    "clot": "G-known-clot",
    "bone infection": "G-bone-infection",
    "bone in a muscle": "G-bone-in-muscle",
    "fresh strain, 72 hours": "G-injury-72h",
    "fresh bruise": "G-skin-bruise",
    "after 72 hours": "G-injury-after",
    "blood thinners, bleeding": "G-bleeding",
    "pregnancy, belly": "RF-23",
    "pregnancy, position": "G-pregnant-position",
    "wide main vessel": "RF-09",
    "belly list": "G-belly-list",
    "belly today": "G-belly-today",
    "belly, fingers only": "G-belly-how",
    "thin bones, steroids": "G-thin-bones",
    "cancer in or near": "G-cancer-place",
    "implant": "G-implant",
    "spine surgery or injection": "G-spine-surgery",
    "nerve signs": "G-nerve-signs",
    "spine, ribs, kidneys": "G-bone",
    "numb skin, neuropathy": "G-numb-skin",
    "numb place": "G-skin-numb",
    "varicose veins": "G-skin-veins",
    "skin infection, rash, burn": "G-skin-infected",
    "fainting, floor": "G-faints",
    "how big is the risk": "G-risk",
}


@pytest.mark.parametrize("row", sorted(WHO_SHOULD_NOT_PRESS))
def test_each_row_of_who_should_not_press_has_its_guard(row: str) -> None:
    every = {rule.id for rule in rules().rules} | {guard.id for guard in rules().guards}

    assert WHO_SHOULD_NOT_PRESS[row] in every


@pytest.mark.parametrize(
    "raw",
    [
        None,
        {},
        {"all": 1},
        {"has": ["q.x"]},
        {"num": ["d.x", "~", 1]},
        {"count": ["q.x"]},
        {"sum": []},
        {"any": [], "all": []},
    ],
)
def test_a_condition_without_a_known_form_is_refused(raw: Any) -> None:
    with pytest.raises(SafetyError):
        parse_condition(raw)


@pytest.mark.parametrize("missing", ["questions", "rules", "guards", "triggers"])
def test_a_bundle_without_a_part_is_refused(missing: str) -> None:
    raw = {**bundle()["safety"], missing: None}

    with pytest.raises(SafetyError, match=missing):
        parse_safety(raw)


def test_a_level_stands_from_its_check_even_when_it_looks_at_the_profile_alone() -> None:
    """Only guards without a level are judged anew by the profile of now."""
    [rule] = [each for each in rules().rules if each.id == "RF-24"]
    [finding] = rule.findings
    by_profile = replace(rule, findings=(replace(finding, when=parse_condition({"has": ["p.cancer", "yes"]})),))
    safety = replace(rules(), rules=(by_profile,))

    asked = evaluate(safety, [check({}, profile={"cancer": "yes"})], NOON)
    never_asked = evaluate(safety, [Moment(id="m", at=NOON, profile={"cancer": "yes"})], NOON)

    assert asked.level == "L1"
    assert never_asked.level is None
