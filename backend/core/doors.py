"""What every HTTP door shares."""

from typing import Any
from uuid import UUID

from django.utils.cache import add_never_cache_headers
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


def account_id(request: Request) -> UUID:
    """The id of the signed-in account. NotAuthenticated when nobody is signed in."""
    account = request.user.pk
    if not isinstance(account, UUID):
        raise exceptions.NotAuthenticated()
    return account


class PrivateView(APIView):
    """Its answers are about people: no browser, proxy or worker may keep them (`no-store`)."""

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        final = super().finalize_response(request, response, *args, **kwargs)
        add_never_cache_headers(final)
        return final
