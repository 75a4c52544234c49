"""What every safety rule promises: who is told, what closes, and that nothing is asked that cannot be answered in time.

Sources: knowledge/safety/README.md (levels, locks, telling, first use).
"""

import re
from collections.abc import Iterator

from backend.knowledge.types import Document, Library, Problem

RULE = "safety_promises"
LEVELS = ("L1", "L2", "L3", "L4")
# Under a minute at a calm 230 words a minute, when there is nothing to report.
MOST_WORDS = 230
PROMISE = "Do not wait for an answer. Nobody may be looking."
ALL_CLEAR = re.compile(
    r"\ball clear\b|nothing (is )?serious|no (red )?flags?\b|you are (fine|healthy|safe)", re.IGNORECASE
)


def check(library: Library) -> Iterator[Problem]:
    """Findings that break a promise, texts that reassure, first-use screens that are too long or leave a rule out."""
    for rule in library.of("safety_rule"):
        yield from _rule(rule)
    for advice in library.of("safety_advice"):
        yield from _advice(advice)
    for first_use in library.of("safety_first_use"):
        yield from _first_use(first_use, library)
    yield from _emergency(library)
    yield from _level_texts(library)


def _rule(rule: Document) -> Iterator[Problem]:
    for index, finding in enumerate(rule.value["findings"]):
        level, tell, locks = finding["level"], finding["tell"], finding["locks"]
        here = ("findings", index)
        if level in {"L1", "L2"} and tell == "nobody":
            yield rule.problem(RULE, f"{level} tells nobody.", "write watchers or own_consent", *here, "tell")
        if level not in {"L1", "L2"} and tell != "nobody":
            yield rule.problem(RULE, f"{level or 'A guard'} tells somebody.", "write nobody", *here, "tell")
        if level == "L1" and tell == "watchers" and "body_work" not in locks:
            yield rule.problem(RULE, "L1 leaves body work open.", "add body_work to locks", *here, "locks")


def _advice(advice: Document) -> Iterator[Problem]:
    texts = [advice.value["heading"], *advice.value["body"], *advice.value["do_not"]]
    for text in texts:
        if ALL_CLEAR.search(text):
            yield advice.problem(RULE, f"It reassures: {text!r}.", "say what to do, not that all is well", "body")
        if "review" in text.lower():
            yield advice.problem(RULE, f"It speaks of review: {text!r}.", "urgent advice carries no such mark", "body")
    if advice.value["level"] in {"L1", "L2"} and PROMISE not in advice.value["body"]:
        yield advice.problem(RULE, "It does not say that nobody may be looking.", f"add {PROMISE!r}", "body")


def _compared(country: Document) -> Iterator[Problem]:
    """What is shown as compared must exist, and stand in one entry, so that its day is clear."""
    seen: set[str] = set()
    for index, entry in enumerate(country.value["compared"]):
        for name in entry["lists"]:
            if not country.value[name]:
                message = f"{name} is empty: there was nothing to compare."
                yield country.problem(RULE, message, f"leave {name} out", "compared", index, "lists")
            if name in seen:
                message = f"{name} is compared twice."
                yield country.problem(RULE, message, "keep the newer one", "compared", index, "lists")
            seen.add(name)


def _level_texts(library: Library) -> Iterator[Problem]:
    texts = {advice.id for advice in library.of("safety_advice") if advice.value["kind"] == "level"}
    for level in LEVELS:
        for rule in library.of("safety_rule"):
            if level not in texts and any(finding["level"] == level for finding in rule.value["findings"]):
                yield rule.problem(RULE, f"{level} has no text.", f"write safety/advice/{level}.yaml", "findings")
                break


def _first_use(first_use: Document, library: Library) -> Iterator[Problem]:
    lines = {line["question"] for screen in first_use.value["screens"] for line in screen["lines"]}
    questions = {question.id: question for question in library.of("safety_question")}
    for rule in library.of("safety_rule"):
        if rule.id not in first_use.value["rules"]:
            yield first_use.problem(RULE, f"{rule.id} is not asked at first use.", "add it to rules", "rules")
        for ask in rule.value["asks"]:
            question = questions.get(ask)
            if question is None or question.value["role"] == "follow_up" or "show_if" in question.value:
                continue
            if ask not in lines:
                yield first_use.problem(RULE, f"No line stands for {ask!r} of {rule.id}.", "add a line", "screens")
    spoken = [
        text
        for screen in first_use.value["screens"]
        for text in (screen["title"], screen["lead"], screen["none"], *(line["words"] for line in screen["lines"]))
    ]
    words = sum(len(text.split()) for text in spoken)
    if words > MOST_WORDS:
        message = f"{words} words take longer than a minute."
        yield first_use.problem(RULE, message, f"say it in {MOST_WORDS}", "screens")


def _emergency(library: Library) -> Iterator[Problem]:
    seen: dict[str, Document] = {}
    countries = list(library.of("safety_emergency"))
    for country in countries:
        for index, zone in enumerate(country.value["time_zones"]):
            twin = seen.setdefault(zone, country)
            if twin is not country:
                message = f"{zone} also guesses {twin.value['name']}."
                yield country.problem(RULE, message, "keep it in one country", "time_zones", index)
        yield from _compared(country)
    if countries and not any(country.value["country"] == "ZZ" for country in countries):
        yield countries[0].problem(
            RULE, "No numbers for an unknown country.", "write safety/emergency/ZZ.yaml", "country"
        )
