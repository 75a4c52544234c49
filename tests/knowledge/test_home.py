"""The knowledge stands on its own: its schema fits the bundle, and the README's examples work as printed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from backend.knowledge import build, checks, load
from backend.knowledge.bundle_schema import bundle_schema
from backend.knowledge.canonical import canonical
from tests.knowledge.planting import KNOWLEDGE, library

pytestmark = pytest.mark.slow  # the whole guide is built and validated

README = (KNOWLEDGE / "README.md").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def bundle() -> dict[str, Any]:
    return build.assemble(library())


def _mistakes(content: dict[str, Any]) -> list[str]:
    schema = bundle_schema(load.read_schemas(KNOWLEDGE))
    Draft202012Validator.check_schema(schema)
    return [error.json_path for error in Draft202012Validator(schema).iter_errors(content)]


def test_the_bundle_fits_its_schema() -> None:
    assert _mistakes(bundle()) == []


def test_the_schema_stands_in_one_file() -> None:
    references = re.findall(rb'"\$ref":"([^"]*)"', canonical(bundle_schema(load.read_schemas(KNOWLEDGE))))

    assert references
    assert all(each.startswith(b"#/$defs/") for each in references)


@pytest.mark.parametrize(
    ("shelf", "change", "path"),
    [
        ("zones", {"view": "top"}, "$.zones[0].view"),
        ("routines", {"total_seconds": None}, "$.routines[0].total_seconds"),
        ("points", {"bilateral": 1}, "$.points[0].bilateral"),
        ("glossary", {"meaning": "a word"}, "$.glossary[0].meaning"),
    ],
)
def test_the_schema_notices_a_changed_bundle(shelf: str, change: dict[str, Any], path: str) -> None:
    first, *rest = bundle()[shelf]

    assert _mistakes({**bundle(), shelf: [{**first, **change}, *rest]}) == [path]


def test_the_schema_knows_every_shelf_and_nothing_else() -> None:
    assert _mistakes({**bundle(), "secret": []}) == ["$"]
    assert _mistakes({key: value for key, value in bundle().items() if key != "safety"}) == ["$"]


def test_the_bundle_says_its_licence_as_the_files_beside_it_do() -> None:
    about = bundle()["about"]
    citation = yaml.safe_load((KNOWLEDGE / "CITATION.cff").read_text(encoding="utf-8"))

    assert about["licence"] == citation["license"] == "CC-BY-4.0"
    assert about["licence"] in (KNOWLEDGE / "LICENSE.md").read_text(encoding="utf-8")
    assert citation["title"] in about["credit"]


def test_the_python_example_of_the_readme_runs_without_the_app(tmp_path: Path) -> None:
    [example] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "example.py").write_text(example, encoding="utf-8")
    (tmp_path / "bundle.json").write_bytes(canonical(bundle()))
    url = (tmp_path / "bundle.json").as_uri()

    done = subprocess.run(
        [sys.executable, "-I", "example.py", url, "sole_arch"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )

    assert len(example.strip().splitlines()) <= 12
    assert len(done.stdout.splitlines()) == 2
    assert "; usual; tradition" in done.stdout
    assert "; sometimes; tradition" in done.stdout


def _muscle_of_the_readme() -> Iterator[tuple[str, str]]:
    for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL):
        head, _, text = block.partition("\n")
        # Other files of the README, such as a translation, are shown without a name.
        if head.startswith("# "):
            yield head.removeprefix("# "), text


@pytest.mark.slow  # runs every rule
def test_the_muscle_of_the_readme_can_be_added_as_printed() -> None:
    kinds = {"groups": "group", "points": "point"}
    added = [load.parse(kinds[file.split("/")[0]], file, text) for file, text in _muscle_of_the_readme()]
    more = replace(library(), documents=(*library().documents, *added))

    assert [each.file for each in added] == ["groups/adductor_magnus.yaml", "points/am-1.yaml"]
    assert list(checks.run(more)) == []


@pytest.mark.slow  # runs every rule
def test_half_a_muscle_is_noticed() -> None:
    [group, _] = [load.parse("group", file, text) for file, text in _muscle_of_the_readme() if file]

    problems = list(checks.run(replace(library(), documents=(*library().documents, group))))

    assert [(each.file, each.rule) for each in problems] == [("groups/adductor_magnus.yaml", "orphans")]
