"""Strict readers for settings: a wrong value is reported by name, never guessed."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str | None = None) -> str:
    """Read NAME, or the file that NAME_FILE points to (a container secret)."""
    file_name = os.environ.get(f"{name}_FILE")
    if file_name:
        try:
            return Path(file_name).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE={file_name!r} cannot be read: {error.strerror}") from error
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Read NAME as True or False; anything else is an error."""
    value = text(name, "True" if default else "False")
    if value not in ("True", "False"):
        raise ImproperlyConfigured(f"{name}={value!r}: say True or False")
    return value == "True"


def number(name: str, default: int) -> int:
    """Read NAME as a whole number."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}={value!r}: say a whole number") from error


def words(name: str, default: str = "") -> list[str]:
    """Read NAME as a list, separated by commas."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]
