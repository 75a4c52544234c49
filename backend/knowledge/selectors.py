"""What the other apps may ask the knowledge. It is about nobody, so no Viewer is needed."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from backend.knowledge import build
from backend.knowledge.bundle_schema import bundle_schema
from backend.knowledge.canonical import canonical
from backend.knowledge.load import read_schemas


@lru_cache(maxsize=1)
def bundle() -> Mapping[str, Any]:
    """The whole bundle, as built from knowledge/. Read once per process; raises BrokenKnowledge."""
    return build.load_or_build(settings.KNOWLEDGE_DIR)


def version() -> str:
    """16 hexadecimal digits that name this content."""
    return str(bundle()["version"])


@lru_cache(maxsize=1)
def zone_sides() -> Mapping[str, tuple[str, ...]]:
    """Where each zone can be: ("left", "right"), or ("midline",) for the tailbone."""
    return {zone["id"]: tuple(zone["sides"]) for zone in bundle()["zones"]}


def zone_ids() -> frozenset[str]:
    """The drawn and listed zones of the guide, without a side."""
    return frozenset(zone_sides())


def elsewhere_ids() -> frozenset[str]:
    """Parts of the body outside the guide: stored, never scored."""
    return _ids("elsewhere")


@lru_cache(maxsize=1)
def point_ids() -> frozenset[str]:
    """Points and the named places inside them (pir, pir-1, pir-2)."""
    places = (place["id"] for point in bundle()["points"] for place in point.get("places", ()))
    return _ids("points") | frozenset(places)


def group_ids() -> frozenset[str]:
    """Muscle groups, joints and the nerve root, as the finder lists them."""
    return _ids("groups")


def routine_ids() -> frozenset[str]:
    """Guided routines."""
    return _ids("routines")


def product_ids() -> frozenset[str]:
    """Patch products and types."""
    return _ids("patches")


def question_ids() -> frozenset[str]:
    """Questions of the finder (not the safety questions)."""
    return _ids("finder_questions")


def word_lists() -> frozenset[str]:
    """Names of the word lists."""
    return frozenset(bundle()["words"])


@lru_cache(maxsize=64)
def word_ids(name: str) -> frozenset[str]:
    """Ids of one list, such as "qualities". Raises KeyError for a list that does not exist."""
    return frozenset(word["id"] for word in bundle()["words"][name])


@lru_cache(maxsize=1)
def schema() -> bytes:
    """The JSON Schema of the whole bundle, as JSON."""
    return canonical(bundle_schema(read_schemas(Path(settings.KNOWLEDGE_DIR))))


@lru_cache(maxsize=8)
def encoded(encoding: str) -> bytes:
    """The bundle's canonical JSON as br, gzip or identity, packed once per process."""
    return build.packed(bundle(), encoding)


@lru_cache(maxsize=32)
def _ids(shelf: str) -> frozenset[str]:
    return frozenset(thing["id"] for thing in bundle()[shelf])
