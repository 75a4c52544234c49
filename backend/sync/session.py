"""Who is signed in here, and what a phone needs to know at its start."""

from typing import Any

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts import selectors as accounts
from backend.core import clock
from backend.knowledge import selectors as knowledge
from backend.notifications import selectors as notifications


class AccountOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    email = serializers.EmailField()
    email_confirmed = serializers.BooleanField()
    display_name = serializers.CharField(allow_blank=True)


class SessionOut(serializers.Serializer[Any]):
    authenticated = serializers.BooleanField()
    account = AccountOut(allow_null=True)
    vapid_public_key = serializers.CharField()
    server_time = serializers.DateTimeField()
    knowledge_version = serializers.CharField()
    demo = serializers.BooleanField()


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
