"""Who may see what is one matrix: every door under /api/v1, asked by each of five people."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from backend.accounts.models import User
from backend.care import services as care
from backend.care.types import Reading, Scope
from backend.reminders import services as reminders
from backend.safety import selectors as safety_selectors
from backend.safety import services as safety
from tests.architecture.access_matrix import ROWS, Row, World
from tests.support.sharing import share

PEOPLE = ("patient", "therapist", "other_therapist", "stranger", "nobody")
METHODS = ("get", "post", "put", "patch", "delete")
CASES = [
    pytest.param(row, person, status, id=f"{row.title} - {person}")
    for row in ROWS
    for person, status in zip(PEOPLE, row.expected, strict=True)
]


@pytest.fixture(autouse=True)
def _no_old_throttle() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def world(
    patient: User,
    therapist: User,
    other_therapist: User,
    stranger: User,
    noon: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> World:
    monkeypatch.setattr("backend.core.clock.now", lambda: noon)
    link_id = share(patient, therapist, now=noon, watcher=True)
    share(stranger, other_therapist, now=noon, watcher=True)
    safety.show_acknowledged(
        owner_id=patient.pk,
        check_id=uuid4(),
        level="L1",
        rules=["RF-01"],
        opened_at=noon,
        told=therapist.pk,
        acknowledged_at=noon,
        now=noon,
    )
    mine = care.viewer(by=patient.pk, owner_id=patient.pk, now=noon, what=Reading.SAFETY)
    waiting = care.invite(by=patient.pk, scopes=[Scope.PAIN], watcher=False, now=noon)
    care.accept(by=therapist.pk, code=waiting.code, now=noon)
    return World(
        patient=patient,
        link_id=link_id,
        waiting_link_id=waiting.link_id,
        open_code=care.invite(by=patient.pk, scopes=[Scope.PAIN], watcher=False, now=noon).code,
        calendar_token=reminders.calendar_address(by=patient.pk, now=noon).rpartition("/")[2].removesuffix(".ics"),
        escalation_id=safety_selectors.escalations([mine])[0].id,
    )


def ask(client: Client, row: Row, world: World) -> Any:
    path = "/api/v1/" + row.path.format(**vars(world))
    if row.method == "GET":
        return client.get(path)
    return client.post(path, row.body(world), content_type="application/json")


def doors() -> Iterator[tuple[str, str]]:
    """(name, method) of everything under /api/v1, as Django routes it."""
    for pattern, path in _patterns(get_resolver().url_patterns, ""):
        if path.startswith("api/v1/"):
            view = getattr(pattern.callback, "view_class", None)
            methods = [method for method in METHODS if hasattr(view, method)] if view else ["get"]
            for method in methods:
                yield str(pattern.name), method.upper()


def _patterns(patterns: list[Any], before: str) -> Iterator[tuple[URLPattern, str]]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns, path)
        else:
            yield pattern, path


def test_every_door_has_a_row_and_every_row_a_door() -> None:
    assert set(doors()) == {(row.door, row.method) for row in ROWS}


@pytest.mark.django_db
@pytest.mark.parametrize(("row", "person", "status"), CASES)
def test_everybody_gets_exactly_the_answer_of_the_matrix(
    row: Row,
    person: str,
    status: int,
    world: World,
    client_of: Callable[[User], Client],
    request: pytest.FixtureRequest,
) -> None:
    client = Client() if person == "nobody" else client_of(request.getfixturevalue(person))

    answer = ask(client, row, world)

    assert answer.status_code == status, answer.content[:300]
    if person in {"other_therapist", "stranger", "nobody"}:
        said = answer.content.decode()
        assert not [trace for trace in _traces(world) if trace in said]


def _traces(world: World) -> tuple[str, ...]:
    """What no outsider's answer may hold, whatever its status."""
    return str(world.patient.pk), world.patient.email, world.patient.display_name


@pytest.mark.django_db
@pytest.mark.parametrize("row", [row for row in ROWS if row.method == "POST" and row.needs_csrf], ids=lambda r: r.title)
def test_another_site_cannot_make_a_signed_in_browser_act(row: Row, world: World, client_of: object) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.patient, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert ask(client, row, world).status_code == 403
