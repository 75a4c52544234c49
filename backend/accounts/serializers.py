"""Bodies of the account's own doors."""

from typing import Any

from rest_framework import serializers

from backend.core.languages import SPOKEN


class DeleteAccountIn(serializers.Serializer[Any]):
    password = serializers.CharField(max_length=1024, trim_whitespace=False)


class LanguageIn(serializers.Serializer[Any]):
    language = serializers.ChoiceField(choices=SPOKEN)


class RenameIn(serializers.Serializer[Any]):
    display_name = serializers.CharField(max_length=80, allow_blank=True)
