"""What the therapist's pages ask and get. Validates only."""

from typing import Any

from rest_framework import serializers

from backend.care.types import Scope

Plain = serializers.Serializer[Any]
_SCOPES = [scope.value for scope in Scope]
LONGEST_DAYS = 3660


class ProgressQuery(Plain):
    days = serializers.IntegerField(min_value=1, max_value=LONGEST_DAYS, default=120)


class SharingPersonAnswer(Plain):
    id = serializers.UUIDField()
    name = serializers.CharField()
    latest_entry_on = serializers.DateField(allow_null=True)
    pain_last_7_days = serializers.FloatField(allow_null=True)
    open_safety_messages = serializers.IntegerField(allow_null=True)
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=_SCOPES))
    until = serializers.DateTimeField(allow_null=True)


class PeopleAnswer(Plain):
    people = SharingPersonAnswer(many=True)


class DayAnswer(Plain):
    date = serializers.DateField()
    pain_worst = serializers.IntegerField(allow_null=True)
    pain_now = serializers.IntegerField(allow_null=True)
    pain_average = serializers.FloatField(allow_null=True)
    entries = serializers.IntegerField()
    patches = serializers.IntegerField()
    sessions = serializers.IntegerField()
    done = serializers.DictField(child=serializers.IntegerField())
    notes = serializers.ListField(child=serializers.CharField())


class OwnActivityAnswer(Plain):
    activity = serializers.CharField(allow_blank=True)
    rating = serializers.IntegerField(allow_null=True)


class CheckInAnswer(Plain):
    date = serializers.DateField()
    peg = serializers.FloatField(allow_null=True)
    peg_pain = serializers.IntegerField(allow_null=True)
    peg_enjoyment = serializers.IntegerField(allow_null=True)
    peg_activity = serializers.IntegerField(allow_null=True)
    psfs = OwnActivityAnswer(many=True)
    psfs_mean = serializers.FloatField(allow_null=True)
    pgic = serializers.IntegerField(allow_null=True)


class MusclesShownAnswer(Plain):
    date = serializers.DateField()
    groups = serializers.ListField(child=serializers.CharField())


class ProgressAnswer(Plain):
    owner_id = serializers.UUIDField()
    name = serializers.CharField()
    is_owner = serializers.BooleanField()
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=_SCOPES))
    until = serializers.DateTimeField(allow_null=True)
    since = serializers.DateField()
    days = DayAnswer(many=True)
    first_days = DayAnswer(many=True)
    check_ins = CheckInAnswer(many=True)
    finder_runs = MusclesShownAnswer(many=True)
