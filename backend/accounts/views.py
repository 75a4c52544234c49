"""The account's own doors; sign-up, sign-in and reset are allauth's, under /_allauth/."""

from allauth.core import ratelimit
from django.contrib.auth import logout
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import Throttled
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts import services
from backend.accounts.serializers import DeleteAccountIn, LanguageIn, RenameIn
from backend.core.doors import account_id


class DeleteAccountView(APIView):
    """POST: delete my account and everything in it."""

    @extend_schema(request=DeleteAccountIn, responses={204: None}, operation_id="delete_account")
    def post(self, request: Request) -> Response:
        body = DeleteAccountIn(data=request.data)
        body.is_valid(raise_exception=True)
        # A stolen open session must not become a way to guess the password.
        if not ratelimit.consume(request._request, action="reauthenticate", user=request.user):
            raise Throttled()
        services.delete_account(by=account_id(request), password=body.validated_data["password"])
        logout(request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class LanguageView(APIView):
    """POST: the language of mails and notifications; the phone tells it."""

    @extend_schema(request=LanguageIn, responses={204: None}, operation_id="speak")
    def post(self, request: Request) -> Response:
        body = LanguageIn(data=request.data)
        body.is_valid(raise_exception=True)
        services.speak(by=account_id(request), language=body.validated_data["language"])
        return Response(status=status.HTTP_204_NO_CONTENT)


class RenameView(APIView):
    """POST: change the name that people see with whom I share."""

    @extend_schema(request=RenameIn, responses={204: None}, operation_id="rename_account")
    def post(self, request: Request) -> Response:
        body = RenameIn(data=request.data)
        body.is_valid(raise_exception=True)
        services.rename(by=account_id(request), display_name=body.validated_data["display_name"])
        return Response(status=status.HTTP_204_NO_CONTENT)
