"""Who is to be asked and told about a message. Filled by the apps above, once, when they are ready."""

from backend.notifications.types import Purpose

_PURPOSES: dict[str, Purpose] = {}


def register(purpose: Purpose) -> None:
    """Make a purpose known. Idempotent for the same purpose."""
    _PURPOSES[purpose.name] = purpose


def of(name: str) -> Purpose:
    """The purpose of that name. Raises KeyError: a message without a known reason is never sent."""
    return _PURPOSES[name]
