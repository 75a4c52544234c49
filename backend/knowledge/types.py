"""What the pieces of backend.knowledge hand to each other. Pure: no Django."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

# A place inside a YAML document: keys and list positions, from the top.
Place: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """One mistake in a knowledge file, told so that a contributor can mend it without asking."""

    file: str
    line: int
    rule: str
    message: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: [{self.rule}] {self.message} Mend: {self.mend}"


@dataclass(frozen=True)
class Document:
    """One YAML file: what it says, and on which line it says it."""

    kind: str
    file: str
    value: Mapping[str, Any]
    lines: Mapping[Place, int] = field(repr=False)

    @property
    def id(self) -> str:
        """The stable id; the file name when the file forgot to say one."""
        return str(self.value.get("id") or self.stem)

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return self.file.rsplit("/", 1)[-1].removesuffix(".yaml")

    def line(self, *place: str | int) -> int:
        """The line of a place; of the nearest place above it when the place itself is missing."""
        for length in range(len(place), -1, -1):
            if place[:length] in self.lines:
                return self.lines[place[:length]]
        return 1

    def problem(self, rule: str, message: str, mend: str, *place: str | int) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.file, self.line(*place), rule, message, mend)


@dataclass(frozen=True)
class Library:
    """Every document of knowledge/, by kind."""

    documents: tuple[Document, ...]
    schemas: Mapping[str, Mapping[str, Any]]
    # Source id -> hashes of every eight words in a row of its text (checks/copied.py).
    fingerprints: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    # What published.lock says; empty before the first release.
    published: str = field(default="", repr=False)

    def of(self, *kinds: str) -> Iterator[Document]:
        """All documents of these kinds, in file order."""
        return (document for document in self.documents if document.kind in kinds)

    def ids(self, *kinds: str) -> frozenset[str]:
        """The ids that exist in these kinds."""
        return frozenset(document.id for document in self.of(*kinds))


class BrokenKnowledge(Exception):
    """knowledge/ has mistakes. Nothing is built and no server starts until they are mended."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
