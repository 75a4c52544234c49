"""What ARCHITECTURE.md calls deliberately absent is absent: signals, logic in save(), model serializers."""

import ast

import pytest

from tests.architecture.source import ROOT, dotted_names, modules, place, tree

FORBIDDEN = {
    "django.db.models.signals": "a signal: rows written in bulk pass it by, and nobody sees the call",
    "django.dispatch.receiver": "a signal",
    "rest_framework.serializers.ModelSerializer": "a model serializer: the wire would follow the table",
    "rest_framework.viewsets.ModelViewSet": "a model viewset",
    "django.contrib.contenttypes.fields.GenericForeignKey": "a key that the database cannot hold to",
}


def forbidden_uses(code: ast.Module) -> list[tuple[ast.AST, str]]:
    found: list[tuple[ast.AST, str]] = [
        (node, why) for node, name in dotted_names(code) for thing, why in FORBIDDEN.items() if name.startswith(thing)
    ]
    for node in ast.walk(code):
        if isinstance(node, ast.ClassDef) and node.name == "Meta":
            names = {target.id for line in node.body if isinstance(line, ast.Assign) for target in _names(line)}
            if "ordering" in names:
                found.append((node, "an order that every query pays for"))
    return found


def _names(line: ast.Assign) -> list[ast.Name]:
    return [target for target in line.targets if isinstance(target, ast.Name)]


def overridden_saves(code: ast.Module) -> list[ast.AST]:
    return [node for node in ast.walk(code) if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}]


def test_the_server_holds_none_of_it() -> None:
    found = [f"{place(path, node)}: {why}" for path in modules() for node, why in forbidden_uses(tree(path))]
    found += [
        f"{place(path, node)}: logic in save()"
        for path in modules()
        if path.name == "models.py"
        for node in overridden_saves(tree(path))
    ]

    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "from django.db.models.signals import post_save\npost_save.connect(f)",
        "from django.db.models import signals\nsignals.post_save.connect(f)",
        "from django.dispatch import receiver\n@receiver(x)\ndef f(): ...",
        "from rest_framework import serializers\nclass A(serializers.ModelSerializer): ...",
        "class A:\n    class Meta:\n        ordering = ['x']",
    ],
)
def test_the_search_sees_each_of_them(source: str) -> None:
    assert forbidden_uses(ast.parse(source))


def test_the_map_says_so() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Deliberately absent")[2]

    for word in ("Signals", "save()", "model serializers"):
        assert word in text
