"""No clock below the doors: time is read once, by a view, a task or a command, and passed down as `now`."""

import ast
from pathlib import Path

from tests.architecture.source import BACKEND, dotted_names, modules, place, tree

CLOCKS = {
    "backend.core.clock.now",
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "django.db.models.functions.Now",
    "django.utils.timezone.localdate",
    "django.utils.timezone.localtime",
    "django.utils.timezone.now",
    "time.gmtime",
    "time.localtime",
    "time.time",
    "time.time_ns",
}
DOORS = {"views.py", "tasks.py"}
# Doors that other libraries open: allauth calls these two with no time of its own.
OTHER_DOORS = {BACKEND / "accounts" / "adapter.py", BACKEND / "accounts" / "forms.py"}


def is_door(path: Path) -> bool:
    app = path.relative_to(BACKEND)
    return (
        app.name in DOORS
        or app.parts[0] == "config"
        or "commands" in app.parts
        or path in OTHER_DOORS
        or path == BACKEND / "core" / "clock.py"
    )


def clock_reads(code: ast.Module, path: Path) -> list[str]:
    reads = [f"{place(path, node)} {name}" for node, name in dotted_names(code) if name in CLOCKS]
    # A default that reads the clock when a row is saved is a clock below the doors, too.
    for node in ast.walk(code):
        if isinstance(node, ast.keyword) and node.arg in {"auto_now", "auto_now_add"}:
            reads.append(f"{place(path, node.value)} {node.arg}")
    return reads


def test_no_clock_is_read_below_the_doors() -> None:
    found = [read for path in modules() if not is_door(path) for read in clock_reads(tree(path), path)]

    assert found == []


def test_the_search_sees_a_clock_however_it_is_written() -> None:
    path = BACKEND / "care" / "services.py"
    for source in (
        "from django.utils import timezone\nx = timezone.now()",
        "from django.utils.timezone import now\nx = now()",
        "import datetime as dt\nx = dt.datetime.now(tz=dt.UTC)",
        "from datetime import date as day\nx = day.today()",
        "import time\nx = {'default': time.time}",
        "from backend.core import clock\nx = clock.now()",
        "from django.db import models\nx = models.DateTimeField(auto_now_add=True)",
    ):
        assert clock_reads(ast.parse(source), path), source
    assert clock_reads(ast.parse("import time\nx = time.monotonic()\nnow = 1\ny = now"), path) == []
