"""A view speaks HTTP: it never asks the database itself, not even through a person's related rows."""

import ast

from tests.architecture.source import modules, place

OF_A_PERSON = {"pk", "id", "is_authenticated", "is_anonymous", "is_staff"}


def database_uses(source: str) -> list[tuple[ast.AST, str]]:
    found: list[tuple[ast.AST, str]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            of_the_person = isinstance(node.value, ast.Attribute) and node.value.attr == "user"
            if node.attr in {"objects", "_default_manager", "_base_manager"}:
                found.append((node, node.attr))
            elif of_the_person and node.attr not in OF_A_PERSON:
                found.append((node, f"user.{node.attr}"))
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {alias.name for alias in node.names}
            if node.module.endswith(".models") or (node.module.startswith("backend.") and "models" in names):
                found.append((node, "models"))
            if names & {"get_object_or_404", "get_list_or_404"}:
                found.append((node, "get_object_or_404"))
    return found


def test_views_do_not_touch_the_database() -> None:
    views = [path for path in modules() if path.name == "views.py"]
    found = [
        f"{place(path, node)} {what}"
        for path in views
        for node, what in database_uses(path.read_text(encoding="utf-8"))
    ]

    assert len(views) >= 5
    assert found == []


def test_the_search_sees_each_way_around_it() -> None:
    for source in (
        "Link.objects.get()",
        "from backend.care import models",
        "from backend.care.models import TherapistLink",
        "from django.shortcuts import get_object_or_404",
        "rows = request.user.links_as_patient.all()",
    ):
        assert database_uses(source), source
