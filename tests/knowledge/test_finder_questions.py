"""What makes a pain worse or eases it is data: each row of the collected modifiers is asked or kept elsewhere."""

import json

import pytest

from backend.knowledge.build import main
from tests.knowledge.planting import KNOWLEDGE

# Facts that name a modifier -> the question that asks for it, or the file that holds it instead and why.
ROWS = {
    "worse walking": ({"S1-09", "S1-17", "S1-29", "S4-01"}, "worse_walking"),
    "limping": ({"S1-17", "S1-24"}, "hip_habits"),
    "worse sitting": ({"S1-15", "S1-17", "S2-25", "S2-27", "S2-72"}, "worse_sitting"),
    "night pain": ({"S1-15", "S1-17"}, "wakes_at_night"),
    "calf cramps at night": ({"S1-33", "S1-35"}, "cramps"),
    "cramp at the back of the thigh": ({"S1-02", "S1-14"}, "cramps"),
    "stairs or uphill": ({"S1-34", "S1-36", "S2-27"}, "stairs_hard"),
    "rising from a chair": ({"S1-29", "S2-27"}, "rising_hard"),
    "wallet, long immobility": ({"S1-24", "S1-25"}, "hip_habits"),
    "sudden sit-ups": ({"S3-74"}, "after_sit_ups"),
    "sitting, slumping, lifting, stress": ({"S3-04", "S3-33"}, "daily_load"),
    "heavy lifting or a jump down": ({"S3-32"}, "after_lift_or_jump"),
    "tingling, numbness, weakness": ({"S0-21", "S2-18", "S2-27", "S2-41", "S3-48"}, "nerve_signs"),
    "deep in the groin": ({"S3-95", "S3-61"}, "deep_groin"),
    # What the pages of the groups say beyond the collected rows; some is general knowledge that a clinician must check.
    "turning, sitting up and lying on that side": ({"S3-58", "gk"}, "in_bed"),
    "bending, twisting, reaching, leaning back": ({"S3-04", "gk"}, "back_moves"),
    "a cough": ({"gk"}, "coughing"),
    "standing long, or on one leg": ({"S1-22", "S3-04", "gk"}, "standing"),
    "running, flat shoes, squats, carrying": ({"gk"}, "started_with"),
    "lifting the knee, socks, squats, toes": ({"S1-31", "S2-02", "S2-03", "S3-58", "gk"}, "leg_moves"),
    "eased with the knees up, or by moving": ({"D14", "S2-21", "S2-22", "S2-32", "S3-62"}, "eased_by"),
    "hard seat, slumping, low seat, crossed legs": ({"S2-32", "S3-04", "S3-33", "gk"}, "way_of_sitting"),
    "begins in the back and shoots into the leg": ({"S2-18", "S2-20", "X18"}, "shoots"),
    "the calf, rarely thought of in back pain": ({"S1-32", "S3-90", "S3-91"}, "calf_too"),
    "a band across, a strip, one place at the joint": ({"S3-61", "S3-73", "S3-96"}, "drawn"),
}
# Pressing is no question but the examination (S0-23 and others there); what one person tried belongs to the diary's
# reliefs: it tells no muscle from another.
ELSEWHERE = {"examinations": {"S0-23", "S4-18"}, "reliefs": {"S4-03", "S4-04", "S4-05"}}


@pytest.fixture(scope="module")
def bundle() -> dict[str, list[dict[str, object]]]:
    assert main([]) == 0
    loaded: dict[str, list[dict[str, object]]] = json.loads(
        (KNOWLEDGE.parent / "build" / "knowledge" / "bundle.json").read_text(encoding="utf-8")
    )
    return loaded


@pytest.mark.parametrize("row", ROWS)
def test_each_modifier_is_asked_with_its_sources(bundle: dict[str, list[dict[str, object]]], row: str) -> None:
    facts, question = ROWS[row]
    asked = json.dumps(next(each for each in bundle["finder_questions"] if each["id"] == question))

    assert [fact for fact in sorted(facts) if f'"{fact}"' not in asked] == []


def test_no_question_is_asked_that_no_row_stands_for(bundle: dict[str, list[dict[str, object]]]) -> None:
    assert {each["id"] for each in bundle["finder_questions"]} == {question for _, question in ROWS.values()}


def test_what_stands_on_general_knowledge_is_marked_and_graded_low(bundle: dict[str, list[dict[str, object]]]) -> None:
    for question in bundle["finder_questions"]:
        assert question["evidence"] in ("tradition", "limited"), question["id"]
        if '"gk"' in json.dumps(question["options"]):
            assert question.get("note") == "To be checked against the book by a clinician.", question["id"]


def test_a_question_whose_answer_may_be_a_warning_sign_opens_the_safety_questions(
    bundle: dict[str, list[dict[str, object]]],
) -> None:
    opened = {question["id"]: question["opens_rules"] for question in bundle["finder_questions"]}

    assert opened["coughing"] == ["RF-10b", "RF-24"]  # breath: lung and heart
    assert opened["standing"] == ["RF-12"]  # blood flow and spine
    assert opened["started_with"] == ["RF-14"]  # a tear
    assert opened["shoots"] == ["RF-06", "RF-07"]  # nerve
    assert opened["calf_too"] == ["RF-10"]  # clot


def test_what_is_no_question_is_kept_where_it_belongs(bundle: dict[str, list[dict[str, object]]]) -> None:
    examinations = json.dumps(bundle["examinations"])
    reliefs = (KNOWLEDGE / "words" / "reliefs.yaml").read_text(encoding="utf-8")

    assert all(f'"{fact}"' in examinations for fact in ELSEWHERE["examinations"])
    assert all(fact in reliefs for fact in ELSEWHERE["reliefs"])
