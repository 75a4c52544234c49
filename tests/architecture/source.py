"""Reading the project's own code: files, apps, dotted names."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BACKEND = ROOT / "backend"


@cache
def committed_files() -> tuple[Path, ...]:
    """Every file that git knows or would add: what a clone will hold."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())


def apps() -> list[str]:
    """The apps of the server: the folders of backend/ that hold Python."""
    return sorted(folder.name for folder in BACKEND.iterdir() if (folder / "__init__.py").exists())


def modules() -> Iterator[Path]:
    """Every Python file of the server but migrations."""
    return (path for path in sorted(BACKEND.rglob("*.py")) if "migrations" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file; several tests ask for the same ones."""
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, node: ast.AST) -> str:
    """`backend/care/views.py:12`, to click on."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def dotted_names(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Every imported thing that the code names, by its full dotted name, however it was imported or renamed."""
    meaning: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                meaning[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                meaning[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            written = _written(node)
            head, _, rest = written.partition(".")
            if head in meaning:
                yield node, f"{meaning[head]}.{rest}" if rest else meaning[head]


def _written(node: ast.expr) -> str:
    """`a.b.c` as it stands in the code; "" when it does not begin with a name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = _written(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""
