"""A diary that was saved as a file comes back on another phone, and reaches the real server once."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.support.node_phones import NodePhone, SyncSite

PASSWORD = "a long enough passphrase"


def form(name: str) -> dict[str, Any]:
    return {"email": f"{name}@brought-back.test", "password": PASSWORD}


def signs_up(phone: NodePhone, name: str) -> str:
    account: str = phone.act("account.signUp", {**form(name), "adult": True, "consent": "2026-11"})["id"]
    return account


def signs_in(phone: NodePhone, name: str) -> NodePhone:
    phone.act("account.signIn", {**form(name), "takeLocal": False})
    assert phone.sync() == "done"
    return phone


def log(phone: NodePhone, note: str) -> str:
    made: str = phone.act("log.savePainLog", {"note": note, "pain_now": 4, "zones": {"hip_back": {"right": 5}}})
    return made


def all_sync(*phones: NodePhone) -> None:
    for phone in (*phones, *phones):
        assert phone.sync() == "done"


def test_a_diary_without_an_account_comes_into_one_and_every_phone_of_it_has_each_record_once(site: SyncSite) -> None:
    old, new = site.phone(), site.phone()
    ids = [log(old, f"{number}") for number in range(3)]
    old.act("log.changePainLog", ids[0], {"note": "edited", "pain_now": None})
    gone = log(old, "deleted")
    old.act("write.remove", "pain_log", gone)
    file, shown = old.ask("file"), old.records()
    owner = signs_up(new, "pat")

    assert new.ask("bring", file=file)["coming"] == 3
    assert new.ask("bring", file=file)["coming"] == 0
    all_sync(new)
    second = signs_in(site.phone(), "pat")

    expected = {id: values for id, values in shown.items() if id != gone}
    assert site.values(owner) == new.records() == second.records() == expected
    assert new.show()["tray"] == []
    # The old phone joins the same account later: what waited there is known already.
    old.act("account.signIn", {**form("pat"), "takeLocal": True})
    all_sync(old, new)
    assert {id: one["note"] for id, one in site.values(owner).items() if id != gone} == {
        id: one["note"] for id, one in expected.items()
    }
    assert old.show()["tray"] == new.show()["tray"] == []


def test_an_old_file_of_the_same_account_takes_nothing_back_and_brings_what_never_arrived(site: SyncSite) -> None:
    old = site.phone()
    owner = signs_up(old, "kim")
    entry, deleted = log(old, "first"), log(old, "deleted later")
    all_sync(old)
    log(old, "never sent")
    old.act("log.changePainLog", entry, {"mood": 3, "pain_now": 8})
    file = old.ask("file")
    old.process.kill()  # broken, with two changes in it that no server has seen
    new = signs_in(site.phone(), "kim")
    new.act("log.changePainLog", entry, {"note": "newer"})
    new.act("write.remove", "pain_log", deleted)
    all_sync(new)

    new.ask("bring", file=file)
    all_sync(new)

    held = site.values(owner)
    assert {one["note"] for one in held.values() if not one.get("deleted")} == {"newer", "never sent"}
    assert held[entry]["mood"] == 3 and held[entry]["pain_now"] == 8
    assert new.records() == held
    changes = len(site.feed(owner)["ops"])
    assert new.ask("bring", file=file)["coming"] == 0
    all_sync(new)
    assert len(site.feed(owner)["ops"]) == changes


def test_an_old_file_on_a_phone_that_has_read_nothing_yet_overwrites_nothing_and_is_refused_nothing(
    site: SyncSite,
) -> None:
    old, new = site.phone(), site.phone()
    owner = signs_up(old, "uma")
    entry = log(old, "as it was in the file")
    old.act("write.create", "safety_check", {"answers": {"fever": []}, "level": None})
    all_sync(old)
    file = old.ask("file")
    old.act("log.changePainLog", entry, {"note": "newer, of the same phone"})
    all_sync(old)

    new.act("account.signIn", {**form("uma"), "takeLocal": False})
    assert new.ask("bring", file=file)["coming"] == 2
    all_sync(new, old)

    assert site.values(owner)[entry]["note"] == "newer, of the same phone"
    assert new.records() == old.records() == site.values(owner)
    assert new.show()["tray"] == []


def test_another_accounts_diary_is_taken_by_the_server_under_ids_of_its_own(site: SyncSite) -> None:
    first, second = site.phone(), site.phone()
    signs_up(first, "lee")
    log(first, "of Lee")
    check = first.act("write.create", "safety_check", {"answers": {"fever": []}, "level": None})
    all_sync(first)
    file = first.ask("file")
    other = signs_up(second, "max")

    assert second.ask("bring", file=file)["isOther"] is True
    all_sync(second)

    held = site.values(other)
    assert check not in held and len(held) == 2
    assert second.records() == held
    assert second.show()["tray"] == []


def test_an_emergency_of_long_ago_is_told_to_nobody_one_of_today_is(site: SyncSite) -> None:
    old, new = site.phone(), site.phone()
    now = datetime.now(UTC)
    made = []
    for days in (400, 0):
        at = (now - timedelta(days=days, minutes=5)).isoformat().replace("+00:00", "Z")
        answers = {"answers": {"saddle": ["numb"], "saddle.since": "new"}, "level": "L1", "rules": ["RF-01"]}
        stamped = {**answers, "shown_at": at, "occurred_at": at, "recorded_at": at}
        made.append(old.act("write.create", "safety_check", stamped))
    file = old.ask("file")
    owner = signs_up(new, "ida")

    new.ask("bring", file=file)
    all_sync(new)

    checks = [values["check"] for values in site.values(owner).values() if "state" in values]
    assert checks == [made[1]]
