"""Doors for the phone: what became of my reminders, and the private calendar feed."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.core import clock
from backend.core.doors import PrivateView, account_id
from backend.reminders import selectors, services
from backend.reminders.serializers import CalendarSerializer, OccurrencesSerializer


class Occurrences(PrivateView):
    """GET: my latest 50 reminders with their states."""

    @extend_schema(responses=OccurrencesSerializer, operation_id="reminder_occurrences")
    def get(self, request: Request) -> Response:
        rows = selectors.occurrences_of(account_id(request))
        return Response(OccurrencesSerializer({"occurrences": rows}).data)


class CalendarAddress(PrivateView):
    """POST: the address of my calendar feed."""

    @extend_schema(request=None, responses=CalendarSerializer, operation_id="reminder_calendar")
    def post(self, request: Request) -> Response:
        url = services.calendar_address(by=account_id(request), now=clock.now())
        return Response(CalendarSerializer({"url": url}).data)


@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed itself, for calendar apps: no session, the token is the only right needed."""
    feed = selectors.calendar_feed(token, now=clock.now())
    if feed is None:
        return HttpResponse(status=404)
    headers = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}
    return HttpResponse(feed, content_type="text/calendar; charset=utf-8", headers=headers)
