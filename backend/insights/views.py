"""The doors for reading somebody's diary. Never kept by anybody on the way; 404 for everybody not allowed."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.care import services as care
from backend.care.types import Reading
from backend.core import clock
from backend.core.doors import PrivateView, account_id
from backend.insights import selectors, serializers


class People(PrivateView):
    @extend_schema(responses=serializers.PeopleAnswer)
    def get(self, request: Request) -> Response:
        """Everybody who shares with me now. Each of them sees in their log that I looked."""
        now = clock.now()
        viewers = care.viewers(by=account_id(request), now=now, what=Reading.PEOPLE)
        people = selectors.people(viewers, today=now.date())
        return Response(serializers.PeopleAnswer({"people": people}).data)


class Progress(PrivateView):
    @extend_schema(parameters=[serializers.ProgressQuery], responses=serializers.ProgressAnswer)
    def get(self, request: Request, owner_id: UUID) -> Response:
        """Days and check-ins of one person (or of myself), as far as they are shared."""
        query = serializers.ProgressQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        now = clock.now()
        viewer = care.viewer(by=account_id(request), owner_id=owner_id, now=now, what=Reading.PROGRESS)
        progress = selectors.progress(viewer, today=now.date(), length_days=query.validated_data["days"])
        return Response(serializers.ProgressAnswer(progress).data)
