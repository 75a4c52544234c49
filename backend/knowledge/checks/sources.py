"""Every statement says where it is from, and every source it names exists."""

from collections.abc import Iterator, Mapping

from backend.knowledge.checks.words import did_you_mean, walk
from backend.knowledge.types import Document, Library, Problem

RULE = "sources"


def check(library: Library) -> Iterator[Problem]:
    """Unknown sources, facts beyond the last one of a source, files and statements without any source."""
    facts = {source.id: int(source.value.get("facts", 0)) for source in library.of("source")}
    for document in library.documents:
        if document.kind == "source":
            continue
        for place, value in walk(document.value):
            if place and place[-1] == "sources" and isinstance(value, list):
                if not value:
                    yield document.problem(RULE, "No source is named.", "add one, or gk for general knowledge", *place)
                for index, name in enumerate(value):
                    yield from _one(document, str(name), facts, (*place, index))
            elif isinstance(value, dict) and "text" in value and "sources" not in value and _is_statement(place):
                yield document.problem(RULE, "This statement names no source.", "add `sources: [...]`", *place)


def _is_statement(place: tuple[str | int, ...]) -> bool:
    return bool(place) and place[0] not in ("ease_question",)


def _one(document: Document, name: str, facts: Mapping[str, int], place: tuple[str | int, ...]) -> Iterator[Problem]:
    if name in facts and not facts[name]:
        return
    source, _, number = _split(name)
    if facts.get(source):
        if number and 1 <= int(number) <= facts[source]:
            return
        yield document.problem(
            RULE,
            f"{source} has facts 1 to {facts[source]}; {name!r} is none of them.",
            f"write {_form(source, 1)} to {_form(source, facts[source])}",
            *place,
        )
        return
    yield document.problem(RULE, f"There is no source {name!r}.", did_you_mean(name, list(facts)), *place)


def _split(name: str) -> tuple[str, str, str]:
    """S0-12 is fact 12 of S0; X4 is entry 4 of X."""
    if name[:1] == "X" and name[1:].isdigit():
        return "X", "", name[1:]
    source, dash, number = name.partition("-")
    return source, dash, number if number.isdigit() else ""


def _form(source: str, number: int) -> str:
    return f"X{number}" if source == "X" else f"{source}-{number:02d}"
