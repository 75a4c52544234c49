"""The map is true: ARCHITECTURE.md lists the folders that are there, on one screen; decisions are numbered."""

import re

from tests.architecture.source import ROOT, apps, committed_files

ROOM = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def test_the_map_lists_the_rooms_that_are_there() -> None:
    rooms = ROOM.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))

    assert sorted(rooms) == apps()


def test_the_map_lists_the_worlds_of_the_phone_that_are_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    worlds = text.partition("## The worlds of the phone")[2].partition("\n## ")[0].partition("\n\n")[2]
    named = re.findall(r"(?:^|· )`(\w+)`", worlds.replace("\n", " "))
    source = ROOT / "pwa" / "src"
    inside = [path.relative_to(source).parts for path in committed_files() if path.is_relative_to(source)]

    assert sorted(named) == sorted({parts[0] for parts in inside if len(parts) > 1})


def test_the_map_fits_one_screen() -> None:
    lines = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 80


def test_decisions_are_numbered_without_gaps_and_their_titles_agree() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [int(page.name[:4]) for page in pages]

    assert numbers == list(range(1, len(pages) + 1))
    for number, page in zip(numbers, pages, strict=True):
        assert page.read_text(encoding="utf-8").startswith(f"# {number}. "), page.name


def test_the_import_contract_and_the_map_name_the_same_rooms() -> None:
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]

    assert sorted(re.findall(r'^    "(\w+)"', contract, re.MULTILINE)) == apps()
