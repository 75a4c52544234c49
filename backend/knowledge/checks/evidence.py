"""Every file says how sure it is, who looked at it, and which version it is."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "evidence"
GRADES = ("strong", "moderate", "limited", "disputed", "tradition")
# What says nothing about bodies: the frame, and numbers that are compared page by page.
WITHOUT = ("about", "source", "declined", "safety_case", "safety_emergency")


def check(library: Library) -> Iterator[Problem]:
    """Missing evidence grade, review state or version; a review without a name and a day."""
    for document in library.documents:
        if document.kind in WITHOUT:
            continue
        if document.value.get("evidence") not in GRADES:
            yield document.problem(RULE, "How sure is this?", f"add `evidence:` one of {', '.join(GRADES)}", "evidence")
        if not document.value.get("review"):
            yield document.problem(RULE, "Nobody says whether it was reviewed.", "add `review: pending`", "review")
        if not isinstance(document.value.get("version"), int):
            yield document.problem(RULE, "It has no version.", "add `version: 1`", "version")
