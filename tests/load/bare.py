"""The yardstick of the bench: bare views with one insert, behind the same middleware and the same sign-in.

They do the least that any view of this product would have to do: read JSON, check types, insert, answer.
"""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.urls import include, path
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.models import User
from backend.diary.models import PainLog


class BareLog(serializers.Serializer[Any]):
    """One entry as a plain DRF serializer would take it."""

    id = serializers.UUIDField()
    occurred_at = serializers.DateTimeField()
    local_date = serializers.DateField()
    time_zone = serializers.CharField(max_length=64)
    pain_now = serializers.IntegerField(min_value=0, max_value=10)
    zones = serializers.DictField(child=serializers.IntegerField(min_value=1, max_value=10))
    qualities = serializers.ListField(child=serializers.CharField(max_length=64))
    triggers = serializers.ListField(child=serializers.CharField(max_length=64))
    limits = serializers.ListField(child=serializers.CharField(max_length=64))
    relief = serializers.JSONField()
    note = serializers.CharField(max_length=10_000, allow_blank=True)


def _owner(request: Request) -> UUID:
    assert isinstance(request.user, User)
    return request.user.pk


class BareView(APIView):
    """One entry, one insert."""

    def post(self, request: Request) -> Response:
        body = BareLog(data=request.data)
        body.is_valid(raise_exception=True)
        log = PainLog.objects.create(owner_id=_owner(request), **body.validated_data)
        return Response({"id": str(log.id)}, status=201)


class BareBulkView(APIView):
    """Many entries, one bulk insert."""

    def post(self, request: Request) -> Response:
        body = BareLog(data=request.data, many=True)
        body.is_valid(raise_exception=True)
        PainLog.objects.bulk_create(PainLog(owner_id=_owner(request), **row) for row in body.validated_data)
        return Response({"stored": len(body.validated_data)}, status=201)


urlpatterns = [
    path("bare", BareView.as_view()),
    path("bare/bulk", BareBulkView.as_view()),
    path("", include("backend.config.urls")),
]


def bare_entry(record_id: UUID, at: datetime) -> dict[str, Any]:
    """What a person wrote in the car park, as one flat object."""
    return {
        "id": str(record_id),
        "occurred_at": at.astimezone(UTC).isoformat(),
        "local_date": at.date().isoformat(),
        "time_zone": "Europe/Berlin",
        "pain_now": 5,
        "zones": {"hip_back.right": 5},
        "qualities": ["knot"],
        "triggers": ["walking"],
        "limits": ["striding"],
        "relief": [
            {"what": "sitting", "outcome": "partly", "minutes": 5},
            {"what": "leaning", "outcome": "no", "minutes": 2},
            {"what": "stretching", "outcome": "worked", "minutes": 10},
        ],
        "note": "Walked a lot.",
    }
