"""The phone's TypeScript types say what the JSON Schemas say: the same keys, the same keys optional."""

import json
import re
from typing import Any

import pytest

from tests.knowledge.planting import KNOWLEDGE

TYPES = (KNOWLEDGE.parent / "pwa" / "src" / "domain" / "knowledge.ts").read_text(encoding="utf-8")
INTERFACES = {
    "zone": "Zone",
    "elsewhere": "Elsewhere",
    "group": "Group",
    "point": "Point",
    "landmark": "Landmark",
    "finder_question": "FinderQuestion",
    "examination": "Examination",
    "routine": "Routine",
    "programme": "Programme",
    "page": "Page",
    "condition": "Page",
    "dose": "DoseRange",
    "source": "Source",
}
# `note` is for readers of the files; the build adds `total_seconds`, and `in_english` where a translation is not whole.
ONLY_FILES, ONLY_BUNDLE = {"note"}, {"total_seconds", "in_english"}


def _keys(interface: str) -> dict[str, bool]:
    """Keys of an interface and whether each is optional, with those of what it extends."""
    found = re.search(rf"export interface {interface}(?: extends (\w+))? \{{\n(.*?)\n\}}", TYPES, re.DOTALL)
    assert found, f"knowledge.ts has no interface {interface}"
    keys = {name: bool(mark) for name, mark in re.findall(r"^  (\w+)(\??):", found[2], re.MULTILINE)}
    return _keys(found[1]) | keys if found[1] else keys


def _schema(kind: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((KNOWLEDGE / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return schema


def _same(keys: dict[str, bool], schema: dict[str, Any]) -> None:
    required = set(schema["required"])
    assert keys.keys() - ONLY_BUNDLE == schema["properties"].keys() - (ONLY_FILES - keys.keys())
    for key, optional in keys.items():
        if key not in ONLY_BUNDLE:
            assert optional == (key not in required), key


@pytest.mark.parametrize(("kind", "interface"), INTERFACES.items())
def test_a_kind_has_the_same_keys_on_the_phone(kind: str, interface: str) -> None:
    _same(_keys(interface), _schema(kind))


@pytest.mark.parametrize(
    ("kind", "shelf", "interface"),
    [
        ("routine", "steps", "Step"),
        ("routine", "dose", "Dose"),
        ("programme", "items", "ProgrammeItem"),
        ("programme", "stages", "ProgrammeStage"),
        ("point", "refers", "Referral"),
        ("point", "places", "PressPlace"),
        ("finder_question", "options", "FinderOption"),
        ("words", "items", "Word"),
    ],
)
def test_a_part_of_a_kind_has_the_same_keys_on_the_phone(kind: str, shelf: str, interface: str) -> None:
    _same(_keys(interface), _schema(kind)["properties"][shelf]["items"])


def test_every_list_of_words_the_phone_expects_is_there() -> None:
    lists = {path.stem for path in (KNOWLEDGE / "words").glob("*.yaml")}

    assert _keys("Words").keys() <= lists


@pytest.mark.parametrize("kind", ["step", "tag"])
def test_the_phone_knows_every_kind_of_step_and_every_tag(kind: str) -> None:
    name = {"step": "StepKind", "tag": "LockTag"}[kind]
    found = re.search(rf"export type {name} =(.*?);", TYPES, re.DOTALL)
    assert found
    words = set(re.findall(r"['\"](\w+)['\"]", found[1]))
    wanted = {
        "step": _schema("routine")["properties"]["steps"]["items"]["properties"]["kind"]["enum"],
        "tag": _schema("common")["$defs"]["tag"]["enum"],
    }[kind]

    assert words == set(wanted)
