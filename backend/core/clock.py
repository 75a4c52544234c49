"""The only place that reads the clock. Doors (views, tasks, commands) read it once and pass `now` down."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(tz=UTC)
