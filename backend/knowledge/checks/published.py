"""What was published never changes: a safety rule, guard, question, trigger or case gets a new version instead.

knowledge/published.lock lists what was released (`python -m backend.knowledge.published --publish`).
"""

from collections.abc import Iterator

from backend.knowledge import published
from backend.knowledge.types import Document, Library, Place, Problem

RULE = "published"


def check(library: Library) -> Iterator[Problem]:
    """Published things that changed, vanished, went back, or were replaced without saying so."""
    try:
        locked = published.parse(library.published)
    except published.BrokenLock as broken:
        yield Problem(published.LOCK, 1, RULE, f"{broken}.", "restore the file; only --publish writes it")
        return
    places = {(each.kind, each.id): (each, ("id",)) for each in library.of(*published.KINDS)} | dict(_cases(library))
    for kind, id, message in published.problems(locked, published.standing(library)):
        document, place = places.get((kind, id), (None, ()))
        mend = "put it back as it was, and write a new version that names the one it replaces"
        if document is None:
            yield Problem(published.LOCK, _line(library.published, kind, id), RULE, message, mend)
        else:
            yield document.problem(RULE, message, mend, *place)


def _cases(library: Library) -> Iterator[tuple[tuple[str, str], tuple[Document, Place]]]:
    for document in library.of(published.CASE):
        for index, case in enumerate(document.value["cases"]):
            yield (published.CASE, case["uuid"]), (document, ("cases", index))


def _line(lock: str, kind: str, id: str) -> int:
    return next(n for n, line in enumerate(lock.splitlines(), start=1) if line.startswith(f"{kind} {id}@"))
