"""How checks read a programme: its lists of items, and the tags of a routine with all that closes them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from backend.knowledge.types import Document, Library, Place


def item_lists(programme: Document) -> Iterator[tuple[Place, list[Mapping[str, Any]]]]:
    """Each list of things that somebody does at one time: that of the programme, or one of each stage."""
    if "items" in programme.value:
        yield ("items",), programme.value["items"]
    for index, stage in enumerate(programme.value.get("stages", [])):
        yield ("stages", index, "items"), stage["items"]


def routines_of(programme: Document, library: Library) -> list[Document]:
    """The routines it names, each once, in order; names without a routine are left to `references`."""
    known = {routine.id: routine for routine in library.of("routine")}
    named = dict.fromkeys(item["routine"] for _, items in item_lists(programme) for item in items)
    return [known[name] for name in named if name in known]


def with_wider(tags: Iterable[str], library: Library) -> frozenset[str]:
    """The tags and every lock that closes them, however many steps away."""
    closed_by = {lock.id: lock.value.get("also_closed_by", []) for lock in library.of("safety_lock")}
    found: set[str] = set()
    waiting = list(tags)
    while waiting:
        tag = waiting.pop()
        if tag not in found:
            found.add(tag)
            waiting.extend(closed_by.get(tag, []))
    return frozenset(found)
