"""What Django and allauth say in their own words (a password that is too common) comes in the person's language."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

DOORS = ("/_allauth/", "/api/v1/account/", "/admin/")


class LibrariesSpeak(LocaleMiddleware):
    """By Accept-Language, at the doors where libraries answer in words; other answers are the same for everybody."""

    def process_request(self, request: HttpRequest) -> None:
        """Choose the language of this request."""
        if request.path.startswith(DOORS):
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Say that the answer depends on the language."""
        if request.path.startswith(DOORS) and isinstance(response, HttpResponse):
            return super().process_response(request, response)
        return response
