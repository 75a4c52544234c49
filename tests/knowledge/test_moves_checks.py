"""The checks of stretches, strength, warmth, habits and programmes find their planted mistakes."""

import pytest

from backend.knowledge.checks import (
    doses,
    ease,
    ids,
    pain_ceilings,
    programme_asks,
    programme_doses,
    programme_items,
    programme_stages,
    reachable,
    references,
    safety_net,
    tags,
)
from backend.knowledge.timing import total_seconds
from tests.knowledge.planting import library, line_of, new_problems, planted, text_of, with_file, with_new, without

STRETCH = "routines/hamstring_stretch_lying.yaml"
CALF = "routines/calf_stretch.yaml"
GLIDE = "routines/sciatic_slider.yaml"
CURL = "routines/hamstring_curl.yaml"
WARM = "routines/heat_pack.yaml"
WALK = "routines/walking.yaml"
SITTING = "routines/sitting_changes.yaml"
TIGHT = "programmes/tight_hamstrings.yaml"
STRAIN = "programmes/after_a_strain.yaml"
PRESSING = "routines/hamstrings_ball_seated.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (STRETCH, "seconds: 30\n    repeats: 2", "seconds: 90\n    repeats: 2", "10 to 60"),
        (GLIDE, "count: 10", "count: 20", "5 to 10"),
        (GLIDE, "seconds: 40", "seconds: 100", "seconds_each is 10.0"),
        (CURL, "    count: 10\n", "", "without a count"),
        (CURL, "pause_seconds: 45", "pause_seconds: 5", "30 to 120"),
        (WALK, "seconds: 360", "seconds: 3600", "120 to 1800"),
        (SITTING, "seconds: 1800", "seconds: 3600", "1200 to 2700"),
    ],
)
def test_moves_and_minutes_outside_their_range_are_found(file: str, old: str, new: str, message: str) -> None:
    problems = new_problems(doses, with_file(file, text_of(file).replace(old, new, 1)))

    assert any(message in problem.message for problem in problems), problems


def test_warmth_that_is_too_long_in_all_is_found_though_each_part_is_short() -> None:
    problems = new_problems(doses, with_file(WARM, text_of(WARM).replace("seconds: 600", "seconds: 1000", 1)))

    assert {problem.message for problem in problems} == {"seconds is 1300; sources allow 600 to 1200 for heat."}


def test_a_count_where_nothing_is_counted_is_found() -> None:
    problem = planted(doses, STRETCH, "seconds: 30\n    repeats: 2", "seconds: 30\n    count: 3\n    repeats: 2")

    assert problem.message == "A stretch has no count."


def test_a_stretch_that_does_not_say_how_strong_the_pull_may_be_is_found() -> None:
    text = text_of(STRETCH)
    start = text.index("pull:")
    bare = (text[:start] + text[text.index("dose:") :]).replace("    pull_ceiling: 5\n", "")

    problems = new_problems(pain_ceilings, with_file(STRETCH, bare))

    assert "add `pull:` with aim and ceiling" in {problem.mend for problem in problems}
    assert "A stretch without a pull ceiling." in {problem.message for problem in problems}


@pytest.mark.parametrize(
    ("file", "most"), [(STRETCH, 5), (GLIDE, 2), (CURL, 3), (WALK, 4)], ids=["stretch", "glide", "strength", "walk"]
)
def test_each_kind_has_its_own_highest_ceiling(file: str, most: int) -> None:
    problem = planted(pain_ceilings, file, f"  ceiling: {most}", f"  ceiling: {most + 1}")

    assert (problem.mend, problem.line) == (f"{most} is the most", line_of(file, "  ceiling:"))


def test_a_step_that_names_a_ceiling_its_routine_does_not_have_is_found() -> None:
    problem = planted(pain_ceilings, CURL, "    pain_ceiling: 3\n", "    pain_ceiling: 3\n    pull_ceiling: 3\n")

    assert problem.mend == "add `pull:` to the routine"


