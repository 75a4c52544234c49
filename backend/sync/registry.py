"""Every kind of record that the feed knows, and who else must hear of a change in the same transaction.

A new kind is listed in its own app's `services.KINDS`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from uuid import UUID

from backend.diary import services as diary
from backend.feed.types import KindHandler, MergedRow

APPS = (diary,)


@cache
def handlers() -> Mapping[str, KindHandler]:
    """Kind -> handler. Two handlers for one kind stop the server at its start."""
    found: dict[str, KindHandler] = {}
    for app in APPS:
        for handler in app.KINDS:
            if handler.kind in found:
                raise ValueError(f"two handlers for the kind {handler.kind}")
            found[handler.kind] = handler
    return found


def announce(*, owner_id: UUID, rows: Sequence[MergedRow], now: datetime) -> None:
    """Tell the apps that must know of stored rows but may not import the app that stores them."""
