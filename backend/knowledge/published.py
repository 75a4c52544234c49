"""Keeps published safety rules and their cases as they were.

    python -m backend.knowledge.published             checks knowledge/ against knowledge/published.lock
    python -m backend.knowledge.published --publish   lists what stands now in the lock, at a release

A published rule, guard, question, trigger or case never changes: a fix is a new version that names the one it
replaces. Only a review by a clinician may be written down without a new version. Tests check and never publish.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.knowledge.canonical import canonical
from backend.knowledge.load import KNOWLEDGE, read
from backend.knowledge.types import Library

LOCK = "published.lock"
KINDS = ("safety_rule", "safety_guard", "safety_question", "safety_trigger")
CASE = "safety_case"
HEAD = "# Published: kind, id@version, sha256. Written by `python -m backend.knowledge.published --publish`.\n"
# Who looked at it is news about a text, not a change of it.
NOT_CONTENT = ("review",)


@dataclass(frozen=True)
class Entry:
    """One published thing. Cases have version 1: a case is replaced, never mended."""

    kind: str
    id: str
    version: int
    sha256: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id}@{self.version} {self.sha256}"


@dataclass(frozen=True)
class Current:
    """One thing as it stands in knowledge/ now."""

    entry: Entry
    replaces: str | None


class BrokenLock(ValueError):
    """A line of the lock cannot be read."""


def standing(library: Library) -> list[Current]:
    """Everything that can be published, as it stands now."""
    things = [
        Current(Entry(each.kind, each.id, each.value["version"], _hash(each.value)), each.value.get("replaces"))
        for each in library.of(*KINDS)
    ]
    return things + [
        Current(Entry(CASE, case["uuid"], 1, _hash(case)), case.get("replaces"))
        for document in library.of(CASE)
        for case in document.value["cases"]
    ]


def _hash(content: Mapping[str, Any]) -> str:
    kept = {key: value for key, value in content.items() if key not in NOT_CONTENT}
    return hashlib.sha256(canonical(kept)).hexdigest()


def parse(text: str) -> list[Entry]:
    """The entries of a lock file. Raises BrokenLock with the number of the line."""
    entries: list[Entry] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            kind, name, sha256 = line.split(" ")
            id, version = name.rsplit("@", 1)
            entries.append(Entry(kind, id, int(version), sha256))
        except ValueError as error:
            raise BrokenLock(f"{LOCK}:{number}: not `kind id@version sha256`") from error
    return entries


def problems(published: Sequence[Entry], now: Sequence[Current]) -> Iterator[tuple[str, str, str]]:
    """Each published thing that vanished, changed, or was replaced without saying so: kind, id, what is wrong."""
    latest = {(entry.kind, entry.id): entry for entry in sorted(published, key=lambda entry: entry.version)}
    current = {(each.entry.kind, each.entry.id): each for each in now}
    replaced = {each.replaces for each in now if each.replaces}
    for (kind, id), entry in latest.items():
        here = current.get((kind, id))
        if here is None:
            if not (kind == CASE and id in replaced):
                yield kind, id, f"{kind} {id} was published and is gone."
        elif here.entry.version < entry.version:
            yield kind, id, f"{kind} {id} was published as version {entry.version} and went back."
        elif here.entry.version == entry.version and here.entry.sha256 != entry.sha256:
            yield kind, id, f"{kind} {id}@{entry.version} was published and has changed: make a new version."
        elif here.entry.version > entry.version and here.replaces != f"{id}@{entry.version}":
            yield kind, id, f"{kind} {id}@{here.entry.version} must say `replaces: {id}@{entry.version}`."


def check(root: Path = KNOWLEDGE) -> list[str]:
    """What speaks against the lock; empty when all is as published."""
    return [message for _, _, message in problems(_locked(root), standing(read(root)))]


def publish(root: Path = KNOWLEDGE) -> int:
    """List everything that stands now in the lock. Idempotent. Raises BrokenLock when a published thing changed."""
    published, now = _locked(root), standing(read(root))
    found = [message for _, _, message in problems(published, now)]
    if found:
        raise BrokenLock("\n".join(found))
    lines = sorted({str(entry) for entry in published} | {str(each.entry) for each in now})
    (root / LOCK).write_text(HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return len(lines)


def _locked(root: Path) -> list[Entry]:
    file = root / LOCK
    if not file.exists():
        raise BrokenLock(f"{file} is missing; it stands empty before the first release")
    return parse(file.read_text(encoding="utf-8"))


def main(arguments: Sequence[str] | None = None) -> int:
    """0 = all published things stand as they were. 1 = one changed."""
    parser = argparse.ArgumentParser(description="Published safety rules and cases.")
    parser.add_argument("--publish", action="store_true", help="list what stands now (at a release)")
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, help="the folder to read")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.publish:
            sys.stdout.write(f"{publish(chosen.knowledge)} things are published\n")
            return 0
        found = check(chosen.knowledge)
    except BrokenLock as broken:
        found = [str(broken)]
    for line in found:
        sys.stderr.write(f"{line}\n")
    sys.stdout.write(f"{len(found)} problems with {LOCK}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