@pytest.mark.parametrize(
    ("file", "old", "new", "mend"),
    [
        (STRETCH, "tags: [stretch_hamstring]", "tags: [bend]", "add stretch to tags"),
        (GLIDE, "tags: [nerve_line, stretch_hamstring]", "tags: [stretch_hamstring]", "add nerve_line to tags"),
        (CURL, "tags: [strength]", "tags: [bend]", "add strength to tags"),
        (WARM, "tags: [heat_site]", "tags: [bend]", "add heat_site to tags"),
        (CALF, "tags: [stretch_calf]", "tags: [stretch]", "add stretch_calf to tags"),
    ],
)
def test_a_routine_that_no_safety_rule_could_close_is_found(file: str, old: str, new: str, mend: str) -> None:
    assert planted(tags, file, old, new).mend == mend


def test_a_question_about_ease_that_nothing_depends_on_is_found_and_so_is_its_absence() -> None:
    text = text_of(PRESSING)
    start = text.index("ease_question:")
    without_question = text[:start] + text[text.index("avoid:") :]
    without_repeats = text.replace("    repeats_up_to: 3\n", "")

    assert [each.mend for each in new_problems(ease, with_file(PRESSING, without_question))] == ["add `ease_question`"]
    assert [each.mend for each in new_problems(ease, with_file(PRESSING, without_repeats))] == ["drop ease_question"]


@pytest.mark.parametrize(
    ("file", "old", "new", "mend"),
    [
        (WARM, "reason: skin", "reason: dizzy", "add skin to stop_now"),
        (WALK, "reason: breathless", "reason: swelling", "add breathless to stop_now"),
        (SITTING, "reason: nerve_feeling", "reason: skin", "add nerve_feeling to stop_now"),
    ],
)
def test_each_kind_has_its_own_reasons_to_stop(file: str, old: str, new: str, mend: str) -> None:
    assert planted(safety_net, file, old, new).mend == mend


def test_a_programme_with_five_things_at_a_time_is_found() -> None:
    fifth = (
        "items:\n  - routine: hip_bridge\n    how_often: Now and then.\n    times_a_day: 1\n"
        "    days_a_week: 2\n    sources: [gk]\n"
    )

    assert planted(programme_items, TIGHT, "items:\n", fifth).message == "5 things at a time; 4 are the most."


def test_a_routine_that_stands_twice_in_one_list_is_found_and_in_two_stages_it_is_not() -> None:
    problem = planted(programme_items, TIGHT, "routine: walking", "routine: hamstring_curl")

    assert problem.message == "hamstring_curl stands twice in one list."
    assert text_of(STRAIN).count("routine: hamstring_curl") == 2


def test_a_group_that_no_item_works_is_found() -> None:
    assert "soleus" in planted(programme_items, TIGHT, "groups: [hamstrings]", "groups: [hamstrings, soleus]").message


def test_a_programme_without_items_and_stages_is_found() -> None:
    text = text_of(TIGHT)
    bare = text[: text.index("items:\n")] + text[text.index("asks:") :]

    messages = {problem.message for problem in new_problems(programme_items, with_file(TIGHT, bare))}

    assert "It has both items and stages, or neither." in messages


@pytest.mark.parametrize(
    ("file", "old", "new", "mend"),
    [
        (TIGHT, "days_a_week: 3", "days_a_week: 6", "write 3"),
        (TIGHT, "times_a_day: 1", "times_a_day: 9", "write 1"),
        (STRAIN, "times_a_day: 4", "times_a_day: 12", "write 4"),
        (TIGHT, "weeks: 4", "weeks: 12", "write 6"),
    ],
)
def test_a_programme_that_asks_for_too_much_is_found(file: str, old: str, new: str, mend: str) -> None:
    assert planted(programme_doses, file, old, new).mend == mend


def test_a_routine_whose_doses_do_not_say_how_often_a_day_cannot_be_planned() -> None:
    text = text_of("doses/walking.yaml")
    cut = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("per_day"))

    problems = new_problems(programme_doses, with_file("doses/walking.yaml", cut))

    assert {problem.message for problem in problems} == {"No dose of walking says how often a day."}


