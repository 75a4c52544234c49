"""Rooms point one way and are entered by their front door; the pure core knows neither Django nor Celery."""

from functools import cache

import grimp
import pytest
from importlinter import configuration
from importlinter.application.use_cases import lint_imports

from tests.architecture.source import BACKEND, ROOT, apps

DOORS = {"services", "selectors", "types"}
# core is one door: it has no secrets and imports nobody. config knows everybody: it puts the rooms together.
OPEN_HOUSE = {"core"}
PUTS_TOGETHER = {"config"}
# knowledge has a second door, for programs that run without Django (and so without selectors).
WITHOUT_DJANGO = {"backend.knowledge.build", "backend.knowledge.load"}
PURE = ("backend.safety.rules", "backend.reminders.schedule", "backend.knowledge.build", "backend.knowledge.load")
FRAMEWORKS = ("django", "rest_framework", "celery", "allauth")


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("backend", include_external_packages=True, cache_dir=None)


def test_apps_point_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    # Its command would also set up logging anew and silence the loggers of the other tests; the call below does not.
    configuration.configure()
    is_kept = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None, no_logo=True)

    assert is_kept, capsys.readouterr().out


def _side_doors() -> list[str]:
    """Imports from one app into another that pass by its services, selectors and types."""
    found = []
    for importer in sorted(graph().modules):
        if importer.count(".") < 2 or not importer.startswith("backend."):
            continue
        app = importer.split(".")[1]
        for imported in sorted(graph().find_modules_directly_imported_by(importer)):
            parts = imported.split(".")
            if parts[0] != "backend" or len(parts) < 2 or parts[1] in {app, *OPEN_HOUSE} or app in PUTS_TOGETHER:
                continue
            if imported not in WITHOUT_DJANGO and (len(parts) < 3 or parts[2] not in DOORS):
                found.append(f"{importer} imports {imported}")
    return found


def test_an_app_is_entered_only_by_its_front_door() -> None:
    assert graph().find_modules_directly_imported_by("backend.care.services"), "the import graph is empty"
    assert _side_doors() == []


@pytest.mark.parametrize("module", PURE)
def test_the_pure_core_knows_no_framework(module: str) -> None:
    assert module in graph().modules

    chains = [chain for name in FRAMEWORKS if (chain := graph().find_shortest_chain(importer=module, imported=name))]

    assert chains == []


def test_the_packages_around_the_pure_core_are_empty() -> None:
    """Importing `backend.safety.rules` runs these files too."""
    for app in ("", *{module.split(".")[1] for module in PURE}):
        assert (BACKEND / app / "__init__.py").read_text(encoding="utf-8").strip() == ""


def test_every_app_is_seen() -> None:
    assert {f"backend.{app}" for app in apps()} <= set(graph().modules)
