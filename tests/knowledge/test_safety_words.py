"""What people read: questions that an 11-year-old understands, first use under a minute, advice that stands alone."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import pytest

from backend.knowledge.build import build
from tests.knowledge.planting import KNOWLEDGE

FORBIDDEN = re.compile(
    r"\b(diagnos\w*|triage|all clear|treatment plan|cures?|heals? you|prescri(be|ption) for you|risk score|sciatica)\b",
    re.I,
)


@lru_cache(maxsize=1)
def safety() -> dict[str, Any]:
    found: dict[str, Any] = build(KNOWLEDGE)["safety"]
    return found


@pytest.mark.slow
def test_first_use_takes_less_than_a_minute_and_five_taps() -> None:
    screens = safety()["first_use"]["screens"]
    words = " ".join(
        text
        for each in screens
        for text in (each["title"], each["lead"], each["none"], *(line["words"] for line in each["lines"]))
    )

    assert len(screens) <= 5
    assert len(words.split()) / 230 < 1, "minutes at a calm 230 words a minute"
    assert all(each["none"] for each in screens)


def test_no_question_stands_on_two_first_screens() -> None:
    lines = [line["question"] for each in safety()["first_use"]["screens"] for line in each["lines"]]

    assert len(lines) == len(set(lines))


def test_urgent_advice_tells_how_to_call() -> None:
    advice = {each["id"]: each for each in safety()["advice"]}
    for rule in safety()["rules"]:
        for finding in rule["findings"]:
            actions = advice[finding["advice"]]["actions"]
            if finding["level"] == "L1":
                assert "call_emergency" in actions, finding["advice"]
            if finding["level"] == "L2":
                assert "call_urgent" in actions, finding["advice"]


def test_low_mood_shows_the_crisis_line_locks_nothing_and_is_told_only_by_choice() -> None:
    [rule] = [each for each in safety()["rules"] if each["id"] == "RF-30"]
    [finding] = rule["findings"]
    [advice] = [each for each in safety()["advice"] if each["id"] == finding["advice"]]

    assert (finding["level"], finding["locks"], finding["tell"]) == ("L1", [], "own_consent")
    assert advice["actions"][0] == "call_crisis"


@pytest.mark.parametrize("question", ["sexual", "drug_use", "pregnant", "pregnancy_signs", "low_mood"])
def test_private_answers_are_in_no_scope_by_default(question: str) -> None:
    [found] = [each for each in safety()["questions"] if each["id"] == question]

    assert found["private"] is True


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from _texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from _texts(child)


def test_no_text_diagnoses_or_promises() -> None:
    spoken = {key: safety()[key] for key in ("questions", "rules", "guards", "advice", "first_use", "triggers")}

    assert [text for text in _texts(spoken) if FORBIDDEN.search(text)] == []


def test_every_country_has_a_number_that_can_be_dialled() -> None:
    countries = {each["country"]: each for each in safety()["emergency"]}

    assert countries["GB"]["emergency"][0]["dial"] == "999"
    assert countries["US"]["emergency"][0]["dial"] == "911"
    assert countries["DE"]["emergency"][0]["dial"] == "112"
    assert "your local number" in countries["ZZ"]["emergency"][0]["name"]
    for each in countries.values():
        for number in (*each["emergency"], *each["urgent"], *each["crisis"]):
            assert re.sub(r"\D", "", number["shown"]) == number["dial"]


def test_a_comparison_names_a_page_and_a_day_in_words_a_person_can_read() -> None:
    for each in safety()["emergency"]:
        assert each["review"] == "pending"
        for entry in each["compared"]:
            assert "://" not in entry["name"], each["country"]
            assert date.fromisoformat(entry["day"]) >= date(2026, 11, 22), each["country"]


def test_the_countries_that_were_looked_up_say_which_lists_were_not() -> None:
    countries = {each["country"]: each for each in safety()["emergency"]}

    def open_lists(country: str) -> set[str]:
        each = countries[country]
        compared = {name for entry in each["compared"] for name in entry["lists"]}
        return {name for name in ("emergency", "urgent", "crisis") if each[name]} - compared

    assert [open_lists(country) for country in ("GB", "US", "IE", "AU")] == [set()] * 4
    assert open_lists("DE") == open_lists("ES") == {"crisis"}
    assert open_lists("ZZ") == {"emergency"}
