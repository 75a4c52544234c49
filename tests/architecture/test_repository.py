"""What a clone brings along: nothing of the machine it was written on, nothing fetched from an unknown place."""

import json
import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, committed_files

TEXT = {
    "",
    ".cfg",
    ".css",
    ".html",
    ".js",
    ".json",
    ".md",
    ".py",
    ".sh",
    ".svelte",
    ".toml",
    ".ts",
    ".txt",
    ".yaml",
    ".yml",
}
# Folders of machines on which somebody may have worked, written so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|home/\w+|Users/\w+|" + "wo" + r"rk|tmp/brief)/[\w.]")
REGISTRY = re.compile(
    r"registry\.\w[\w-]*\.\w|\.pkg\.dev|jfrog|artifactory|nexus\.\w|codeartifact|verdaccio|--(?:extra-)?index-url"
)
LOCKS = sorted(ROOT.glob("requirements/*.txt"))


def texts() -> list[Path]:
    return [path for path in committed_files() if path.suffix in TEXT and path != Path(__file__)]


def test_no_path_of_a_machine_is_committed() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in texts()
        if (match := MACHINE_PATH.search(path.read_text(encoding="utf-8", errors="replace")))
    ]

    assert found == []


def test_no_package_registry_is_committed() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in texts()
        if (match := REGISTRY.search(path.read_text(encoding="utf-8", errors="replace")))
    ]

    assert found == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_requirements_are_pinned_by_hash_and_hold_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    packages = re.findall(r"^[\w.\[\]-]+==", text, re.MULTILINE)

    assert "://" not in text
    assert packages
    assert len(re.findall(r"^[\w.\[\]-]+==.*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(packages)


def test_the_phone_packages_are_locked_without_addresses() -> None:
    packages = json.loads((ROOT / "pwa" / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert packages
    for name, package in packages.items():
        assert not str(package.get("resolved", "")).startswith("http"), name
        assert name in {""} or package.get("link") or package.get("integrity"), name
