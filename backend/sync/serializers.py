"""The envelope of a sync, in and out, for validation and for the schema from which the phone's types are made."""

from typing import Any

from rest_framework import serializers

MOST_OPS = 200


class OpIn(serializers.Serializer[Any]):
    """One change. Its patch is validated by its kind."""

    op_id = serializers.UUIDField()
    kind = serializers.CharField(max_length=32)
    id = serializers.UUIDField()
    patch = serializers.DictField(
        child=serializers.ListField(min_length=2, max_length=2), help_text="{field: [value, [ms, counter, device]]}"
    )
    schema = serializers.IntegerField(min_value=1)
    again = serializers.BooleanField(
        required=False, help_text="What the server itself once said, given back to it after it forgot."
    )


class SyncIn(serializers.Serializer[Any]):
    """What the phone sends: who, from which device, what it knows, what it changed."""

    owner = serializers.UUIDField()
    device = serializers.UUIDField()
    cursor = serializers.RegexField(r"^[0-9]{0,18}(\.[0-9a-f]{32})?$", allow_blank=True, default="")
    knowledge_version = serializers.CharField(max_length=64, allow_blank=True, default="")
    ops = OpIn(many=True)


class ErrorOut(serializers.Serializer[Any]):
    field = serializers.CharField()
    code = serializers.CharField()
    message = serializers.CharField()


class RowOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.CharField()
    revision = serializers.IntegerField()
    values = serializers.DictField(child=serializers.JSONField())
    clocks = serializers.DictField(child=serializers.ListField(), help_text="{field: [ms, counter, device]}")


class ResultOut(serializers.Serializer[Any]):
    op_id = serializers.CharField()
    status = serializers.ChoiceField(choices=["applied", "merged", "rejected"])
    replayed = serializers.BooleanField()
    # The wire's name hides the serializer's own `errors`, which nobody asks of a description of an answer.
    errors = ErrorOut(many=True)  # type: ignore[assignment]
    row = RowOut(allow_null=True)


class SyncOut(serializers.Serializer[Any]):
    results = ResultOut(many=True)
    rows = RowOut(many=True)
    cursor = serializers.CharField()
    has_more = serializers.BooleanField()
    forgot = serializers.BooleanField(
        help_text="This server was restored from a backup that is older than the cursor: nothing was taken. Give "
        "everything back (again: true), then send what waits."
    )
    server_time = serializers.DateTimeField()


class AccountOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    email = serializers.EmailField()
    email_confirmed = serializers.BooleanField()
    display_name = serializers.CharField(allow_blank=True)


class SessionOut(serializers.Serializer[Any]):
    authenticated = serializers.BooleanField()
    account = AccountOut(allow_null=True)
    vapid_public_key = serializers.CharField()
    server_time = serializers.DateTimeField()
    knowledge_version = serializers.CharField()
    demo = serializers.BooleanField()
