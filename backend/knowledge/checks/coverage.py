"""Every numbered fact of a source is used somewhere, or declined with a reason. Nothing gets lost on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backend.knowledge.checks.words import walk
from backend.knowledge.types import Library, Problem

RULE = "coverage"
# Our own list of contradictions is numbered without a dash: X4.
CONTRADICTIONS = "X"


@dataclass(frozen=True)
class Coverage:
    """Which facts there are, which files use them, and which are declined."""

    facts: frozenset[str]
    used_by: Mapping[str, tuple[str, ...]]
    declined: frozenset[str]

    def unaccounted(self) -> list[str]:
        """Facts that nobody uses and nobody declined, in order."""
        return sorted(self.facts - self.used_by.keys() - self.declined)


def coverage(library: Library) -> Coverage:
    """What becomes of each numbered fact."""
    used: dict[str, set[str]] = {}
    for document in library.documents:
        for place, value in walk(document.value):
            if place and place[-1] == "sources" and isinstance(value, list):
                for name in value:
                    used.setdefault(str(name), set()).add(document.file)
    facts = frozenset(
        f"X{number}" if source.id == CONTRADICTIONS else f"{source.id}-{number:02d}"
        for source in library.of("source")
        for number in range(1, int(source.value.get("facts", 0)) + 1)
    )
    used_by = {name: tuple(sorted(files)) for name, files in used.items() if name in facts}
    return Coverage(facts, used_by, library.ids("declined"))


def check(library: Library) -> Iterator[Problem]:
    """Facts without a use, declined facts that do not exist, and facts both used and declined."""
    found = coverage(library)
    for fact in found.unaccounted():
        source = "X" if fact.startswith(CONTRADICTIONS) else fact.partition("-")[0]
        mend = f"use it, or say why not in declined/{fact}.yaml"
        yield Problem(f"sources/{source}.yaml", 1, RULE, f"Nothing uses {fact}.", mend)
    for document in library.of("declined"):
        if document.id not in found.facts:
            yield document.problem(RULE, f"There is no fact {document.id!r}.", "name one that exists", "id")
        elif document.id in found.used_by:
            users = ", ".join(found.used_by[document.id])
            yield document.problem(RULE, f"{document.id} is declined and used by {users}.", "drop one of the two", "id")
