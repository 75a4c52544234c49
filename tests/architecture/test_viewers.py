"""Only care decides who may look: nobody else makes a Viewer, and personal data is told only to one."""

import ast
import inspect
from importlib import import_module

import pytest

from backend.care.types import Viewer
from tests.architecture.source import BACKEND, dotted_names, modules, place, tree

MAKER = BACKEND / "care" / "services.py"
# Apps whose selectors tell what people wrote about themselves.
DIARIES = ("diary", "insights")


def test_only_care_makes_a_viewer() -> None:
    made = []
    for path in modules():
        if "Viewer" not in path.read_text(encoding="utf-8"):
            continue
        named = {id(node): name for node, name in dotted_names(tree(path))}
        made += [
            f"{place(path, node)}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and named.get(id(node.func), "").endswith("care.types.Viewer")
        ]

    assert made, "the search sees no Viewer being made at all"
    assert [where for where in made if not where.startswith("backend/care/services.py")] == []


@pytest.mark.parametrize("app", DIARIES)
def test_a_diary_is_told_only_to_a_viewer(app: str) -> None:
    selectors = import_module(f"backend.{app}.selectors")
    public = [
        function
        for name, function in inspect.getmembers(selectors, inspect.isfunction)
        if not name.startswith("_") and function.__module__ == selectors.__name__
    ]

    assert public
    for function in public:
        earliest = next(iter(inspect.signature(function).parameters.values()))
        assert Viewer.__name__ in str(earliest.annotation), f"{app}.selectors.{function.__name__}"
