"""The server's own key for web push (VAPID, RFC 8292): made on first run, or given by the environment."""

import base64
import os
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FILE_NAME = "vapid_private_key.pem"


def private_key() -> ec.EllipticCurvePrivateKey:
    """The signing key. Never leaves this process."""
    return _loaded(settings.VAPID_PRIVATE_KEY, Path(settings.DATA_DIR))


def public_key() -> str:
    """What browsers are told when they subscribe: the uncompressed point, base64url without padding."""
    point = (
        private_key()
        .public_key()
        .public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    )
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode("ascii")


@cache
def _loaded(given: str, folder: Path) -> ec.EllipticCurvePrivateKey:
    pem = given.encode("ascii") if given else _kept(folder / FILE_NAME)
    try:
        key = _raw(given) if given and "BEGIN" not in given else serialization.load_pem_private_key(pem, password=None)
    except ValueError as error:
        raise ImproperlyConfigured("VAPID_PRIVATE_KEY cannot be read: give a PEM or 32 bytes in base64url") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ImproperlyConfigured("VAPID_PRIVATE_KEY must be a key on the curve P-256")
    return key


def _raw(text: str) -> ec.EllipticCurvePrivateKey:
    number = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(number) != 32:
        raise ValueError("not 32 bytes")
    return ec.derive_private_key(int.from_bytes(number), ec.SECP256R1())


def _kept(file: Path) -> bytes:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        _write_once(file, pem)
    return file.read_bytes()


def _write_once(file: Path, pem: bytes) -> None:
    """Two processes may start at once: the first complete file stays, or browsers subscribed to it would be lost."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(pem)
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
