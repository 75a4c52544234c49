"""Refusals that were foreseen, and the one shape in which every error leaves: {detail, code, fields?}.

Services raise these; `answer` (DRF's exception handler) turns them into JSON. Anything else is a 500 with one line in
the log, ids only.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback


class Refusal(Exception):
    """A foreseen refusal: an HTTP status, a code for the phone and a sentence for the person."""

    status = 400
    code = "refused"
    detail = "This cannot be done."

    def __init__(self, code: str | None = None, detail: str | None = None) -> None:
        self.code = code or self.code
        self.detail = detail or self.detail
        super().__init__(self.detail)


class NotFound(Refusal):
    """It is not there, or not for you: the same answer for both."""

    status = 404
    code = "not_found"
    detail = "There is nothing here."


class Conflict(Refusal):
    """It cannot be done in the present state."""

    status = 409
    code = "conflict"
    detail = "This does not fit the present state."


class TooLarge(Refusal):
    """More than one request may hold."""

    status = 413
    code = "too_large"
    detail = "This is more than one request may hold."


class UpgradeNeeded(Refusal):
    """The app is older than the oldest form of changes the server reads."""

    status = 426
    code = "upgrade_needed"
    detail = "This app is too old for the server. Nothing is lost: open the app again to update it."


class Invalid(Refusal):
    """Fields that are wrong, each with its messages."""

    code = "invalid"
    detail = "Something is missing or not right."

    def __init__(self, fields: Mapping[str, Sequence[str]], code: str | None = None) -> None:
        super().__init__(code)
        self.fields = {name: list(messages) for name, messages in fields.items()}


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: every refusal as {detail, code, fields?}."""
    if isinstance(error, Refusal):
        set_rollback()
        body: dict[str, Any] = {"detail": error.detail, "code": error.code}
        if isinstance(error, Invalid):
            body["fields"] = error.fields
        return Response(body, status=error.status)
    response = exception_handler(error, context)
    if response is not None:
        response.data = _body(error)
    return response


def _body(error: Exception) -> dict[str, Any]:
    if isinstance(error, Http404):
        return {"detail": NotFound.detail, "code": NotFound.code}
    if isinstance(error, PermissionDenied):
        return {"detail": "This is not allowed.", "code": "permission_denied"}
    if isinstance(error, exceptions.ValidationError):
        return {"detail": Invalid.detail, "code": Invalid.code, "fields": flat_messages(error.detail)}
    if isinstance(error, exceptions.APIException):
        return {"detail": str(error.detail), "code": _code(error)}
    return {"detail": Refusal.detail, "code": Refusal.code}


def _code(error: exceptions.APIException) -> str:
    codes = error.get_codes()
    return codes if isinstance(codes, str) else error.default_code


def flat_messages(detail: Any, prefix: str = "") -> dict[str, list[str]]:
    """DRF's nested errors as {"a.b": [messages]}, the names as the caller wrote them."""
    if isinstance(detail, Mapping):
        flat: dict[str, list[str]] = {}
        for name, inner in detail.items():
            flat |= flat_messages(inner, f"{prefix}.{name}" if prefix else str(name))
        return flat
    if isinstance(detail, list) and any(isinstance(item, (Mapping, list)) for item in detail):
        return flat_messages({str(place): item for place, item in enumerate(detail) if item}, prefix)
    messages = detail if isinstance(detail, list) else [detail]
    return {prefix or "non_field_errors": [str(message) for message in messages]}
