"""Sign-in by session cookie, answering 401 (not 403) to somebody who is not signed in."""

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request


class CookieSession(SessionAuthentication):
    """Django's session with its CSRF check. The phone keeps its outbox on 401 and asks for a sign-in."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"


class CookieSessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # its base is untyped
    """How the schema names it."""

    target_class = CookieSession
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}
