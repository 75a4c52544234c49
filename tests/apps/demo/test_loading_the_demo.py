"""The invented people: only on the embedded database, marked on every record, told to nobody, the same every time."""

from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from backend.accounts.models import User
from backend.care import selectors as care_selectors
from backend.care import services as care
from backend.care.types import Reading, Scope
from backend.demo import services
from backend.demo.people import PASSWORD, PATIENTS, THERAPIST
from backend.feed.models import Op, Record
from backend.insights import selectors as insights
from backend.knowledge import selectors as knowledge
from backend.notifications.models import Message
from backend.safety import selectors as safety
from backend.safety.types import State
from tests.support.phone import Phone

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `./dev demo` sets it. On PostgreSQL the same data is loaded although it would be refused there."""
    settings.DEMO = True
    monkeypatch.setattr(services, "is_embedded", lambda: True)


def test_it_is_refused_where_it_was_not_asked_for(settings: Any) -> None:
    settings.DEMO = False

    with pytest.raises(CommandError, match="DEMO=True"):
        call_command("demo")
    assert not User.objects.exists()


def test_it_is_refused_beside_a_production_setting(settings: Any) -> None:
    settings.DEMO, settings.EMBEDDED = True, False

    for refused in (services.refuse_elsewhere, services.unload):
        with pytest.raises(services.DemoRefused, match="embedded"):
            refused()
    with pytest.raises(CommandError, match="embedded"):
        call_command("demo")
    assert not User.objects.exists()


@pytest.mark.slow
def test_everything_is_marked_and_nothing_is_sent(demo: None, noon: datetime) -> None:
    assert services.load(now=noon) is True

    written = Record.objects.exclude(kind="escalation")
    assert written.count() > 400
    assert [record.id for record in written if record.values.get("origin") != "demo"] == []
    assert not Op.objects.exclude(status="applied").exists()
    assert all(name.endswith("(demo)") for name in User.objects.values_list("display_name", flat=True))
    assert not Message.objects.exists()


@pytest.mark.slow
def test_a_second_run_changes_nothing(demo: None, noon: datetime) -> None:
    services.load(now=noon)
    before = set(Record.objects.values_list("id", "revision"))

    assert services.load(now=noon + timedelta(days=3)) is False

    assert set(Record.objects.values_list("id", "revision")) == before


@pytest.mark.slow
def test_made_anew_it_is_the_same_again(demo: None, noon: datetime) -> None:
    services.load(now=noon)
    before = dict(Record.objects.exclude(kind="escalation").values_list("id", "values"))

    services.unload()
    assert not User.objects.exists()
    services.load(now=noon)

    assert dict(Record.objects.exclude(kind="escalation").values_list("id", "values")) == before


@pytest.mark.slow
def test_the_therapist_sees_six_people_each_in_another_way(demo: None, noon: datetime) -> None:
    services.load(now=noon)
    therapist = User.objects.get(email=THERAPIST.email)

    viewers = care.viewers(by=therapist.pk, now=noon, what=Reading.PEOPLE)
    people = {person.name: person for person in insights.people(viewers, today=noon.date())}
    progress = {viewer.owner_id: insights.progress(viewer, today=noon.date(), length_days=120) for viewer in viewers}
    days = {name: progress[person.id].days for name, person in people.items()}

    assert len(people) == 6
    assert len({tuple(person.scopes) for person in people.values()}) == 6
    pat, noor, mei, lucia = (
        next(name for name in people if name.startswith(start)) for start in ("Pat", "Noor", "Mei", "Lucia")
    )
    assert len(days[pat]) > 90
    assert len(days[mei]) <= 4
    assert people[lucia].pain_last_7_days is None
    assert (people[lucia].latest_entry_on or noon.date()) < noon.date() - timedelta(days=14)
    # Pat gets better over the weeks, Noor worse.
    for name, goes_down in ((pat, True), (noor, False)):
        worst = [day.pain_worst for day in days[name] if day.pain_worst is not None]
        assert (sum(worst[:14]) > sum(worst[-14:])) is goes_down
    [message] = safety.escalations([viewer for viewer in viewers if viewer.may(Scope.SAFETY_ALARM)])
    assert (message.owner, message.state, message.level) == (people[noor].id, State.ACKNOWLEDGED, "L2")
    assert {notice.days_left for notice in care_selectors.ending_notices(noon)} == {3}


@pytest.mark.slow
def test_a_phone_that_signs_in_pulls_the_whole_story(
    demo: None, client_of: Callable[[User], Client], noon: datetime
) -> None:
    services.load(now=noon)
    owner = User.objects.get(email=PATIENTS[0].login.email)
    phone = Phone(client_of(owner), owner, noon)

    with time_machine.travel(noon, tick=False):
        answers = [phone.sync()]
        while answers[-1]["has_more"]:
            answers.append(phone.sync())

    pulled = [row for answer in answers for row in answer["rows"]]
    kinds = {row["kind"] for row in pulled}
    assert len(pulled) == len({row["id"] for row in pulled}) == Record.objects.filter(owner=owner).count()
    assert kinds == {
        "pain_log",
        "patch_placement",
        "massage_session",
        "check_in",
        "finder_run",
        "finding",
        "episode",
        "profile_fact",
        "programme_run",
        "reminder_rule",
        "safety_check",
        "safety_confirmation",
        "safety_clearance",
    }


@pytest.mark.slow
def test_every_word_in_the_diaries_is_one_that_the_knowledge_has(demo: None, noon: datetime) -> None:
    services.load(now=noon)
    used: dict[str, set[str]] = {}
    for values in Record.objects.values_list("values", flat=True):
        for name, value in values.items():
            shelf, _, word = name.partition(".")
            if shelf in {"qualities", "triggers", "limits", "reaction"}:
                used.setdefault(shelf, set()).add(word)
            elif name.endswith(".what") and shelf == "relief":
                used.setdefault("reliefs", set()).add(value)
            elif name in {"product", "routine", "muscle", "point", "tool", "stop_reason"}:
                used.setdefault(name, set()).add(value)

    assert used["qualities"] <= knowledge.word_ids("qualities")
    assert used["triggers"] <= knowledge.word_ids("triggers")
    assert used["limits"] <= knowledge.word_ids("limits")
    assert used["reliefs"] <= knowledge.word_ids("reliefs")
    assert used["reaction"] <= knowledge.word_ids("patch_reactions")
    assert used["tool"] <= knowledge.word_ids("tools")
    assert used["stop_reason"] <= knowledge.word_ids("stop_reasons")
    assert used["product"] <= knowledge.product_ids()
    assert used["routine"] <= knowledge.routine_ids()
    assert used["muscle"] <= knowledge.group_ids()
    assert used["point"] <= knowledge.point_ids()


@pytest.mark.slow
def test_the_command_prints_how_to_sign_in(demo: None) -> None:
    said = StringIO()
    call_command("demo", stdout=said)

    assert PASSWORD in said.getvalue()
    for login in (THERAPIST, *(patient.login for patient in PATIENTS)):
        assert login.email in said.getvalue()
        assert User.objects.get(email=login.email).check_password(PASSWORD)
