"""The JSON Schema of the whole bundle, made of the schemas of its kinds, so that anybody can check a download.

python -m backend.knowledge.bundle_schema        prints it

Pure: no Django. One file without references to others.
"""

import copy
import json
import sys
from collections.abc import Mapping
from typing import Any

from backend.knowledge.kinds import KINDS, Kind
from backend.knowledge.load import KNOWLEDGE, read_schemas

DRAFT = "https://json-schema.org/draft/2020-12/schema"
COMMON = "common"


def bundle_schema(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One schema for `build.assemble(library)`. Raises KeyError when a shipped kind has no schema."""
    definitions: dict[str, Any] = {
        f"{COMMON}_{name}": _own(part, COMMON) for name, part in schemas[COMMON]["$defs"].items()
    }
    definitions |= {name: _own(schema, name) for name, schema in schemas.items() if name != COMMON}
    # What the build adds or unfolds is not in the files, so it is not in their schemas.
    routine = definitions["routine"]
    routine["properties"]["total_seconds"] = {
        "type": "integer",
        "minimum": 1,
        "description": "Of one side, without added holds. Computed.",
    }
    routine["required"] = [*routine["required"], "total_seconds"]
    whole = _object("The knowledge of Unknot as one bundle")
    _put(whole, "version", {"type": "string", "pattern": "^[0-9a-f]{16}$", "description": "Hash of the content."})
    for kind in KINDS:
        if kind.shelf is not None:
            _shelve(whole, kind)
    whole["properties"]["words"] = {
        "type": "object",
        "additionalProperties": definitions["words"]["properties"]["items"],
    }
    return {"$schema": DRAFT, **whole, "$defs": definitions}


def _shelve(whole: dict[str, Any], kind: Kind) -> None:
    assert kind.shelf is not None
    shelf = whole
    for name in kind.shelf[:-1]:
        if name not in shelf["properties"]:
            _put(shelf, name, _object(name))
        shelf = shelf["properties"][name]
    one = {"$ref": f"#/$defs/{kind.name}"}
    _put(shelf, kind.shelf[-1], one if kind.single else {"type": "array", "items": one})


def _object(title: str) -> dict[str, Any]:
    return {"title": title, "type": "object", "properties": {}, "required": [], "additionalProperties": False}


def _put(schema: dict[str, Any], name: str, part: dict[str, Any]) -> None:
    schema["properties"][name] = part
    schema["required"].append(name)


def _own(schema: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """A copy whose references lead to places inside the one file."""
    part = copy.deepcopy(dict(schema))
    part.pop("$schema", None)
    part.pop("$id", None)
    _redirect(part, kind)
    return part


def _redirect(part: Any, kind: str) -> None:
    if isinstance(part, dict):
        ref = part.get("$ref")
        if isinstance(ref, str):
            part["$ref"] = _inside(ref, kind)
        for child in part.values():
            _redirect(child, kind)
    elif isinstance(part, list):
        for child in part:
            _redirect(child, kind)


def _inside(ref: str, kind: str) -> str:
    file, _, place = ref.partition("#")
    name = file.removesuffix(".schema.json") or kind
    if name == COMMON:
        return f"#/$defs/{COMMON}_{place.removeprefix('/$defs/')}"
    return f"#/$defs/{name}{place}"


def main() -> int:
    """0 = printed."""
    sys.stdout.write(json.dumps(bundle_schema(read_schemas(KNOWLEDGE)), indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
