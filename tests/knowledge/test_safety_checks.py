"""The build refuses safety files that name what does not exist or break a promise: each rule with a planted mistake."""

import pytest

from backend.knowledge.checks import safety_promises, safety_references
from tests.knowledge.planting import new_problems, planted, text_of, with_file, without


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("safety/rules/RF-10.yaml", "asks: [leg_clot, clot_risk]", "asks: [leg_clot, clot_risc]", "clot_risc"),
        ("safety/rules/RF-10b.yaml", "q.clot_breath", "q.clot_breathe", "clot_breathe"),
        ("safety/rules/RF-14.yaml", "dent, walk, bend", "dent, walks, bend", "walks"),
        ("safety/rules/RF-01.yaml", "q.saddle.since, new", "q.saddle.since, newer", "newer"),
        ("safety/rules/RF-01.yaml", "q.saddle.since", "q.saddle.sides", "sides"),
        ("safety/rules/RF-16.yaml", "p.thin_bones", "p.thin_bone", "thin_bone"),
        ("safety/rules/RF-16.yaml", "over_70", "over_75", "over_75"),
        ("safety/rules/RF-24.yaml", "advice: chest", "advice: heart", "heart"),
        ("safety/triggers/new_zone.yaml", "groin", "loin", "loin"),
        ("safety/triggers/calf.yaml", "RF-10b", "RF-10c", "RF-10c"),
        ("safety/triggers/calf.yaml", "routine", "routines", "routines"),
        ("safety/guards/G-patch-sun.yaml", "nsaid", "nsaids", "nsaids"),
        ("safety/questions/since.yaml", "worst: [new]", "worst: [newest]", "newest"),
        ("safety/questions/bladder.yaml", "follow: [since]", "follow: [when]", "when"),
        ("safety/first_use.yaml", "question: torn", "question: tear", "tear"),
    ],
)
def test_an_unknown_name_is_found_where_it_stands(file: str, old: str, new: str, told: str) -> None:
    problems = new_problems(safety_references, with_file(file, text_of(file).replace(old, new, 1)))

    # One wrong name can break references elsewhere too; the file itself must be named.
    assert [each for each in problems if each.file == file and repr(told) in each.message and each.mend]


def test_a_follow_up_without_a_worst_option_is_found() -> None:
    problem = planted(safety_references, "safety/questions/walk_still.yaml", "worst: [stops]", "worst: []")

    assert "worst" in problem.message


def test_a_question_that_waits_for_itself_is_found() -> None:
    file = "safety/questions/hard_when.yaml"

    problems = new_problems(safety_references, with_file(file, text_of(file).replace("q.hard_muscle", "q.hard_when")))

    assert any(each.file == file and "only after itself" in each.message for each in problems)


def test_a_follow_up_away_from_its_question_is_found() -> None:
    problem = planted(
        safety_references, "safety/rules/RF-13.yaml", "[hard_muscle, hard_when]", "[hard_when, hard_muscle]"
    )

    assert "does not follow its question" in problem.message


def test_a_patch_that_cannot_be_named_as_the_one_that_burned_is_found() -> None:
    problem = planted(safety_references, "safety/questions/product.yaml", "- id: herbal", "- id: herbs")

    assert "not the patches" in problem.message


def test_a_question_that_no_rule_asks_is_found() -> None:
    problems = new_problems(safety_references, without("safety/rules/RF-24.yaml"))

    assert any("No rule and no guard asks this" in each.message for each in problems)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("safety/rules/RF-24.yaml", "tell: watchers", "tell: nobody", "L1 tells nobody"),
        ("safety/rules/RF-21.yaml", "tell: nobody", "tell: watchers", "L4 tells somebody"),
        ("safety/rules/RF-24.yaml", "locks: [body_work]", "locks: [press]", "L1 leaves body work open"),
        ("safety/advice/L1.yaml", "Nobody may be looking.", "Somebody is looking.", "nobody may be looking"),
        ("safety/advice/chest.yaml", "Sit down", "You are fine. Sit down", "reassures"),
        ("safety/advice/chest.yaml", "Sit down", "(Text awaits review.) Sit down", "speaks of review"),
        ("safety/first_use.yaml", "  - RF-24\n", "", "RF-24 is not asked"),
        ("safety/first_use.yaml", "question: chest", "question: leg_clot", "No line stands for 'chest'"),
        ("safety/first_use.yaml", "Tap what fits.", "Tap what fits. " + "word " * 60, "longer than a minute"),
        ("safety/emergency/IE.yaml", "Europe/Dublin", "Europe/London", "also guesses"),
        ("safety/emergency/IE.yaml", "lists: [crisis]", "lists: [urgent]", "nothing to compare"),
        ("safety/emergency/IE.yaml", "lists: [crisis]", "lists: [emergency]", "compared twice"),
    ],
)
def test_a_broken_promise_is_found(file: str, old: str, new: str, told: str) -> None:
    if file.endswith("first_use.yaml") and "RF-24" in old:
        old, new = "RF-24, ", ""

    problem = planted(safety_promises, file, old, new)

    assert told in problem.message


def test_numbers_for_an_unknown_country_are_needed() -> None:
    [problem] = new_problems(safety_promises, without("safety/emergency/ZZ.yaml"))

    assert "unknown country" in problem.message
