"""The random histories of tests/phones once more, on a real browser's IndexedDB and cookies.

Three here, always the same; `./dev sync-histories` runs twenty new ones after those in Node.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.house import migrated_database
from tests.support.node_phones import ROOT, SyncSite, npx, sync_site

COUNT, SEED = (os.environ.get(f"HISTORIES_{name}", "") for name in ("IN_CHROMIUM", "SEED"))


@pytest.fixture(scope="module")
def phones(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SyncSite]:
    """The site, with a page that holds the phone's own store and sync."""
    page = tmp_path_factory.mktemp("page")
    subprocess.run(
        npx("vite", "build", "--config", "tests/real/page.config.ts", "--outDir", str(page), "--logLevel", "error"),
        cwd=ROOT / "pwa",
        check=True,
    )
    with (
        migrated_database(tmp_path_factory.mktemp("migrated")) as migrated,
        sync_site(tmp_path_factory.mktemp("site"), migrated, more={"PAGE_DIR": str(page)}) as site,
    ):
        yield site


def test_in_a_real_browser_too_nothing_is_lost_nothing_doubled_and_all_phones_end_alike(
    phones: SyncSite, launched: Browser, tmp_path: Path
) -> None:
    context = launched.new_context()
    page = context.new_page()
    page.set_default_timeout(300_000)
    page.goto(f"{phones.url}/-/page/")
    page.wait_for_function("() => 'histories' in globalThis")

    outcome = page.evaluate("([count, seed]) => histories(count, seed)", [int(COUNT or 3), int(SEED or 20260615)])

    context.close()
    print(outcome["summary"], flush=True)
    assert outcome["broken"] is None, outcome["broken"]
    assert outcome["summary"]["histories"] == int(COUNT or 3)
    assert outcome["summary"]["stored"] and sum(outcome["summary"]["faults"].values())
