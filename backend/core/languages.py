"""The languages that Unknot speaks, and which of them a browser asks for. Pure."""

import re
from typing import Final

ENGLISH: Final = "en"
SPOKEN: Final = (ENGLISH, "de", "es")
_PART = re.compile(r"^\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9]+)*\s*(?:;\s*q\s*=\s*([0-9.]+)\s*)?$")


def first_spoken(accept_language: str) -> str:
    """The language of an Accept-Language header that is wanted most and spoken here; English when none is."""
    wanted: list[tuple[float, str]] = []
    for part in accept_language[:500].split(","):
        found = _PART.match(part)
        if found and found[1].lower() in SPOKEN:
            wanted.append((_weight(found[2]), found[1].lower()))
    # Of equals the first: `max` keeps it.
    weight, language = max(wanted, key=lambda each: each[0], default=(0.0, ENGLISH))
    return language if weight > 0 else ENGLISH


def _weight(written: str | None) -> float:
    try:
        return float(written) if written else 1.0
    except ValueError:
        return 0.0
