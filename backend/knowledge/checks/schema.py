"""Each file has the shape of its kind."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from backend.knowledge.checks.words import did_you_mean
from backend.knowledge.types import Document, Library, Problem

RULE = "schema"


def check(library: Library) -> Iterator[Problem]:
    """Missing, misspelt and wrongly typed keys; a kind without a schema."""
    validators = _validators(library.schemas)
    for document in library.documents:
        validator = validators.get(document.kind)
        if validator is None:
            mend = f"write knowledge/schemas/{document.kind}.schema.json"
            yield document.problem(RULE, f"The kind {document.kind!r} has no schema.", mend)
            continue
        told = partial(_problem, document)
        yield from map(
            told, sorted(validator.iter_errors(document.value), key=lambda error: list(map(str, error.path)))
        )


def _validators(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, Draft202012Validator]:
    """One per kind. The shared parts are put in place first: following a reference costs more than checking it."""
    shared = schemas.get("common", {}).get("$defs", {})
    whole = {name: _with_parts(schema, shared) for name, schema in schemas.items() if name != "common"}
    shelf: Registry[Any] = Registry().with_resources(
        (f"{name}.schema.json", Resource.from_contents(schema, default_specification=DRAFT202012))
        for name, schema in whole.items()
    )
    return {name: Draft202012Validator(schema, registry=shelf) for name, schema in whole.items()}


def _with_parts(schema: Any, shared: Mapping[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_with_parts(each, shared) for each in schema]
    if not isinstance(schema, Mapping):
        return schema
    file, _, name = str(schema.get("$ref", "")).partition("#/$defs/")
    if file == "common.schema.json":
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return _with_parts({**shared[name], **rest}, shared)
    return {key: _with_parts(value, shared) for key, value in schema.items()}


def _problem(document: Document, error: ValidationError) -> Problem:
    where = ".".join(map(str, error.absolute_path)) or "the file"
    return document.problem(RULE, f"{where}: {error.message}.", _mend(error), *_place(error))


def _place(error: ValidationError) -> tuple[str | int, ...]:
    unknown = _unknown_keys(error)
    return (*error.absolute_path, unknown[0]) if unknown else tuple(error.absolute_path)


def _unknown_keys(error: ValidationError) -> list[str]:
    if error.validator != "additionalProperties" or not isinstance(error.instance, Mapping):
        return []
    return [key for key in error.instance if key not in _allowed_keys(error)]


def _allowed_keys(error: ValidationError) -> list[str]:
    return list(error.schema["properties"]) if isinstance(error.schema, Mapping) else []


def _mend(error: ValidationError) -> str:
    rule: Any = error.validator_value
    instance: Any = error.instance
    unknown = _unknown_keys(error)
    if unknown:
        return did_you_mean(unknown[0], _allowed_keys(error))
    if error.validator == "enum":
        return did_you_mean(instance, [str(value) for value in rule])
    if error.validator == "required":
        return f"add {', '.join(key for key in rule if key not in instance)}"
    if error.validator == "pattern":
        return f"write it in the form {rule}"
    if error.validator == "type":
        return f"write a {rule}; quote it when it is meant as words"
    return f"see {error.validator}: {rule!r} in the schema"
