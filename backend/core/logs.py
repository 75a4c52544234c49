"""How an error reaches the log: its type and its place, never its text.

The text of an error may quote what a person wrote: PostgreSQL prints the whole failing row into it.
"""

import copy
import logging
import traceback
from collections.abc import Mapping
from types import TracebackType

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutErrorTexts(logging.Formatter):
    """Writes types and places of errors and of what caused them; leaves out their texts."""

    def format(self, record: logging.LogRecord) -> str:
        kind = record.exc_info[0] if record.exc_info else None
        if kind is not None:
            record = copy.copy(record)
            record.exc_text = None  # another handler may have left its own rendering here
            if isinstance(record.args, Mapping):
                # Celery writes the error's text into the line itself, under this name.
                record.args = {**record.args, "exc": kind.__qualname__, "traceback": ""}
        return super().format(record)

    def formatException(self, ei: _ExcInfo) -> str:
        chain: list[str] = []
        error = ei[1]
        while error is not None:
            place = "".join(traceback.format_tb(error.__traceback__))
            chain.append(f"{place}{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\nfollowed by\n".join(reversed(chain))
