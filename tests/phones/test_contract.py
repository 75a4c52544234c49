"""What the phone writes is what the server takes, and the other way round: every field, every choice, every id."""

from dataclasses import dataclass
from typing import Any

import pytest

from backend.core.wire import Branch, Choice, PatchSerializer, WireField
from backend.safety.types import State
from backend.sync.registry import handlers
from tests.support.node_phones import NodePhone, SyncSite


def fields_of(serializer: type[PatchSerializer]) -> set[str]:
    return set(serializer().fields)


SHARED = fields_of(PatchSerializer)
WRITTEN = {name: handler for name, handler in handlers().items() if not handler.server_only}


@dataclass(frozen=True)
class Everything:
    """One phone that has written everything it can, and has sent it."""

    written: dict[str, Any]
    before: dict[str, Any]
    after: dict[str, Any]
    held: dict[str, Any]

    def values(self, kind: str, field: str) -> list[Any]:
        """All values of one field that the phone sent; `relief.outcome`: of every item."""
        return [
            value
            for op in self.before["outbox"]
            if op["kind"] == kind
            for name, (value, _) in op["patch"].items()
            if name == field or [*name.split(".")[:1], *name.split(".")[2:]] == field.split(".")
        ]


@pytest.fixture(scope="module")
def everything(site: SyncSite) -> Everything:
    phone = site.phone()
    form = {"email": "all@example.test", "password": "a long enough passphrase", "adult": True, "consent": "2026-11"}
    account = phone.act("account.signUp", form)
    written = phone.ask("everything")
    before = phone.show()
    assert phone.sync() == "done"
    return Everything(written, before, phone.show(), site.feed(account["id"]))


def test_every_action_that_writes_is_part_of_this_test(everything: Everything) -> None:
    assert everything.written["forgotten"] == []


def test_the_server_takes_every_change(everything: Everything) -> None:
    refused = [(entry["kind"], entry["errors"]) for entry in everything.after["tray"]]

    assert refused == []
    assert everything.after["outbox"] == []
    sent = [op["op_id"] for op in everything.before["outbox"]]
    assert sorted(op["op_id"] for op in everything.held["ops"]) == sorted(sent)


def test_the_server_holds_what_the_phone_showed_before_it_was_sent(everything: Everything) -> None:
    shown = {row["id"]: row["values"] for row in everything.before["view"]}
    held = {
        record["id"]: {name: value for name, value in record["values"].items() if value is not None}
        for record in everything.held["records"]
        if record["kind"] != "escalation"
    }

    assert held == shown
    after = {row["id"]: row["values"] for row in everything.after["view"] if row["kind"] != "escalation"}
    assert after == shown


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_phone_knows_every_field_that_the_server_takes(everything: Everything, kind: str) -> None:
    sent = {name.split(".")[0] for op in everything.before["outbox"] if op["kind"] == kind for name in op["patch"]}
    final = {"deleted"} if WRITTEN[kind].immutable else set()

    assert sent == fields_of(WRITTEN[kind].serializer) - final


def test_the_phone_writes_every_kind_that_the_server_takes(everything: Everything) -> None:
    assert {op["kind"] for op in everything.before["outbox"]} == set(WRITTEN)


def fields_of_items(branch: Branch) -> dict[str, WireField]:
    """The fields of an item of a list, out of the closure that looks them up; nothing for other maps."""
    cells = (cell.cell_contents for cell in branch.leaf.__closure__ or ())
    return next((content for content in cells if isinstance(content, dict)), {})


def choices() -> list[tuple[str, str, frozenset[str]]]:
    """Kind, field and words of every choice that the server leaves; `relief.outcome` for one in an item."""
    found = []
    for kind, handler in WRITTEN.items():
        for name, field in handler.serializer().fields.items():
            inner = fields_of_items(field).items() if isinstance(field, Branch) else ()
            for path, one in [(name, field), *((f"{name}.{key}", leaf) for key, leaf in inner)]:
                if isinstance(one, Choice) and path not in SHARED:
                    found.append((kind, path, frozenset(one.words)))
    return found


@pytest.mark.parametrize(("kind", "field", "words"), choices())
def test_the_phone_knows_every_word_of_a_choice(
    everything: Everything, kind: str, field: str, words: frozenset[str]
) -> None:
    assert {value for value in everything.values(kind, field) if value is not None} == words


ITEMS = [("pain_log", "relief"), ("massage_session", "spots"), ("check_in", "psfs")]


@pytest.mark.parametrize(("kind", "field"), ITEMS)
def test_the_phone_knows_every_field_of_an_item_in_a_list(everything: Everything, kind: str, field: str) -> None:
    sent = {
        name.split(".")[2]
        for op in everything.before["outbox"]
        if op["kind"] == kind
        for name in op["patch"]
        if name.startswith(f"{field}.")
    }
    branch = WRITTEN[kind].serializer().fields[field]
    assert isinstance(branch, Branch)

    assert sent == set(fields_of_items(branch))


def test_the_phone_can_show_every_state_of_an_escalation(everything: Everything) -> None:
    assert set(everything.written["shown"]["states"]) == {state.value for state in State}


def test_the_phone_knows_every_field_of_an_escalation(everything: Everything) -> None:
    escalations = [record for record in everything.held["records"] if record["kind"] == "escalation"]
    assert escalations, "an urgent check opens one"

    fields = {name for record in escalations for name in record["values"]}

    assert fields - SHARED == set(everything.written["shown"]["fields"])
    arrived = {row["id"]: row["values"] for row in everything.after["view"] if row["kind"] == "escalation"}
    assert arrived == {
        record["id"]: {name: value for name, value in record["values"].items() if value is not None}
        for record in escalations
    }


def test_a_second_phone_is_given_the_same_diary(site: SyncSite, everything: Everything) -> None:
    other: NodePhone = site.phone()

    form = {"email": "all@example.test", "password": "a long enough passphrase", "takeLocal": False}
    other.act("account.signIn", form)
    assert other.sync() == "done"

    assert other.records() == {row["id"]: row["values"] for row in everything.after["view"]}
