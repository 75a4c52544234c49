"""Reading a sync's body: JSON, perhaps gzip, never larger than it says, and every fault told in words."""

import json
import zlib
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from backend.core.errors import TooLarge

LARGEST = 16 * 1024 * 1024
"""Bytes, before and after unpacking: two hundred changes with the longest notes fit four times over."""


class SyncParser(BaseParser):
    """application/json, optionally with Content-Encoding: gzip."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        headers = (parser_context or {})["request"].headers
        raw = stream.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise TooLarge(detail=f"A request may hold {LARGEST // 1024 // 1024} MB. Send fewer changes at once.")
        encoding = headers.get("Content-Encoding", "identity").lower()
        if encoding == "gzip":
            raw = unpack(raw)
        elif encoding != "identity":
            raise ParseError(f"The encoding {encoding[:20]!r} is not read here: say gzip or nothing.")
        return parse_json(raw)


def unpack(raw: bytes) -> bytes:
    """Gunzip, at most LARGEST bytes: a small body that unpacks without end is stopped on the way."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(raw, LARGEST + 1)
    except zlib.error as error:
        raise ParseError("The body is not gzip, or it is damaged. Send it again.") from error
    if len(unpacked) > LARGEST:
        raise TooLarge(detail="The body unpacks to more than one request may hold. Send fewer changes at once.")
    if not unpacker.eof:
        raise ParseError("The gzip body was cut off on its way (truncated). Send it again.")
    return unpacked


def parse_json(raw: bytes) -> Any:
    """Strict JSON in UTF-8: no NaN or Infinity, no depth that breaks the parser."""
    try:
        return json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise ParseError("The body is not UTF-8.") from error
    except RecursionError as error:
        raise ParseError("The body is nested too deeply.") from error
    except ValueError as error:
        raise ParseError("The body is not JSON, or it was cut off on its way. Send it again.") from error


def _no_constant(name: str) -> Any:
    raise ValueError(name)
