"""A real site for the phone's own code: one for all tests of this folder, everybody in them a person of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.house import Migrated, migrated_database
from tests.support.node_phones import SyncSite, sync_site


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Migrated]:
    with migrated_database(tmp_path_factory.mktemp("migrated")) as made:
        yield made


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, migrated: Migrated) -> Iterator[SyncSite]:
    with sync_site(tmp_path_factory.mktemp("site"), migrated) as made:
        yield made
