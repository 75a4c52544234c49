"""What reaches the log of a sync and of a safety message: ids, counts, codes; no word about anybody's health."""

import io
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
import time_machine
from celery import Celery
from django.conf import settings as project
from django.core import mail
from django.db import IntegrityError
from django.test import Client
from django.utils.module_loading import import_string

from backend.accounts.models import User
from backend.care.types import ALL_SCOPES
from backend.feed.types import MergedRow
from backend.knowledge import selectors as knowledge
from backend.sync import registry
from tests.support.alarms import AlarmClock, confirm_email
from tests.support.phone import Phone
from tests.support.sharing import share

NOTE = "Zwiebelkuchen after the quarrel about the bladder"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger says, from DEBUG on, written by the formatter of the settings."""
    line = dict(project.LOGGING["formatters"]["line"])
    formatter = import_string(line.pop("()"))(line["format"], style=line["style"])
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(formatter)
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


def health_words() -> set[str]:
    """The note's own words, and every id of the knowledge that tells where it hurts, how, or what was asked."""
    shelves = ("qualities", "triggers", "limits", "reliefs", "tools", "patch_reactions")
    ids = set(knowledge.zone_ids() | knowledge.question_ids() | knowledge.product_ids() | knowledge.routine_ids())
    ids |= {word for shelf in shelves for word in knowledge.word_ids(shelf)}
    rules = {str(rule["id"]) for rule in knowledge.bundle()["safety"]["rules"]}
    # Short everyday words (done, work, other) are in any log; what is left is unmistakable.
    return (
        {word for word in ids if len(word) > 6 and word not in {"standing", "nothing"}}
        | rules
        | {
            "Zwiebelkuchen",
            "quarrel",
            "bladder",
            "saddle",
            "pain_worst",
        }
    )


def told(written: str) -> set[str]:
    return {word for word in health_words() if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", written)}


@pytest.fixture
def phone(patient: User, client_of: Callable[[User], Client], noon: datetime) -> Iterator[Phone]:
    with time_machine.travel(noon, tick=False):
        yield Phone(client_of(patient), patient, noon)


@pytest.mark.django_db
def test_a_sync_with_good_and_bad_entries_tells_the_log_nothing(
    phone: Phone, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = {"pain_worst": 8, "zones.hip_back.right": 7, "qualities.stabbing": True, "note": NOTE}
    good = phone.op("pain_log", entry)
    wrong = phone.op("pain_log", {**entry, "zones.hip_bakc.right": 7, "pain_now": 11})
    unstorable = phone.op("pain_log", entry)
    kind = registry.handlers()["pain_log"]

    def full(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
        if any(str(row.id) == unstorable["id"] for row in rows):
            raise IntegrityError(f"Failing row contains ({NOTE}, hip_back).")
        kind.store(owner_id=owner_id, rows=rows, now=now)

    handlers = {**registry.handlers(), "pain_log": replace(kind, store=full)}
    monkeypatch.setattr("backend.sync.services.handlers", lambda: handlers)
    answer = phone.sync(good, wrong, unstorable)
    phone.post(b'{"owner": "the bladder')
    phone.post(phone.body(unstorable, owner="bladder"))

    assert [result["status"] for result in answer["results"]] == ["applied", "rejected", "rejected"]
    assert unstorable["op_id"] in log.getvalue(), "the failure must be in the log, by its id"
    assert told(log.getvalue()) == set()


@pytest.mark.django_db
def test_a_safety_message_from_answer_to_mail_tells_the_log_nothing(
    phone: Phone, patient: User, therapist: User, log: io.StringIO, noon: datetime
) -> None:
    share(patient, therapist, now=noon, scopes=ALL_SCOPES, watcher=True)
    confirm_email(therapist)
    answers = {"bladder": ["start_stop"], "bladder.since": "new"}
    check = {"answers": answers, "level": "L1", "rules": ["RF-02"], "locks": ["body_work"], "origin": "live"}
    check |= {"profile": {}, "diary": {}, "shown_at": noon.isoformat(), "trigger": "first_use"}

    answer = phone.sync(phone.op("safety_check", check))
    clock = AlarmClock(noon)
    clock.pass_by(minutes=20)

    assert answer["results"][0]["status"] == "applied"
    assert [message.to for message in mail.outbox][:1] == [[therapist.email]], "nobody was told: nothing was tried"
    assert told(log.getvalue()) == set()


def test_the_text_of_an_error_stays_out_of_the_log(log: io.StringIO) -> None:
    try:
        try:
            raise IntegrityError(f"Failing row contains ({NOTE}).")
        except IntegrityError as error:
            raise RuntimeError(NOTE) from error
    except RuntimeError:
        logging.getLogger("unknot").exception("row %s", 5)

    assert "IntegrityError" in log.getvalue()
    assert "RuntimeError" in log.getvalue()
    assert told(log.getvalue()) == set()


def test_a_failing_task_tells_the_log_nothing(log: io.StringIO) -> None:
    app = Celery("here", broker="memory://", set_as_current=False)

    @app.task(name="here.fail")
    def fail() -> None:
        raise RuntimeError(NOTE)

    fail.apply()

    assert "RuntimeError" in log.getvalue()
    assert told(log.getvalue()) == set()


def test_the_search_knows_a_health_word_when_it_sees_one() -> None:
    assert told(f"saved {NOTE}") == {"Zwiebelkuchen", "quarrel", "bladder"}
    assert told("zone hip_back told by RF-02") == {"hip_back", "RF-02"}
    assert told("sync 3 ops, 200") == set()
