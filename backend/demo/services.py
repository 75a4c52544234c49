"""Loads the invented people, through the same services as in life; only where nothing real can be."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from backend.accounts import services as accounts
from backend.care import services as care
from backend.care.types import Reading
from backend.demo.diary import diary
from backend.demo.people import PASSWORD, PATIENTS, THERAPIST, DemoPatient, Login
from backend.demo.records import Record, as_op, record_id
from backend.demo.story import alarm, first_questions, story
from backend.feed.types import BEGINNING
from backend.knowledge import selectors as knowledge
from backend.safety import services as safety
from backend.sync import services as sync

_CONSENT: Final = "demo"


class DemoRefused(ImproperlyConfigured):
    """This is not a place for invented people."""


def refuse_elsewhere() -> None:
    """Raise DemoRefused unless this is the demo setting on the embedded database."""
    if not settings.DEMO:
        raise DemoRefused("Set DEMO=True: the demo mixes invented people into the database.")
    if not is_embedded():
        raise DemoRefused("The demo runs on the embedded database only, never beside real people.")


def is_embedded() -> bool:
    """Whether this is the one-machine run on its own SQLite file."""
    return bool(settings.EMBEDDED) and connection.vendor == "sqlite"


def is_loaded() -> bool:
    """Whether the demo people are there."""
    return get_user_model().objects.filter(email=THERAPIST.email).exists()


def unload() -> None:
    """Delete the demo people and everything of theirs."""
    refuse_elsewhere()
    emails = [THERAPIST.email, *(patient.login.email for patient in PATIENTS)]
    get_user_model().objects.filter(email__in=emails).delete()


@transaction.atomic
def load(*, now: datetime) -> bool:
    """Make the people, their diaries and what they share; False when they are there already. All or nothing.

    Sends nothing: no browser of theirs is subscribed, no address confirmed, no demo check opens an escalation.
    """
    refuse_elsewhere()
    if is_loaded():
        return False
    therapist_id = _account(THERAPIST, now=now - timedelta(days=200))
    for patient in PATIENTS:
        owner_id = _account(patient.login, now=now - timedelta(days=patient.length))
        _write(owner_id, patient, now=now)
        _share(owner_id, therapist_id, patient, now=now)
        if patient.has_open_alarm:
            _open_alarm(owner_id, therapist_id, patient, now=now)
    return True


def _account(login: Login, *, now: datetime) -> UUID:
    person = get_user_model().objects.create_user(login.email, PASSWORD, display_name=login.name)
    accounts.record_consent(by=person, text_version=_CONSENT, now=now)
    return person.pk


def _today(now: datetime) -> date:
    return now.astimezone(ZoneInfo("Europe/Berlin")).date()


def _write(owner_id: UUID, patient: DemoPatient, *, now: datetime) -> None:
    """All records in one sync, as after a year without network."""
    person, today = patient.login.email, _today(now)
    records = list(
        diary(person=person, course=patient.course, habits=patient.habits, today=today, length=patient.length)
    )
    version = knowledge.version()
    if patient.habits.sessions or patient.habits.patches:
        records.append(first_questions(day=today - timedelta(days=patient.length), knowledge_version=version))
    if patient.has_story:
        records += story(person=person, today=today, length=patient.length, knowledge_version=version)
    if patient.has_open_alarm:
        records.append(_alarm(today))
    _sync(owner_id, person, records, now=now)


def _alarm(today: date) -> Record:
    return alarm(day=today - timedelta(days=1), knowledge_version=knowledge.version())


def _sync(owner_id: UUID, person: str, records: list[Record], *, now: datetime) -> None:
    device = str(record_id(person, Record(kind="device", at=now.replace(year=2026, month=1, day=1), name="demo")))
    version = knowledge.version()
    ops = [as_op(record, person=person, device=device, knowledge_version=version) for record in records]
    answer = sync.sync(owner_id=owner_id, device=device, cursor=BEGINNING, ops=ops, now=now)
    refused = [result for result in answer.results if result.status == "rejected"]
    if refused:
        raise ValueError(f"{len(refused)} demo records were refused, such as: {refused[0].errors}")


def _share(owner_id: UUID, therapist_id: UUID, patient: DemoPatient, *, now: datetime) -> None:
    then = now - timedelta(days=patient.shared_days_ago)
    made = care.invite(by=owner_id, scopes=patient.scopes, watcher=patient.is_watched, now=then)
    link_id = care.accept(by=therapist_id, code=made.code, now=then)
    care.confirm(by=owner_id, link_id=link_id, now=then)
    if patient.is_watched:
        care.watch(by=therapist_id, link_id=link_id, accept=True, now=then)
    for days in patient.looks:
        care.viewer(by=therapist_id, owner_id=owner_id, now=now - timedelta(days=days), what=Reading.PROGRESS)


def _open_alarm(owner_id: UUID, therapist_id: UUID, patient: DemoPatient, *, now: datetime) -> None:
    """A safety message of yesterday that the therapist has acknowledged. Shown, never sent."""
    check = _alarm(_today(now))
    safety.show_acknowledged(
        owner_id=owner_id,
        check_id=record_id(patient.login.email, check),
        level="L2",
        rules=["RF-06"],
        opened_at=check.at,
        told=therapist_id,
        acknowledged_at=check.at + timedelta(minutes=18),
        now=now,
    )
