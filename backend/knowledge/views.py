"""The bundle over HTTP, for phones and for anybody else: it is public and about nobody."""

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.knowledge import selectors


class _Open(APIView):
    """Nobody is asked who they are, so no session is read and the answer may be cached by anyone."""

    permission_classes = [AllowAny]
    authentication_classes: list[type[BaseAuthentication]] = []


class CurrentBundle(_Open):
    """The bundle as it is now. ETag = version, so a phone that has it gets 304."""

    @extend_schema(operation_id="knowledge_bundle", responses={200: OpenApiTypes.OBJECT, 304: None})
    def get(self, request: Request) -> HttpResponse:
        etag = f'"{selectors.version()}"'
        asked = [each.strip().removeprefix("W/") for each in request.headers.get("If-None-Match", "").split(",")]
        answer = HttpResponse(status=304) if etag in asked else _packed(request)
        answer["ETag"] = etag
        answer["Cache-Control"] = "public, no-cache"
        answer["Vary"] = "Accept-Encoding"
        return answer


class BundleByVersion(_Open):
    """One version for ever: 404 when this server does not hold it."""

    @extend_schema(operation_id="knowledge_bundle_by_version", responses={200: OpenApiTypes.OBJECT, 404: None})
    def get(self, request: Request, version: str) -> HttpResponse:
        if version != selectors.version():
            raise NotFound("This version of the knowledge is not here.")
        answer = _packed(request)
        answer["Cache-Control"] = "public, max-age=31536000, immutable"
        answer["Vary"] = "Accept-Encoding"
        return answer


class BundleSchema(_Open):
    """The JSON Schema of the whole bundle, for programs that use the knowledge without this app."""

    @extend_schema(operation_id="knowledge_schema", responses={200: OpenApiTypes.OBJECT})
    def get(self, request: Request) -> HttpResponse:
        answer = HttpResponse(selectors.schema(), content_type="application/schema+json")
        answer["Cache-Control"] = "public, no-cache"
        return answer


def _packed(request: Request) -> HttpResponse:
    encoding = _best(request.headers.get("Accept-Encoding", ""))
    answer = HttpResponse(selectors.encoded(encoding), content_type="application/json")
    if encoding != "identity":
        answer["Content-Encoding"] = encoding
    return answer


def _best(accepted: str) -> str:
    """br, then gzip, unless the client rules it out with q=0."""
    offers: dict[str, str] = {}
    for part in accepted.split(","):
        name, _, quality = part.strip().partition(";")
        offers[name.strip().lower()] = quality.replace(" ", "")
    for encoding in ("br", "gzip"):
        if encoding in offers and offers[encoding] not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            return encoding
    return "identity"
