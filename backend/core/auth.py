"""Sign-in by session cookie, answering 401 (not 403) to somebody who is not signed in."""

from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request


class CookieSession(SessionAuthentication):
    """Django's session with its CSRF check. The phone keeps its outbox on 401 and asks for a sign-in."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"
