"""Reads knowledge/ with line numbers. Pure: no Django, no Celery, no clock, no network."""

import json
from pathlib import Path
from typing import Any

import yaml

from backend.knowledge.kinds import KIND_OF_FOLDER, KINDS
from backend.knowledge.types import BrokenKnowledge, Document, Library, Place, Problem

# Where the knowledge stands, unless somebody names another folder.
KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
# Translations have a shape of their own (languages.py).
LANGUAGES = "languages/"
# YAML 1.1 reads `no`, `on` and `2026-06-01` as something other than words; here only these are not words.
_PLAIN = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


class _Mistake(Exception):
    def __init__(self, line: int, message: str, mend: str) -> None:
        self.line, self.message, self.mend = line, message, mend
        super().__init__(message)


def read(root: Path) -> Library:
    """Everything under knowledge/. Raises BrokenKnowledge naming every file that cannot be read."""
    problems: list[Problem] = []
    documents: list[Document] = []
    for path in sorted(root.rglob("*.yaml")):
        file = path.relative_to(root).as_posix()
        folder = file.rpartition("/")[0]
        if folder.startswith(LANGUAGES):
            continue
        kind = KIND_OF_FOLDER.get(folder)
        if kind is None:
            known = ", ".join(each.folder for each in KINDS)
            problems.append(Problem(file, 1, "folder", f"No kind lives in {folder!r}.", f"move it to one of: {known}"))
            continue
        try:
            documents.append(_document(kind.name, file, path.read_text(encoding="utf-8")))
        except _Mistake as mistake:
            problems.append(Problem(file, mistake.line, "yaml", mistake.message, mistake.mend))
    if problems:
        raise BrokenKnowledge(tuple(problems))
    prints = {
        path.stem: frozenset(path.read_text(encoding="ascii").split()) for path in (root / "fingerprints").glob("*.txt")
    }
    lock = root / "published.lock"
    return Library(
        tuple(documents),
        schemas=read_schemas(root),
        fingerprints=prints,
        published=lock.read_text(encoding="utf-8") if lock.exists() else "",
    )


def parse(kind: str, file: str, text: str) -> Document:
    """One document from its text. Raises BrokenKnowledge when it is not YAML or not a mapping."""
    try:
        return _document(kind, file, text)
    except _Mistake as mistake:
        raise BrokenKnowledge((Problem(file, mistake.line, "yaml", mistake.message, mistake.mend),)) from mistake


def read_schemas(root: Path) -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind, by name, and the parts they share as `common`."""
    return {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((root / "schemas").glob("*.schema.json"))
    }


def _document(kind: str, file: str, text: str) -> Document:
    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _Mistake(line, f"This is not YAML: {error.problem}.", "look at indentation and quotes here") from error
    if not isinstance(node, yaml.MappingNode):
        raise _Mistake(1, "The file does not hold `key: value` lines.", "start with `id:`")
    lines: dict[Place, int] = {}
    value = _value(node, (), lines)
    return Document(kind=kind, file=file, value=value, lines=lines)


def _value(node: yaml.Node, place: Place, lines: dict[Place, int]) -> Any:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, lines)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*place, index), lines) for index, child in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, place: Place, lines: dict[Place, int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, child in node.value:
        key = str(key_node.value)
        if key in found:  # YAML would silently keep the last one
            raise _Mistake(key_node.start_mark.line + 1, f"{key!r} is said twice.", "keep one of the two")
        found[key] = _value(child, (*place, key), lines)
        lines[(*place, key)] = key_node.start_mark.line + 1
    return found


def _scalar(node: yaml.Node) -> Any:
    text = str(node.value)
    if getattr(node, "style", None):  # quoted or folded: always a word
        return text
    if text in _PLAIN:
        return _PLAIN[text]
    for number in (int, float):
        try:
            if text.strip("+-.0123456789eE") == "" and any(digit.isdigit() for digit in text):
                return number(text)
        except ValueError:
            continue
    return text
