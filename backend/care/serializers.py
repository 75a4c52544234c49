"""What the doors of sharing take and give. Validates only; nothing here writes."""

from typing import Any

from rest_framework import serializers

from backend.care.models import EndReason, LinkEvent, LinkState
from backend.care.services import DEFAULT_SHARE_DAYS, LONGEST_SHARE_DAYS
from backend.care.types import Reading, Scope, Watching

Plain = serializers.Serializer[Any]


class ScopeField(serializers.ChoiceField):
    """One thing that can be shared."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=[scope.value for scope in Scope], **options)


class InvitationRequest(Plain):
    scopes = serializers.ListField(child=ScopeField(), min_length=1, max_length=len(Scope))
    watcher = serializers.BooleanField(default=False)
    share_days = serializers.IntegerField(min_value=1, max_value=LONGEST_SHARE_DAYS, default=DEFAULT_SHARE_DAYS)


class InvitationAnswer(Plain):
    id = serializers.UUIDField(source="link_id")
    code = serializers.CharField()
    link = serializers.CharField(source="url")
    expires_at = serializers.DateTimeField()


class AcceptRequest(Plain):
    code = serializers.CharField(max_length=64)


class WatchRequest(Plain):
    accept = serializers.BooleanField()


class ScopesRequest(Plain):
    scopes = serializers.ListField(child=ScopeField(), min_length=1, max_length=len(Scope))
    watcher = serializers.BooleanField()
    until = serializers.DateTimeField(required=False, allow_null=True, default=None)


class PersonAnswer(Plain):
    name = serializers.CharField()
    email = serializers.EmailField()
    email_confirmed = serializers.BooleanField()


class LinkAnswer(Plain):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=LinkState.choices)
    other = PersonAnswer(allow_null=True)
    owner_id = serializers.UUIDField(allow_null=True)
    scopes = serializers.ListField(child=ScopeField())
    share_days = serializers.IntegerField()
    until = serializers.DateTimeField(allow_null=True)
    watcher = serializers.ChoiceField(choices=[state.value for state in Watching])
    created_at = serializers.DateTimeField()
    accepted_at = serializers.DateTimeField(allow_null=True)
    confirmed_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)
    ended_because = serializers.ChoiceField(choices=EndReason.choices, allow_blank=True)
    invitation_expires_at = serializers.DateTimeField(allow_null=True)


class LinksAnswer(Plain):
    as_patient = LinkAnswer(many=True)
    as_therapist = LinkAnswer(many=True)


class LookAnswer(Plain):
    at = serializers.DateTimeField()
    latest_at = serializers.DateTimeField()
    times = serializers.IntegerField()
    who = serializers.CharField()
    what = serializers.ChoiceField(choices=[reading.value for reading in Reading])
    scopes = serializers.ListField(child=ScopeField())


class ChangeAnswer(Plain):
    at = serializers.DateTimeField()
    who = serializers.CharField()
    what = serializers.ChoiceField(choices=LinkEvent.What.choices)
    link = serializers.UUIDField()
    scopes = serializers.ListField(child=ScopeField())
    watcher_offered = serializers.BooleanField()
    until = serializers.DateTimeField(allow_null=True)


class ReadLogAnswer(Plain):
    reads = LookAnswer(many=True)
    changes = ChangeAnswer(many=True)
