"""Ids made by the server, of the same form as the phone's: UUID version 7, so that they sort by time."""

import os
import uuid
from datetime import datetime


def uuid7(at: datetime) -> uuid.UUID:
    """A new UUIDv7 (RFC 9562) whose first 48 bits are `at` in milliseconds."""
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    return uuid.UUID(int=value)
