"""The HTTP doors of push and messages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.notifications import selectors
from backend.notifications.models import Delivery
from backend.reminders import services as reminders
from tests.support.alarms import AlarmClock, write
from tests.support.push_service import PushService

SignIn = Callable[[User], Client]


def post(client: Client, path: str, body: object) -> Any:
    return client.post(f"/api/v1/{path}", body, content_type="application/json")


def test_a_browser_is_switched_on_and_off(patient: User, client_of: SignIn, push_service: PushService) -> None:
    client, subscription = client_of(patient), push_service.subscribe()

    assert post(client, "push/subscriptions", {**subscription, "device": "phone"}).status_code == 204
    assert selectors.has_push(patient.pk)

    assert post(client, "push/subscriptions/remove", {"endpoint": subscription["endpoint"]}).status_code == 204
    assert not selectors.has_push(patient.pk)


def test_a_strangers_removal_changes_nothing(
    patient: User, stranger: User, client_of: SignIn, push_service: PushService
) -> None:
    subscription = push_service.subscribe()
    post(client_of(patient), "push/subscriptions", subscription)

    post(client_of(stranger), "push/subscriptions/remove", {"endpoint": subscription["endpoint"]})

    assert selectors.has_push(patient.pk)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"endpoint": "http://169.254.169.254/latest"}, "endpoint"),
        ({"endpoint": "https://evil.test/push"}, "endpoint"),
        ({"endpoint": ""}, "endpoint"),
        ({"endpoint": None}, "endpoint"),
        ({"keys": {"p256dh": "AAAA", "auth": "AAAAAAAAAAAAAAAAAAAAAA"}}, "keys.p256dh"),
        ({"keys": {"p256dh": "not base64 at all!", "auth": "AAAAAAAAAAAAAAAAAAAAAA"}}, "keys.p256dh"),
        ({"keys": {}}, "keys.p256dh"),
    ],
)
def test_a_subscription_that_cannot_be_pushed_to_is_refused_by_field(
    patient: User, client_of: SignIn, push_service: PushService, change: dict[str, Any], field: str
) -> None:
    response = post(client_of(patient), "push/subscriptions", {**push_service.subscribe(), **change})

    assert response.status_code == 400
    assert field in response.json()["fields"]


def test_a_short_auth_secret_is_refused(patient: User, client_of: SignIn, push_service: PushService) -> None:
    subscription = push_service.subscribe()
    subscription["keys"]["auth"] = "AAAA"

    response = post(client_of(patient), "push/subscriptions", subscription)

    assert list(response.json()["fields"]) == ["keys.auth"]


def test_the_workers_receipt_needs_no_session(
    patient: User, subscription: dict[str, Any], push_service: PushService, clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", {"times": ["14:30"], "time_zone": "Europe/Berlin"}, now=clock.now)
    clock.forward(minutes=30)
    clock.turn()

    # Enforcing CSRF as browsers meet it: the service worker has neither cookie nor token.
    worker = Client(enforce_csrf_checks=True)
    response = post(worker, "push/receipts", {"receipt": push_service.inbox[0].receipt, "opened": True})

    assert response.status_code == 204
    delivery = Delivery.objects.get(channel="push")
    assert delivery.received_at is not None
    assert delivery.opened_at is not None


@pytest.mark.parametrize("body", [{}, {"receipt": ""}, {"receipt": "no spaces here"}, {"receipt": "x" * 65}, [], "x"])
def test_a_receipt_in_the_wrong_form_is_refused(db: None, body: object) -> None:
    assert post(Client(), "push/receipts", body).status_code == 400


def test_a_guessed_receipt_is_answered_like_a_real_one(db: None) -> None:
    assert post(Client(), "push/receipts", {"receipt": "x" * 32}).status_code == 204


def test_everybody_sees_their_own_messages_with_every_attempt(
    patient: User, stranger: User, client_of: SignIn, subscription: dict[str, Any], clock: AlarmClock
) -> None:
    write(patient, "reminder_rule", {"times": ["14:30"], "time_zone": "Europe/Berlin"}, now=clock.now)
    clock.forward(minutes=30)
    clock.turn()

    (message,) = client_of(patient).get("/api/v1/messages").json()["messages"]

    assert (message["purpose"], message["state"]) == ("reminder", "sent")
    assert [(row["channel"], row["state"]) for row in message["deliveries"]] == [("push", "sent"), ("email", "planned")]
    (attempt,) = message["deliveries"][0]["attempts"]
    assert (attempt["state"], attempt["code"]) == ("sent", "201")
    assert client_of(stranger).get("/api/v1/messages").json() == {"messages": []}


def test_the_number_of_statements_does_not_grow_with_the_messages(
    patient: User,
    client_of: SignIn,
    clock: AlarmClock,
    subscription: dict[str, Any],
    django_assert_max_num_queries: Any,
) -> None:
    for hour in range(13, 24):
        write(patient, "reminder_rule", {"times": [f"{hour}:00"], "time_zone": "UTC"}, now=clock.now)
    clock.forward(hours=11)
    reminders.tick(now=clock.now)

    client = client_of(patient)

    # Session, person, messages, deliveries, attempts.
    with django_assert_max_num_queries(6):
        client.get("/api/v1/messages")
