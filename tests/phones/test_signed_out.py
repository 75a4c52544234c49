"""A sign-in runs out while somebody writes: what was written waits for that person, whoever signs in meanwhile."""

from typing import Any

from tests.support.node_phones import NodePhone, SyncSite

PASSWORD = "a long enough passphrase"


def form(name: str) -> dict[str, Any]:
    return {"email": f"{name}@signed-out.test", "password": PASSWORD}


def signs_up(phone: NodePhone, name: str) -> str:
    account: str = phone.act("account.signUp", {**form(name), "adult": True, "consent": "2026-11"})["id"]
    return account


def notes(site: SyncSite, owner: str) -> list[str]:
    return sorted(values["note"] for values in site.values(owner).values())


def test_what_was_written_after_the_sign_in_ran_out_goes_up_as_the_same_person_and_never_as_another(
    site: SyncSite,
) -> None:
    sam = signs_up(site.phone(), "sam")
    phone = site.phone()
    pat = signs_up(phone, "pat")
    phone.act("log.savePainLog", {"note": "before", "pain_now": 3})
    assert phone.sync() == "done"

    assert site.ask("expire", owner=pat)["ended"] >= 1
    written = phone.act("log.savePainLog", {"note": "while signed out", "pain_now": 5})
    assert phone.sync() == "sign_in"
    assert phone.sync() == "sign_in", "it is asked for until somebody signs in"
    assert phone.show()["stop"] == "sign_in"
    assert written in phone.records()
    assert notes(site, pat) == ["before"]

    # Somebody else takes the phone: a diary of their own, and nothing of Pat's leaves.
    phone.act("account.signIn", {**form("sam"), "takeLocal": False})
    assert phone.sync() == "done"
    assert phone.records() == {}
    phone.act("log.savePainLog", {"note": "of Sam", "pain_now": 1})
    assert phone.sync() == "done"
    assert notes(site, sam) == ["of Sam"]
    assert notes(site, pat) == ["before"]

    phone.act("account.signIn", {**form("pat"), "takeLocal": False})
    assert phone.sync() == "done"
    assert notes(site, pat) == ["before", "while signed out"]
    assert notes(site, sam) == ["of Sam"]
    assert {values["note"] for values in phone.records().values()} == {"before", "while signed out"}
    assert phone.show()["outbox"] == []


def test_a_first_entry_without_account_and_a_sign_in_that_ran_out_lose_nothing_together(site: SyncSite) -> None:
    phone = site.phone()
    phone.act("log.savePainLog", {"note": "without an account", "pain_now": 2})
    noor = signs_up(phone, "noor")
    site.ask("expire", owner=noor)
    phone.act("log.savePainLog", {"note": "at once after", "pain_now": 2})
    assert phone.sync() == "sign_in"
    phone.act("account.signIn", {**form("noor"), "takeLocal": True})
    assert phone.sync() == "done"
    assert notes(site, noor) == ["at once after", "without an account"]
