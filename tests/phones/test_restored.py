"""The server is restored from yesterday's backup: what it lost lies on the phones, and comes back from them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.house import Migrated
from tests.support.node_phones import NodePhone, SyncSite, sync_site

SIGN_IN = {"email": "pat@example.test", "password": "a long enough passphrase"}


@pytest.fixture
def site(tmp_path: Path, migrated: Migrated) -> Iterator[SyncSite]:
    """One that may be set back: not the one of the other tests."""
    with sync_site(tmp_path, migrated) as made:
        yield made


@pytest.fixture
def first(site: SyncSite) -> NodePhone:
    """Pat's phone."""
    phone = site.phone()
    phone.act("account.signUp", {**SIGN_IN, "adult": True, "consent": "2026-11"})
    return phone


@pytest.fixture
def owner(first: NodePhone) -> str:
    account: str = first.show()["account"]
    return account


def another(site: SyncSite) -> NodePhone:
    phone = site.phone()
    phone.act("account.signIn", {**SIGN_IN, "takeLocal": False})
    assert phone.sync() == "done"
    return phone


def log(phone: NodePhone, note: str) -> str:
    made: str = phone.act("log.savePainLog", {"note": note, "pain_now": 4})
    return made


def all_sync(*phones: NodePhone) -> None:
    for phone in (*phones, *phones):
        assert phone.sync() == "done"


def test_what_was_stored_after_the_backup_comes_back_and_what_waited_arrives(
    site: SyncSite, first: NodePhone, owner: str
) -> None:
    kept, gone, changed = log(first, "kept"), log(first, "deleted later"), log(first, "before")
    second = another(site)
    all_sync(first, second)
    backup = site.back_up()
    first.act("write.remove", "pain_log", gone)
    first.act("log.changePainLog", changed, {"note": "after"})
    lost = log(first, "lost by the server")
    all_sync(first, second)

    site.restore(backup)
    assert lost not in site.values(owner)
    first.act("log.changePainLog", lost, {"pain_now": 7})  # waits, about a record that the server does not know
    log(first, "written meanwhile")
    shown = first.records()
    all_sync(first, second)

    assert first.records() == second.records() == site.values(owner) == shown
    assert shown[changed]["note"] == "after" and shown[gone]["deleted"] is True and shown[kept]["note"] == "kept"
    assert first.show()["tray"] == second.show()["tray"] == []


def test_it_is_noticed_although_another_phone_has_meanwhile_written_past_it(
    site: SyncSite, first: NodePhone, owner: str
) -> None:
    log(first, "one")
    second = another(site)
    all_sync(first, second)
    backup = site.back_up()
    lost = log(first, "lost by the server")
    all_sync(first)

    site.restore(backup)
    for number in range(9):  # the revisions go on past the cursor of the first phone
        log(second, f"{number}")
    all_sync(second, first)

    assert lost in site.values(owner)
    assert first.records() == second.records() == site.values(owner)


def test_what_only_another_phone_wrote_comes_back_from_who_has_read_it(
    site: SyncSite, first: NodePhone, owner: str
) -> None:
    log(first, "one")
    second = another(site)
    backup = site.back_up()
    lost = log(first, "lost by the server")
    all_sync(first, second)
    first.process.kill()

    site.restore(backup)
    all_sync(second)

    assert site.values(owner)[lost]["note"] == "lost by the server"


def test_what_was_written_after_the_restore_is_not_overwritten_by_what_is_given_back(
    site: SyncSite, first: NodePhone, owner: str
) -> None:
    entry = log(first, "old")
    second = another(site)
    all_sync(first, second)
    backup = site.back_up()
    first.act("log.changePainLog", entry, {"note": "lost", "mood": 3})
    all_sync(first)

    site.restore(backup)
    second.act("log.changePainLog", entry, {"note": "newest"})
    all_sync(second, first)

    assert site.values(owner)[entry]["note"] == "newest"
    assert site.values(owner)[entry]["mood"] == 3
    assert first.records() == second.records() == site.values(owner)


def test_an_urgent_check_that_was_lost_opens_its_escalation_again_and_shows_once(
    site: SyncSite, first: NodePhone, owner: str
) -> None:
    backup = site.back_up()
    check = {"answers": {"saddle": ["numb"], "saddle.since": "new"}, "level": "L1", "rules": ["RF-01"]}
    made = first.act("write.create", "safety_check", check)
    all_sync(first)

    site.restore(backup)
    all_sync(first)

    open_now = [values for values in first.records().values() if "state" in values]
    assert [values["check"] for values in open_now] == [made]
    assert first.show()["tray"] == []
    assert first.records() == site.values(owner)


def test_giving_back_ends(site: SyncSite, first: NodePhone, owner: str) -> None:
    backup = site.back_up()
    log(first, "one")
    all_sync(first)
    site.restore(backup)
    all_sync(first)
    changes = len(site.feed(owner)["ops"])

    all_sync(first)

    assert len(site.feed(owner)["ops"]) == changes
