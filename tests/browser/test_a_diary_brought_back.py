"""A diary goes into a file on one phone and comes back on another: the real download, the real chooser, no network."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from tests.browser.look import Inspection
from tests.browser.person import Person
from tests.browser.words import LOCALES
from tests.support.live import LiveSite

PASSWORD = "correct horse battery"
# From the n-th change on there is no room for what waits to be sent.
NO_ROOM = """(from) => {
  const real = IDBObjectStore.prototype.put;
  let puts = 0;
  window.makeRoom = () => { IDBObjectStore.prototype.put = real; };
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'outbox' && ++puts > from) throw new DOMException('no room', 'QuotaExceededError');
    return real.apply(this, given);
  };
}"""
# How long the screen stood still at most, and every line of progress that was shown.
WATCH = """() => {
  const seen = { longest: 0, lines: [] };
  let last = performance.now();
  window.watched = seen;
  const look = (now) => {
    seen.longest = Math.max(seen.longest, now - last);
    last = now;
    for (const one of document.querySelectorAll('[role=status]'))
      if (/ of /.test(one.textContent) && !seen.lines.includes(one.textContent)) seen.lines.push(one.textContent);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
FILE = "Save as a file for other programs"


def saves_the_file(someone: Person, folder: Path) -> Path:
    someone.opens("/me/device")
    with someone.page.expect_download() as got:
        someone.taps(FILE)
    file = folder / got.value.suggested_filename
    got.value.save_as(file)
    return file


def chooses(someone: Person, file: Path, *, button: str = "Choose the file") -> None:
    with someone.page.expect_file_chooser() as asked:
        someone.taps(button)
    asked.value.set_files(file)


def new_id(at: datetime) -> str:
    """As the phone makes them: a UUID of version 7."""
    tail = uuid.uuid4().hex
    head = f"{int(at.timestamp() * 1000):012x}"
    return str(uuid.UUID(f"{head}7{tail[13:16]}8{tail[17:]}"))


def diary_of(days: int, **more: Any) -> dict[str, Any]:
    """A file as the app made it before it wrote clocks: an entry a day, the last one today."""
    now = datetime.now(UTC).replace(microsecond=0)
    records = []
    for ago in range(days):
        at = now - timedelta(days=ago)
        values = {
            "occurred_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "recorded_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "local_date": at.date().isoformat(),
            "time_zone": "Europe/London",
            "origin": "live",
            "pain_now": 3 + ago % 4,
            "zones.hip_back.right": 5,
            "note": f"{ago} days ago",
        }
        records.append({"id": new_id(at), "kind": "pain_log", "values": values})
    head = {"what": "unknot-export", "schema": 1, "exported_at": now.isoformat(), "account": None}
    return {**head, "records": records, "waiting": [], "refused": [], **more}


def write(folder: Path, name: str, content: object) -> Path:
    file = folder / name
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def test_what_was_saved_on_one_phone_is_on_another_after_a_choice_and_a_tap_without_network(
    phone: Callable[..., Page], site: LiveSite, tmp_path: Path
) -> None:
    old, new, inspection = Person(phone()), Person(phone()), Inspection()
    old.opens_for_the_first_time()
    new.opens_for_the_first_time()
    site.stop()
    old.rates("Pain now", 6)
    old.sees("Saved on this phone")
    file = saves_the_file(old, tmp_path)
    new.rates("Pain now", 2)
    new.sees("Saved on this phone")

    new.opens("/me/device")
    chooses(new, file)
    new.sees(re.compile(r"^1 record, \d+ \w+ \d{4}\."))
    new.page.goto("/history")
    new.sees("Pain 2 of 10")
    new.does_not_see("Pain 6 of 10")

    new.opens("/me/device")
    chooses(new, file)
    inspection.look_at(new.page, "state-brought-back-found")
    new.taps("Bring in 1 record")
    new.sees("1 record was brought in.")
    new.sees("2 records on this phone")
    inspection.look_at(new.page, "state-brought-back-done")
    chooses(new, file)
    new.sees("1 is on this phone already.")
    new.sees("There is nothing new to bring in.")
    expect(new.page.get_by_role("button", name=re.compile("^Bring in"))).to_have_count(0)

    new.opens("/history")
    new.sees("Pain 6 of 10")
    new.sees("Pain 2 of 10")
    new.opens("/progress")
    new.sees("1 day has a number so far.")
    new.page.reload()
    new.opens("/history")
    new.sees("Pain 6 of 10")
    inspection.assert_clean()


def test_a_file_that_is_no_diary_says_what_is_wrong_and_what_to_do(phone: Callable[..., Page], tmp_path: Path) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.opens_for_the_first_time()
    sam.opens("/me/device")
    whole = json.dumps(diary_of(3))
    wrong = {
        "This is no diary from Unknot. Choose the file": write(tmp_path, "shopping.json", "milk, bread"),
        "The end of this file is missing. Copy it again": write(tmp_path, "cut.json", whole[:-30]),
        "A newer Unknot made this file.": write(tmp_path, "newer.json", diary_of(1, schema=99)),
        "Nothing is in this file.": write(tmp_path, "empty.json", diary_of(0)),
        "This is the page for reading.": write(tmp_path, "page.json", "<!doctype html><p>diary</p>"),
    }
    for said, file in wrong.items():
        chooses(sam, file)
        expect(sam.page.get_by_role("alert").filter(has_text=said)).to_contain_text(
            "Nothing on this phone was changed."
        )
    inspection.look_at(sam.page, "state-brought-back-wrong")
    inspection.assert_clean()
    sam.opens("/history")
    sam.does_not_see(re.compile(r"Pain \d of 10"))


def test_another_accounts_diary_needs_a_yes(phone: Callable[..., Page], patient: User, tmp_path: Path) -> None:
    pat, inspection = Person(phone()), Inspection()
    pat.opens("/me/sign-in")
    pat.signs_in(patient.email, PASSWORD)
    pat.opens("/me/device")
    chooses(pat, write(tmp_path, "other.json", diary_of(2, account=new_id(datetime.now(UTC)))))
    pat.sees("This file is from another account.")
    pat.taps("Bring in 2 records")
    pat.sees("Tick this box if the diary is yours.")
    inspection.look_at(pat.page, "state-brought-back-other")
    inspection.assert_clean()
    pat.page.get_by_label("Yes, this is my diary").check()
    pat.taps("Bring in 2 records")
    pat.sees("2 records were brought in.")
    pat.sees("Everything is sent.")


@pytest.mark.parametrize(
    ("language", "choose", "start", "wrong"),
    [
        ("de", "Datei wählen", "2 Datensätze zurückholen", "Das ist kein Tagebuch aus Unknot."),
        ("es", "Elegir el archivo", "Recuperar 2 registros", "Esto no es un diario de Unknot."),
    ],
)
def test_in_another_language_nothing_is_cut_off(
    phone: Callable[..., Page], tmp_path: Path, language: str, choose: str, start: str, wrong: str
) -> None:
    eva, inspection = Person(phone(locale=LOCALES[language])), Inspection()
    eva.opens_for_the_first_time()
    eva.opens("/me/device")
    diary = diary_of(2, account=new_id(datetime.now(UTC)))
    diary["records"].append({"id": "no id", "kind": "pain_log", "values": {}})
    chooses(eva, write(tmp_path, "other.json", diary), button=choose)
    eva.taps(start)
    expect(eva.page.get_by_role("checkbox", checked=False)).to_be_visible()
    inspection.look_at(eva.page, "state-brought-back")
    chooses(eva, write(tmp_path, "wrong.json", "milk, bread"), button=choose)
    eva.sees(re.compile(re.escape(wrong)))
    inspection.look_at(eva.page, "state-brought-back-wrong")
    inspection.assert_clean()


def test_ten_years_come_in_while_the_screen_goes_on_and_without_room_it_waits(
    phone: Callable[..., Page], tmp_path: Path
) -> None:
    sam, inspection = Person(phone()), Inspection()
    sam.opens_for_the_first_time()
    sam.opens("/me/device")
    chooses(sam, write(tmp_path, "years.json", diary_of(3_650)))
    sam.sees(re.compile(r"^3,650 records, "))
    sam.page.evaluate(NO_ROOM, 250)
    sam.taps("Bring in 3,650 records")
    sam.sees("The phone is full. 200 of 3,650 are done, and nothing is lost.")
    inspection.look_at(sam.page, "state-brought-back-full")
    inspection.assert_clean()

    sam.page.evaluate("window.makeRoom()")
    sam.page.evaluate(WATCH)
    begun = sam.page.evaluate("performance.now()")
    sam.taps("Bring in 3,650 records")
    expect(sam.page.get_by_text("3,650 records were brought in.")).to_be_visible(timeout=60_000)
    took = sam.page.evaluate("performance.now()") - begun
    watched = sam.page.evaluate("window.watched")
    print(f"ten years: {took:.0f} ms, {len(watched['lines'])} lines, still for {watched['longest']:.0f} ms at most")
    assert len(watched["lines"]) > 5, "the person sees that it goes on"
    assert watched["longest"] < 2_000, "the screen did not freeze"
    sam.opens("/me/device")
    sam.sees("3,650 records on this phone")
