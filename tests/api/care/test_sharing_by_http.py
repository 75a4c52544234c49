"""The doors of sharing: one story from invitation to end, and everybody else gets 404."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client

from backend.accounts.models import User
from tests.support.sharing import share

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture(autouse=True)
def _no_old_throttle() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch, noon: datetime) -> None:
    monkeypatch.setattr("backend.core.clock.now", lambda: noon)


def post(client: Client, path: str, body: dict[str, Any] | None = None) -> Any:
    return client.post(f"/api/v1/care/{path}", body or {}, content_type="application/json")


def links(client: Client) -> Any:
    return client.get("/api/v1/care/links").json()


def test_from_invitation_to_the_end(patient: User, therapist: User, client_of: SignIn, noon: datetime) -> None:
    mine, theirs = client_of(patient), client_of(therapist)

    made = post(mine, "invitations", {"scopes": ["pain", "safety_alarm"], "watcher": True, "share_days": 30})
    assert made.status_code == 201
    assert made.json()["link"].endswith("#" + made.json()["code"])
    accepted = post(theirs, "invitations/accept", {"code": made.json()["code"]})
    assert (accepted.status_code, accepted.json()["state"], accepted.json()["other"]) == (200, "accepted", None)

    [waiting] = links(mine)["as_patient"]
    assert (waiting["state"], waiting["other"]["name"]) == ("accepted", "Thea (test)")
    confirmed = post(mine, f"links/{waiting['id']}/confirm")
    assert confirmed.json()["as_patient"][0]["state"] == "active"
    [shared] = links(theirs)["as_therapist"]
    assert (shared["other"]["name"], shared["owner_id"], shared["watcher"]) == (
        "Pat (test)",
        str(patient.pk),
        "offered",
    )

    watched = post(theirs, f"links/{waiting['id']}/watch", {"accept": True})
    assert watched.json()["as_therapist"][0]["watcher"] == "watching"
    until = (noon + timedelta(days=10)).isoformat()
    changed = post(
        mine, f"links/{waiting['id']}/scopes", {"scopes": ["patches"], "watcher": False, "until": until}
    ).json()["as_patient"][0]
    assert (changed["scopes"], changed["watcher"]) == (["patches"], "off")

    ended = post(mine, f"links/{waiting['id']}/revoke").json()["as_patient"][0]
    assert (ended["state"], ended["ended_because"]) == ("ended", "by_patient")
    log = mine.get("/api/v1/care/read-log").json()
    assert [row["what"] for row in log["changes"]] == [
        "ended",
        "changed",
        "watch_taken",
        "confirmed",
        "accepted",
        "invited",
    ]


def test_answers_about_people_are_kept_by_nobody(patient: User, client_of: SignIn) -> None:
    for path in ("links", "read-log"):
        answer = client_of(patient).get(f"/api/v1/care/{path}")

        assert "no-store" in answer["Cache-Control"]


def test_wrong_used_and_expired_codes_are_answered_alike(
    patient: User,
    therapist: User,
    other_therapist: User,
    client_of: SignIn,
    noon: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = client_of(patient)
    used, late = (post(mine, "invitations", {"scopes": ["pain"]}).json()["code"] for _ in range(2))
    post(client_of(therapist), "invitations/accept", {"code": used})
    seeker = client_of(other_therapist)

    answers = [post(seeker, "invitations/accept", {"code": code}) for code in ("0000-0000-0000-0000", used)]
    monkeypatch.setattr("backend.core.clock.now", lambda: noon + timedelta(hours=48))
    answers.append(post(seeker, "invitations/accept", {"code": late}))

    assert {(answer.status_code, answer.content) for answer in answers} == {(404, answers[0].content)}


def test_trying_codes_is_slowed_down(stranger: User, client_of: SignIn) -> None:
    seeker = client_of(stranger)

    answers = [post(seeker, "invitations/accept", {"code": str(number)}).status_code for number in range(21)]

    assert answers == [404] * 20 + [429]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "scopes"),
        ({"scopes": []}, "scopes"),
        ({"scopes": ["everything"]}, "scopes"),
        ({"scopes": ["pain"], "share_days": 400}, "share_days"),
        ({"scopes": ["pain"], "watcher": True}, "scopes"),
        ({"scopes": ["pain"], "watcher": "perhaps"}, "watcher"),
    ],
)
def test_a_wrong_wish_names_its_field(patient: User, client_of: SignIn, body: dict[str, Any], field: str) -> None:
    answer = post(client_of(patient), "invitations", body)

    assert answer.status_code == 400
    assert [name.split(".")[0] for name in answer.json()["fields"]] == [field]


@pytest.mark.parametrize("step", ["confirm", "revoke", "watch", "scopes"])
def test_somebody_elses_link_is_like_no_link(
    patient: User, therapist: User, stranger: User, client_of: SignIn, noon: datetime, step: str
) -> None:
    link_id = share(patient, therapist, now=noon)
    outside = client_of(stranger)
    body = {"accept": True, "scopes": ["pain"], "watcher": False}

    theirs = post(outside, f"links/{link_id}/{step}", body)
    nothing = post(outside, f"links/{uuid4()}/{step}", body)

    assert theirs.status_code == nothing.status_code == 404
    assert theirs.content == nothing.content


def test_the_list_of_links_takes_a_constant_number_of_queries(
    patient: User,
    therapist: User,
    other_therapist: User,
    stranger: User,
    client_of: SignIn,
    noon: datetime,
    django_assert_max_num_queries: Any,
) -> None:
    mine = client_of(patient)
    for person in (therapist, other_therapist, stranger):
        share(patient, person, now=noon)

    with django_assert_max_num_queries(7):
        assert len(links(mine)["as_patient"]) == 3