def test_safety_questions_lost_or_made_up_by_a_programme_are_found() -> None:
    calf = "programmes/sore_calf.yaml"

    assert planted(programme_asks, calf, "RF-10b, ", "").mend == "add RF-10b to asks"
    assert "drop RF-22" in planted(programme_asks, TIGHT, "asks: []", "asks: [RF-22]").mend


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("routine: cold_pack", "routine: heat_pack", "heat_pack is closed after a fresh injury (heat_site)."),
        ("routine: leg_up", "routine: calf_stretch", "calf_stretch is closed after a fresh injury (stretch)."),
        ("least_days: 3", "least_days: 2", "A fresh injury for 2 days only."),
        (
            "    fresh_injury: false\n    least_days: 4",
            "    fresh_injury: true\n    least_days: 4",
            "fresh only at first",
        ),
    ],
)
def test_a_fresh_injury_is_left_in_peace(old: str, new: str, message: str) -> None:
    problems = new_problems(programme_stages, with_file(STRAIN, text_of(STRAIN).replace(old, new, 1)))

    assert any(message in problem.message for problem in problems), problems


def test_a_stage_that_does_not_say_when_to_go_on_or_back_is_found() -> None:
    text = text_of(STRAIN)

    def cut(key: str, until: str) -> str:
        start = text.index(f"    {key}:\n")
        return text[:start] + text[text.index(until, start) :]

    for key, until in (("move_on", "  - id: move\n"), ("go_back", "  - id: strengthen\n")):
        mends = {problem.mend for problem in new_problems(programme_stages, with_file(STRAIN, cut(key, until)))}
        assert mends == {f"add {key}"}


def test_stages_that_last_longer_than_their_programme_are_found() -> None:
    problem = planted(programme_stages, STRAIN, "weeks: 6", "weeks: 4")

    assert problem.message == "Its stages last 35 days at least, the programme 4 weeks."


def test_two_stages_with_one_id_are_found() -> None:
    assert "'calm' stands twice in stages" in planted(ids, STRAIN, "  - id: move\n", "  - id: calm\n").message


def test_a_programme_that_names_no_routine_of_ours_is_answered_with_the_nearest() -> None:
    assert "hamstring_curl" in planted(references, TIGHT, "routine: hamstring_curl", "routine: hamstring_curls").mend


def test_a_routine_that_neither_a_finder_result_nor_a_programme_leads_to_is_found() -> None:
    lost = text_of(CURL).replace("groups: [hamstrings]", "groups: [hip_joint]").replace("hamstring_curl", "lost_curl")

    problems = new_problems(reachable, with_new("routine", "routines/lost_curl.yaml", lost))

    assert [(problem.file, problem.message) for problem in problems] == [
        ("routines/lost_curl.yaml", "No finder result and no programme leads to this routine.")
    ]


def test_a_programme_reached_by_no_finder_result_is_found() -> None:
    assert planted(reachable, TIGHT, "groups: [hamstrings]", "groups: [hip_joint]").mend == "add the groups it is for"


def test_every_muscle_of_the_finder_leads_to_a_routine() -> None:
    muscles = {group.id for group in library().of("group") if group.value["kind"] == "muscle"}
    led = {group for routine in library().of("routine") for group in routine.value["groups"]}

    assert muscles - led == set()


def test_programmes_for_what_people_ask_about_most_are_there() -> None:
    programmes = {each.id: each.value for each in library().of("programme")}

    assert programmes.keys() == {
        "tight_hamstrings",
        "buttock_and_piriformis",
        "low_back",
        "sore_calf",
        "long_sitting",
        "after_a_strain",
    }
    assert len(programmes["after_a_strain"]["stages"]) == 4


def test_rounds_and_the_rest_between_them_count_in_the_time_of_a_routine() -> None:
    curl = next(each.value for each in library().of("routine") if each.id == "hamstring_curl")

    # 15 s to stand, two rounds of 50 s and two of 40 s with 45 s of rest between, 15 s at the end
    assert total_seconds(curl) == 15 + (50 + 45 + 50) + (40 + 45 + 40) + 15


def test_removing_a_dose_is_noticed_by_its_routines() -> None:
    assert {problem.rule for problem in new_problems(references, without("doses/slow_moves.yaml"))} == {"references"}
