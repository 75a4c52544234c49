"""An id is the file's name, and one kind has it once. Orders within a kind are different too."""

from collections.abc import Iterator

from backend.knowledge.types import Document, Library, Problem

RULE = "ids"
# A country's emergency numbers are named by the country, not by an id.
NAMED_BY = {"safety_emergency": "country", "safety_first_use": None, "about": None}


def check(library: Library) -> Iterator[Problem]:
    """Wrong file names, ids said twice, two things at one place in the order."""
    seen: dict[tuple[str, object], Document] = {}
    for document in library.documents:
        key = NAMED_BY.get(document.kind, "id")
        if key is not None and str(document.value.get(key, document.stem)).lower() != document.stem.lower():
            named = document.value[key]
            yield document.problem(
                RULE, f"{key} is {named!r}, the file says {document.stem!r}.", f"name it {named}.yaml", key
            )
        order = document.value.get("order")
        twin = seen.setdefault((document.kind, order), document) if order is not None else document
        if twin is not document:
            yield document.problem(
                RULE, f"order {order} is also that of {twin.file}.", "give it an order of its own", "order"
            )
    yield from _inner_ids(library)


def _inner_ids(library: Library) -> Iterator[Problem]:
    taken = {point.id: point for point in library.of("point")}
    for point in library.of("point"):
        for index, place in enumerate(point.value.get("places", [])):
            twin = taken.setdefault(place["id"], point)
            if twin is not point:
                yield point.problem(
                    RULE, f"{place['id']!r} is also an id in {twin.file}.", "choose another", "places", index, "id"
                )
    for document in library.of("routine", "words", "finder_question", "examination", "programme"):
        for shelf in ("steps", "items", "options", "paths", "positions", "stages"):
            seen: set[str] = set()
            for index, each in enumerate(document.value.get(shelf, [])):
                if "id" not in each:
                    continue
                if each["id"] in seen:
                    yield document.problem(
                        RULE, f"{each['id']!r} stands twice in {shelf}.", "choose another id", shelf, index, "id"
                    )
                seen.add(each["id"])
