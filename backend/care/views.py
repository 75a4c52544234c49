"""The doors of sharing. They read the clock, validate, call one service, and answer how things stand now."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle, UserRateThrottle

from backend.care import selectors, serializers, services
from backend.care.types import Scope
from backend.core import clock
from backend.core.doors import PrivateView, account_id


class AcceptThrottle(UserRateThrottle):
    """Codes cannot be guessed anyway (80 bits); this keeps a broken or hostile client from trying all day."""

    scope = "care-accept"
    rate = "20/hour"


def _links(request: Request) -> Response:
    person_id, now = account_id(request), clock.now()
    links = {
        "as_patient": selectors.links_as_patient(person_id, now=now),
        "as_therapist": selectors.links_as_therapist(person_id, now=now),
    }
    return Response(serializers.LinksAnswer(links).data)


def _valid(serializer: serializers.Plain) -> dict[str, Any]:
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


class Invitations(PrivateView):
    @extend_schema(request=serializers.InvitationRequest, responses={201: serializers.InvitationAnswer})
    def post(self, request: Request) -> Response:
        """Invite somebody. The code is in this answer only."""
        wish = _valid(serializers.InvitationRequest(data=request.data))
        made = services.invite(
            by=account_id(request),
            scopes=[Scope(scope) for scope in wish["scopes"]],
            watcher=wish["watcher"],
            share_days=wish["share_days"],
            now=clock.now(),
        )
        return Response(serializers.InvitationAnswer(made).data, status=201)


class AcceptInvitation(PrivateView):
    def get_throttles(self) -> list[BaseThrottle]:
        return [AcceptThrottle()]

    @extend_schema(request=serializers.AcceptRequest, responses=serializers.LinkAnswer)
    def post(self, request: Request) -> Response:
        """Take an invitation. Wrong, used and expired codes are answered alike: 404."""
        wish = _valid(serializers.AcceptRequest(data=request.data))
        now = clock.now()
        link_id = services.accept(by=account_id(request), code=wish["code"], now=now)
        link = selectors.link_as_therapist(account_id(request), link_id=link_id, now=now)
        return Response(serializers.LinkAnswer(link).data)


class Links(PrivateView):
    @extend_schema(responses=serializers.LinksAnswer)
    def get(self, request: Request) -> Response:
        """Whom I share with, and who shares with me."""
        return _links(request)


class ConfirmLink(PrivateView):
    @extend_schema(request=None, responses=serializers.LinksAnswer)
    def post(self, request: Request, link_id: UUID) -> Response:
        """Yes to the person who accepted: sharing starts."""
        services.confirm(by=account_id(request), link_id=link_id, now=clock.now())
        return _links(request)


class RevokeLink(PrivateView):
    @extend_schema(request=None, responses=serializers.LinksAnswer)
    def post(self, request: Request, link_id: UUID) -> Response:
        """End the sharing, or withdraw the invitation, at once. Either of the two may."""
        services.revoke(by=account_id(request), link_id=link_id, now=clock.now())
        return _links(request)


class WatchLink(PrivateView):
    @extend_schema(request=serializers.WatchRequest, responses=serializers.LinksAnswer)
    def post(self, request: Request, link_id: UUID) -> Response:
        """The therapist takes the watcher role, or leaves it."""
        wish = _valid(serializers.WatchRequest(data=request.data))
        services.watch(by=account_id(request), link_id=link_id, accept=wish["accept"], now=clock.now())
        return _links(request)


class LinkScopes(PrivateView):
    @extend_schema(request=serializers.ScopesRequest, responses=serializers.LinksAnswer)
    def post(self, request: Request, link_id: UUID) -> Response:
        """The patient changes what is shared, until when, and whether watching is offered."""
        wish = _valid(serializers.ScopesRequest(data=request.data))
        services.change(
            by=account_id(request),
            link_id=link_id,
            scopes=[Scope(scope) for scope in wish["scopes"]],
            watcher=wish["watcher"],
            until=wish["until"],
            now=clock.now(),
        )
        return _links(request)


class ReadLog(PrivateView):
    @extend_schema(responses=serializers.ReadLogAnswer)
    def get(self, request: Request) -> Response:
        """Who looked at my data and when, and every change of what I share."""
        answer = {
            "reads": selectors.looks_at(account_id(request)),
            "changes": selectors.changes_of(account_id(request)),
        }
        return Response(serializers.ReadLogAnswer(answer).data)
