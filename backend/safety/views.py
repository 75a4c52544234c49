"""Doors for watchers and for the person: safety messages, and acknowledging one."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.care import services as care
from backend.care.types import Reading
from backend.core import clock
from backend.core.doors import PrivateView, account_id
from backend.safety import selectors, services
from backend.safety.serializers import EscalationsSerializer


class Escalations(PrivateView):
    """GET: my own safety messages, and those of people whom I watch. Looking is logged and shown to them."""

    @extend_schema(responses=EscalationsSerializer, operation_id="escalations")
    def get(self, request: Request) -> Response:
        me, now = account_id(request), clock.now()
        owners = [me, *selectors.watched_with_messages(me, now=now)]
        viewers = [care.viewer(by=me, owner_id=owner, now=now, what=Reading.SAFETY) for owner in owners]
        watched = [row.id for row in selectors.escalations(viewers) if not row.is_mine]
        services.note_opened(by=me, escalation_ids=watched, now=now)
        return Response(EscalationsSerializer({"escalations": selectors.escalations(viewers)}).data)


class Acknowledge(PrivateView):
    """POST: I have seen it and take it on."""

    @extend_schema(request=None, responses={204: None}, operation_id="escalation_acknowledge")
    def post(self, request: Request, escalation_id: UUID) -> Response:
        services.acknowledge(by=account_id(request), escalation_id=escalation_id, now=clock.now())
        return Response(status=204)
