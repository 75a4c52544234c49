"""Random answers of random people on two devices: both evaluators say the same."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.knowledge.build import build
from backend.safety import run_cases
from tests.knowledge.planting import KNOWLEDGE

START = datetime(2026, 6, 1, 10, tzinfo=UTC)
MOMENTS = ["log", "injury", "new_episode", "walking", "routine", "patch"]
ZONES = ["calf_lower", "groin", "thigh_back_mid_inner", "deep_pelvis"]


@lru_cache(maxsize=1)
def bundle() -> dict[str, Any]:
    return build(KNOWLEDGE)


def _answer(question: dict[str, Any]) -> st.SearchStrategy[Any]:
    options = [option["id"] for option in question["options"]]
    single = st.sampled_from([*options, "none", "unsure"])
    several = st.lists(st.sampled_from([*options, "unsure"]), max_size=3)
    return st.one_of(st.none(), single, several)


@st.composite
def _answers(draw: st.DrawFn) -> dict[str, Any]:
    questions = {question["id"]: question for question in bundle()["safety"]["questions"]}
    followed = {name for question in questions.values() for name in question["follow"]}
    asked = draw(st.lists(st.sampled_from(sorted(set(questions) - followed)), max_size=12, unique=True))
    answers: dict[str, Any] = {}
    for id in asked:
        answers[id] = draw(_answer(questions[id]))
        for follow in questions[id]["follow"]:
            if draw(st.booleans()):
                answers[f"{id}.{follow}"] = draw(_answer(questions[follow]))
    return answers


def _facts() -> list[str]:
    questions = bundle()["safety"]["questions"]
    return [option["id"] for each in questions if each.get("sets") == "each" for option in each["options"]]


@st.composite
def _profile(draw: st.DrawFn) -> dict[str, Any]:
    facts = draw(st.lists(st.sampled_from(_facts()), max_size=3, unique=True))
    values = st.sampled_from(["yes", "no", True, False, None, ["yes"], 3])
    profile: dict[str, Any] = {fact: draw(values) for fact in facts}
    if draw(st.booleans()):
        profile["pregnant"] = draw(st.sampled_from(["pregnant", "trying", "none"]))
        profile["age_band"] = draw(st.sampled_from(["under_18", "over_70", "none"]))
    return profile


_DIARY = st.fixed_dictionaries(
    {},
    optional={
        "pain_now": st.integers(0, 10),
        "pain_rise": st.sampled_from([0, 2.5, 3, 4]),
        "zones_new_14d": st.lists(st.sampled_from(ZONES), max_size=2),
        "injury_hours": st.sampled_from([0, 1, 47.5, 71, 71.999, 72, 200]),
        "last_massage_hours": st.floats(0, 100, allow_nan=False),
        "patch_on": st.booleans(),
        "episode_days": st.sampled_from([0, 0.5, 13.99, 14, 41, 42, 100]),
    },
)


def _written(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


@st.composite
def _event(draw: st.DrawFn, index: int) -> dict[str, Any]:
    at = START + timedelta(minutes=draw(st.sampled_from([0, 1, 60, 1380, 1440, 4320, 40320])))
    event: dict[str, Any] = {
        "id": f"e{index}",
        "at": at.isoformat().replace("+00:00", "Z"),
        "device": draw(st.sampled_from("ab")),
    }
    kind = draw(st.sampled_from(["check", "check", "check", "confirm", "clear", "moment"]))
    other = f"e{draw(st.integers(0, 6))}"
    if kind == "confirm":
        return {**event, "confirm": {"check": other, "answer": draw(st.sampled_from(["right", "mistake"]))}}
    if kind == "clear":
        return {**event, "clear": {"check": other}}
    event |= {"profile": draw(_profile()), "diary": draw(_DIARY)}
    if kind == "moment":
        tags = st.lists(st.sampled_from(["press", "press_calf", "press_belly"]), max_size=2)
        product = st.sampled_from([None, "menthol_5", "methyl_salicylate", "diclofenac_140", "herbal", "nobody_knows"])
        moment = st.lists(st.sampled_from(MOMENTS), max_size=2)
        return {**event, "moment": draw(moment), "tags": draw(tags), "product": draw(product)}
    event |= {"answers": draw(_answers())}
    if draw(st.booleans()):
        late = timedelta(hours=draw(st.sampled_from([0, 24, 25])))
        event["recorded_at"] = _written(at + late)
        event["origin"] = draw(st.sampled_from(["live", "imported", "demo"]))
    return event


@st.composite
def _cases(draw: st.DrawFn) -> list[dict[str, Any]]:
    sizes = draw(st.lists(st.integers(1, 6), min_size=40, max_size=40))
    return [
        {"name": f"random {number}", "events": [draw(_event(index)) for index in range(size)]}
        for number, size in enumerate(sizes)
    ]


@pytest.mark.slow
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(_cases())
def test_phone_and_server_agree_on_random_people(cases: list[dict[str, Any]]) -> None:
    results = run_cases.compare(bundle(), cases)

    assert run_cases.differences(cases, results) == []
