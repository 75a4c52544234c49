"""Seals what must not be readable in a stolen copy of the database: AES-GCM under a key derived from SECRET_KEY."""

import base64
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Unreadable(Exception):
    """Sealed under another key, or damaged."""


def seal(text: str, *, place: str) -> str:
    """Seal `text`; it opens only with the same `place` (table and column), so values cannot be swapped about."""
    nonce = os.urandom(12)
    return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), place.encode())).decode("ascii")


def unseal(sealed: str, *, place: str) -> str:
    """What was sealed. Raises Unreadable."""
    raw = base64.b64decode(sealed)
    try:
        return _cipher().decrypt(raw[:12], raw[12:], place.encode()).decode()
    except InvalidTag as error:
        raise Unreadable(place) from error


def _cipher() -> AESGCM:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"unknot.notifications.sealing.1")
    return AESGCM(derived.derive(settings.SECRET_KEY.encode()))
