"""Plants one mistake in one real knowledge file and says what the checks answer."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from backend.knowledge import load
from backend.knowledge.checks import evidence, one_sided, pain_ceilings, schema, wording
from backend.knowledge.types import Document, Library, Problem

# Rules that look at each file by itself: only the changed files are looked at again.
OF_ONE_FILE = (schema, evidence, one_sided, pain_ceilings, wording)
KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"


@lru_cache(maxsize=1)
def library() -> Library:
    """The real knowledge, read once."""
    return load.read(KNOWLEDGE)


def text_of(file: str) -> str:
    """What a knowledge file says now."""
    return (KNOWLEDGE / file).read_text(encoding="utf-8")


def with_file(file: str, text: str) -> Library:
    """The real knowledge with this file saying something else."""
    old = next(document for document in library().documents if document.file == file)
    return _swapped(old, load.parse(old.kind, file, text))


def without(file: str) -> Library:
    """The real knowledge with one file missing."""
    real = library()
    return replace(real, documents=tuple(each for each in real.documents if each.file != file))


def with_new(kind: str, file: str, text: str) -> Library:
    """The real knowledge with one file more."""
    real = library()
    return replace(real, documents=(*real.documents, load.parse(kind, file, text)))


def new_problems(rule: ModuleType, changed: Library) -> list[Problem]:
    """What the rule says about the changed knowledge and does not say about the real one."""
    check: Callable[[Library], Iterator[Problem]] = rule.check
    known = _real_problems(rule)
    if rule in OF_ONE_FILE and changed.schemas is library().schemas:
        old = {id(each) for each in library().documents}
        changed = replace(changed, documents=tuple(each for each in changed.documents if id(each) not in old))
    return [problem for problem in check(changed) if problem not in known]


@lru_cache(maxsize=64)
def _real_problems(rule: ModuleType) -> frozenset[Problem]:
    return frozenset(rule.check(library()))


def planted(rule: ModuleType, file: str, old: str, new: str) -> Problem:
    """The one problem the rule finds after replacing old by new; its line is that of the change."""
    text = text_of(file)
    assert text.count(old) >= 1, f"{file} no longer says {old!r}: choose another place for the mistake"
    problems = new_problems(rule, with_file(file, text.replace(old, new, 1)))
    assert len(problems) == 1, problems
    problem = problems[0]
    assert problem.file == file
    assert problem.rule == rule.RULE
    assert problem.mend
    return problem


def line_of(file: str, text: str) -> int:
    """The line on which a file says this first."""
    before, found, _ = text_of(file).partition(text)
    assert found, f"{file} does not say {text!r}"
    return before.count("\n") + 1


def _swapped(old: Document, new: Document) -> Library:
    real = library()
    return replace(real, documents=tuple(new if each is old else each for each in real.documents))
