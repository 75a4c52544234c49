"""Doors for the phone: push on and off, receipts, the person's own messages."""

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.core import clock
from backend.core.doors import PrivateView, account_id
from backend.notifications import selectors, services
from backend.notifications.serializers import (
    EndpointSerializer,
    MessagesSerializer,
    ReceiptSerializer,
    SubscriptionSerializer,
)


class Subscriptions(APIView):
    """POST: this browser may be pushed to."""

    @extend_schema(request=SubscriptionSerializer, responses={204: None}, operation_id="push_subscribe")
    def post(self, request: Request) -> Response:
        body = SubscriptionSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        given = body.validated_data
        services.subscribe(
            by=account_id(request),
            endpoint=given["endpoint"],
            p256dh=given["keys"]["p256dh"],
            auth=given["keys"]["auth"],
            device=given["device"],
            now=clock.now(),
        )
        return Response(status=204)


class SubscriptionsRemove(APIView):
    """POST: this browser may not be pushed to any more."""

    @extend_schema(request=EndpointSerializer, responses={204: None}, operation_id="push_unsubscribe")
    def post(self, request: Request) -> Response:
        body = EndpointSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        services.unsubscribe(by=account_id(request), endpoint=body.validated_data["endpoint"])
        return Response(status=204)


class Receipts(APIView):
    """POST from the service worker: a message arrived, or was opened. The token is the only right needed."""

    authentication_classes = ()
    permission_classes = [AllowAny]

    @extend_schema(request=ReceiptSerializer, responses={204: None}, operation_id="push_receipt")
    def post(self, request: Request) -> Response:
        body = ReceiptSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        services.received(
            receipt=body.validated_data["receipt"], is_opened=body.validated_data["opened"], now=clock.now()
        )
        return Response(status=204)


class Messages(PrivateView):
    """GET: my messages, with every attempt to reach me."""

    @extend_schema(responses=MessagesSerializer, operation_id="messages")
    def get(self, request: Request) -> Response:
        rows = selectors.messages_to(account_id(request), now=clock.now())
        return Response(MessagesSerializer({"messages": rows}).data)
