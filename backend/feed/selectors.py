"""Reading an owner's own feed. Only the owner's session may call these; other people read through the diary."""

from uuid import UUID

from backend.feed import rows
from backend.feed.types import Cursor, Page, ServerForgot

PAGE = 500


def end_for(*, owner_id: UUID, since: Cursor) -> Cursor:
    """Where the feed now ends. Raises ServerForgot when the phone has come further than that."""
    end = rows.state(owner_id=owner_id)
    if since.revision > end.revision:
        raise ServerForgot
    if since.witness not in (None, end.witness) and not rows.first_results(owner_id=owner_id, op_ids=[since.witness]):
        raise ServerForgot
    return end


def page(*, owner_id: UUID, cursor: int) -> Page:
    """At most 500 records behind the cursor, deleted ones too, in the order of their revision."""
    found = rows.behind(owner_id=owner_id, cursor=cursor, most=PAGE + 1)
    here = found[:PAGE]
    return Page(rows=here, cursor=here[-1].revision if here else cursor, has_more=len(found) > PAGE)
