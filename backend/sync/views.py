"""The phone's HTTP doors: who is signed in, and push and pull in one request."""

import gzip
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts import selectors as accounts
from backend.core import clock
from backend.core.bulk import json_text
from backend.core.errors import Conflict, Invalid, TooLarge
from backend.core.wire import uuid_or_none
from backend.feed.types import Cursor, FeedRow
from backend.knowledge import selectors as knowledge
from backend.notifications import selectors as notifications
from backend.sync import services
from backend.sync.body import SyncParser
from backend.sync.serializers import MOST_OPS, SessionOut, SyncIn, SyncOut

PACK_FROM = 4096
"""Bytes; a shorter answer fits into a few packets anyway."""


@method_decorator([ensure_csrf_cookie, never_cache], name="dispatch")
class SessionView(APIView):
    """GET: open to everybody; sets the CSRF cookie."""

    permission_classes = [AllowAny]

    @extend_schema(responses=SessionOut, operation_id="session")
    def get(self, request: Request) -> Response:
        person = request.user if request.user.is_authenticated else None
        account = person and {
            "id": str(person.pk),
            "email": person.email,
            "email_confirmed": accounts.is_email_confirmed(person.pk),
            "display_name": person.display_name,
        }
        return Response(
            {
                "authenticated": person is not None,
                "account": account,
                "vapid_public_key": notifications.vapid_public_key(),
                "server_time": clock.now().isoformat(),
                "knowledge_version": knowledge.version(),
                "demo": settings.DEMO,
            }
        )


class SyncView(APIView):
    """POST: the phone's waiting changes go in, what it has not seen comes back."""

    parser_classes = [SyncParser]

    @extend_schema(request=SyncIn, responses=SyncOut, operation_id="sync")
    def post(self, request: Request) -> HttpResponse:
        now = clock.now()
        body = _envelope(request.data)
        if body["owner"] != request.user.pk:
            # Two people on one phone: nobody's waiting entries land in another's record.
            raise Conflict("wrong_owner", "This phone's entries belong to another account. Sign in as that account.")
        answer = services.sync(
            owner_id=request.user.pk, device=body["device"], cursor=body["cursor"], ops=body["ops"], now=now
        )
        # Straight to JSON: the answer is made of plain values, and ids and instants become text by themselves.
        return _packed(_answer(answer, now).encode(), request)


def _packed(body: bytes, request: Request) -> HttpResponse:
    """The answer, packed when it is long and the phone reads that. Nothing in it is both secret and guessable."""
    response = HttpResponse(content_type="application/json", headers={"Cache-Control": "no-store"})
    patch_vary_headers(response, ["Accept-Encoding"])
    if len(body) > PACK_FROM and "gzip" in request.headers.get("Accept-Encoding", ""):
        response.headers["Content-Encoding"] = "gzip"
        body = gzip.compress(body, compresslevel=3, mtime=0)
    response.content = body
    return response


def _answer(answer: services.Answer, now: datetime) -> str:
    return json_text(
        {
            "results": [
                {
                    "op_id": result.op_id,
                    "status": result.status,
                    "replayed": result.replayed,
                    "errors": [vars(error) for error in result.errors],
                    "row": None if result.row is None else _row(result.row),
                }
                for result in answer.results
            ],
            "rows": [_row(row) for row in answer.rows],
            "cursor": str(answer.cursor),
            "has_more": answer.has_more,
            "forgot": answer.forgot,
            "server_time": now.isoformat(),
        }
    )


def _row(row: FeedRow) -> dict[str, Any]:
    return vars(row)


def _envelope(data: Any) -> dict[str, Any]:
    """The four things around the ops, checked by hand: this runs on every sync and each has its own words."""
    if type(data) is not dict:
        raise Invalid({"body": ["The body must be an object."]})
    fields: dict[str, list[str]] = {}
    owner, device = uuid_or_none(data.get("owner")), uuid_or_none(data.get("device"))
    cursor, ops = _cursor(data.get("cursor", "")), data.get("ops", [])
    if owner is None:
        fields["owner"] = ["This must be the account's UUID."]
    if device is None:
        fields["device"] = ["This must be the device's UUID."]
    if cursor is None:
        fields["cursor"] = ["This must be a cursor from an earlier answer, or empty."]
    if type(ops) is not list:
        fields["ops"] = ["This must be a list of changes."]
    if fields:
        raise Invalid(fields)
    if len(ops) > MOST_OPS:
        raise TooLarge(detail=f"A request may hold {MOST_OPS} changes; this one has {len(ops)}. Send them in parts.")
    return {"owner": owner, "device": str(device), "cursor": cursor, "ops": ops}


def _cursor(sent: Any) -> Cursor | None:
    return Cursor.read(sent) if type(sent) is str else None
