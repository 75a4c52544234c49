"""Reading an owner's own feed. Only the owner's session may call these; other people read through the diary."""

from uuid import UUID

from backend.feed import rows
from backend.feed.types import Page

PAGE = 500


def page(*, owner_id: UUID, cursor: int) -> Page:
    """At most 500 records behind the cursor, deleted ones too, in the order of their revision."""
    found = rows.behind(owner_id=owner_id, cursor=cursor, most=PAGE + 1)
    here = found[:PAGE]
    return Page(rows=here, cursor=here[-1].revision if here else cursor, has_more=len(found) > PAGE)
