"""Reading an owner's own feed. Only the owner's session may call these; other people read through the diary."""

from uuid import UUID

from backend.feed.models import Record
from backend.feed.types import FeedRow, Page

PAGE = 500


def page(*, owner_id: UUID, cursor: int) -> Page:
    """At most 500 records behind the cursor, deleted ones too, in the order of their revision."""
    found = list(
        Record.objects.filter(owner_id=owner_id, revision__gt=cursor)
        .order_by("revision")
        .values_list("id", "kind", "revision", "values", "clocks")[: PAGE + 1]
    )
    rows = [FeedRow(*row) for row in found[:PAGE]]
    return Page(rows=rows, cursor=rows[-1].revision if rows else cursor, has_more=len(found) > PAGE)
