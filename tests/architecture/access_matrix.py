"""Who gets which answer at which door. One row a door; a door without a row fails `test_access`.

Columns: the patient herself, her therapist (an active link with every scope, watching), another therapist (with
somebody else's link), a stranger, nobody signed in.
"""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID, uuid4

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from backend.accounts.models import User

PASSWORD: Final = "correct horse battery"


@dataclass(frozen=True, kw_only=True)
class World:
    """What exists before each request."""

    patient: User
    link_id: UUID
    """Active, with her therapist."""
    waiting_link_id: UUID
    """Accepted by her therapist, waiting for the patient's yes."""
    open_code: str
    """An invitation of the patient that nobody has taken yet."""
    calendar_token: str
    escalation_id: UUID
    """A safety message of the patient that has been acknowledged."""


Body = Callable[[World], dict[str, Any]]


def nothing(_: World) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One door: `path` may name fields of the world in braces."""

    door: str
    method: str
    path: str
    expected: tuple[int, int, int, int, int]
    body: Body = field(default=nothing)
    needs_csrf: bool = True

    @property
    def title(self) -> str:
        return f"{self.method} {self.path}"


def get(door: str, path: str, *expected: int) -> Row:
    patient, hers, other, stranger, nobody = expected
    return Row(door=door, method="GET", path=path, expected=(patient, hers, other, stranger, nobody))


def post(door: str, path: str, *expected: int, body: Body = nothing, needs_csrf: bool = True) -> Row:
    patient, hers, other, stranger, nobody = expected
    return Row(
        door=door,
        method="POST",
        path=path,
        expected=(patient, hers, other, stranger, nobody),
        body=body,
        needs_csrf=needs_csrf,
    )


def _sync_of_the_patient(world: World) -> dict[str, Any]:
    return {
        "owner": str(world.patient.pk),
        "device": str(uuid4()),
        "cursor": "",
        "knowledge_version": "test",
        "ops": [],
    }


def _subscription(_: World) -> dict[str, Any]:
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    point = key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    keys = {"p256dh": urlsafe_b64encode(point).decode().rstrip("="), "auth": "A" * 22}
    return {"endpoint": "https://fcm.googleapis.com/fcm/send/abc", "keys": keys, "device": "phone"}


OWN, PUBLIC, HERS_ONLY = (200, 200, 200, 200, 401), (200, 200, 200, 200, 200), (200, 404, 404, 404, 401)

ROWS: Final[tuple[Row, ...]] = (
    # Everybody's own
    get("session", "session", *PUBLIC),
    post("account-name", "account/name", 204, 204, 204, 204, 401, body=lambda _: {"display_name": "New (test)"}),
    post("account-language", "account/language", 204, 204, 204, 204, 401, body=lambda _: {"language": "de"}),
    post("account-delete", "account/delete", 204, 204, 204, 204, 401, body=lambda _: {"password": PASSWORD}),
    get("messages", "messages", *OWN),
    get("reminder_occurrences", "reminders/occurrences", *OWN),
    post("reminder_calendar", "reminders/calendar", *OWN),
    # The token in the address is the right to read: calendar apps cannot sign in.
    get("reminder_calendar_feed", "reminders/calendar/{calendar_token}.ics", *PUBLIC),
    get("reminder_calendar_feed", "reminders/calendar/guessed.ics", 404, 404, 404, 404, 404),
    post("push_subscribe", "push/subscriptions", 204, 204, 204, 204, 401, body=_subscription),
    post("push_unsubscribe", "push/subscriptions/remove", 204, 204, 204, 204, 401, body=_subscription),
    post("push_receipt", "push/receipts", *(204,) * 5, body=lambda _: {"receipt": "x" * 32}, needs_csrf=False),
    # The diary
    post("sync", "sync", 200, 409, 409, 409, 401, body=_sync_of_the_patient),
    # Content, nobody's
    get("knowledge-bundle", "knowledge/bundle", *PUBLIC),
    get("knowledge-schema", "knowledge/schema", *PUBLIC),
    get("knowledge-bundle-by-version", "knowledge/bundle/0000000000000000.json", 404, 404, 404, 404, 404),
    # Safety messages
    get("escalations", "safety/escalations", *OWN),
    post("escalation_acknowledge", "safety/escalations/{escalation_id}/acknowledge", 404, 204, 404, 404, 401),
    # Sharing
    post("care-invitations", "care/invitations", 201, 201, 201, 201, 401, body=lambda _: {"scopes": ["pain"]}),
    post("care-accept", "care/invitations/accept", 404, 200, 200, 200, 401, body=lambda w: {"code": w.open_code}),
    post("care-accept", "care/invitations/accept", 404, 404, 404, 404, 401, body=lambda _: {"code": "0" * 16}),
    get("care-links", "care/links", *OWN),
    get("care-read-log", "care/read-log", *OWN),
    post("care-confirm", "care/links/{waiting_link_id}/confirm", *HERS_ONLY),
    post("care-revoke", "care/links/{link_id}/revoke", 200, 200, 404, 404, 401),
    post("care-watch", "care/links/{link_id}/watch", 404, 200, 404, 404, 401, body=lambda _: {"accept": False}),
    post(
        "care-scopes",
        "care/links/{link_id}/scopes",
        *HERS_ONLY,
        body=lambda _: {"scopes": ["pain"], "watcher": False},
    ),
    # Reading
    get("insights-people", "insights/people", *OWN),
    get("insights-progress", "insights/people/{patient.pk}/progress", 200, 200, 404, 404, 401),
)
