"""What is asked and advised rests on the rules that ask and advise it: their sources meet."""

from collections.abc import Iterator

from backend.knowledge.types import Document, Library, Problem

RULE = "safety_sources"


def check(library: Library) -> Iterator[Problem]:
    """Questions and advice that name no source of a rule that uses them."""
    questions = {question.id: question for question in library.of("safety_question")}
    advice = {text.id: text for text in library.of("safety_advice")}
    for rule in library.of("safety_rule", "safety_guard"):
        for ask in rule.value.get("asks", []):
            yield from _meets(questions.get(ask), rule)
        for finding in rule.value.get("findings", []):
            yield from _meets(advice.get(finding["advice"]), rule)


def _meets(text: Document | None, rule: Document) -> Iterator[Problem]:
    if text is None or set(text.value.get("sources", [])) & set(rule.value.get("sources", [])):
        return
    message = f"It names no source of {rule.id}, which uses it."
    yield text.problem(RULE, message, f"add one of {', '.join(rule.value.get('sources', []))}", "sources")
