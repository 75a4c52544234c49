"""How checks speak: the nearest right value, and where sources and ids stand in a document."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Any

from backend.knowledge.types import Place


def did_you_mean(wrong: object, right: Collection[str]) -> str:
    """What to write instead: the nearest right value, or the short list of all."""
    near = get_close_matches(str(wrong), sorted(right), n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    if len(right) <= 12:
        return f"use one of: {', '.join(sorted(right))}" if right else "there is none yet; add it first"
    return f"use one of the {len(right)} that exist"


def walk(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every value inside a document with its place, the whole first."""
    yield place, value
    if isinstance(value, dict):
        for key, child in value.items():
            yield from walk(child, (*place, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from walk(child, (*place, index))
