"""A push service on loopback that speaks the real protocol, as a browser's maker would run it.

It makes subscriptions as a browser does (RFC 8291 keys), takes messages (RFC 8030), checks the sender's signature
(VAPID, RFC 8292) and decrypts the body as the phone would (aes128gcm). What is wrong is answered with the status that
a real service answers, and kept in `refused` with the reason. It can be told to answer 410, 429, 500, or not at all.
"""

import base64
import json
import os
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

import http_ece
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

LARGEST_BODY = 4096
LONGEST_EXPIRY_SECONDS = 24 * 3600


def to_base64url(raw: bytes) -> str:
    """Without padding, as browsers write it."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """With or without padding."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass(frozen=True)
class Pushed:
    """One message as it reached a browser."""

    endpoint: str
    payload: dict[str, Any]
    body: bytes
    ttl: int
    urgency: str
    subject: str
    sender_key: str

    @property
    def receipt(self) -> str:
        """The token that the service worker posts back."""
        return str(self.payload["receipt"])


@dataclass
class _Browser:
    """One subscription: the browser's secret half, and how the service shall behave for it."""

    key: ec.EllipticCurvePrivateKey
    auth: bytes
    answer: int = 201
    retry_after: str = ""
    is_hanging: bool = False
    sender_key: str = ""


class Refused(Exception):
    """The request is not what the protocol asks for."""

    def __init__(self, status: int, reason: str) -> None:
        self.status, self.reason = status, reason
        super().__init__(reason)


@dataclass
class PushService:
    """Runs in a thread until closed. `inbox` holds what arrived, `refused` what was wrong, in order."""

    inbox: list[Pushed] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    calls: int = 0

    def __post_init__(self) -> None:
        self._browsers: dict[str, _Browser] = {}
        self._changed = threading.Condition()
        self._released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def host(self) -> str:
        """host:port, for settings.PUSH_EXTRA_HOSTS."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    def subscribe(self, sender_key: str = "") -> dict[str, Any]:
        """What `PushSubscription.toJSON()` gives. With `sender_key` only that VAPID key may send (RFC 8292 §4)."""
        key, auth = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        name = to_base64url(os.urandom(12))
        point = key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        with self._changed:
            self._browsers[f"/push/{name}"] = _Browser(key, auth, sender_key=sender_key)
        keys = {"p256dh": to_base64url(point), "auth": to_base64url(auth)}
        return {"endpoint": f"{self.origin}/push/{name}", "expirationTime": None, "keys": keys}

    def answer(self, subscription: dict[str, Any], status: int, *, retry_after: str = "") -> None:
        """From now on answer this subscription's messages with a status (410: gone)."""
        browser = self._browser_of(subscription)
        browser.answer, browser.retry_after = status, retry_after

    def hang(self, subscription: dict[str, Any]) -> None:
        """From now on take this subscription's messages and never answer (until closed)."""
        self._browser_of(subscription).is_hanging = True

    def wait_for(self, number: int, *, seconds: float = 10) -> list[Pushed]:
        """The first `number` messages, waiting for those that are on their way. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.inbox) >= number, timeout=seconds):
                raise TimeoutError(f"{len(self.inbox)} of {number} messages came; refused: {self.refused}")
            return self.inbox[:number]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self._released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def take(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str]]:
        """One POST. Returns the status and headers of the answer."""
        with self._changed:
            self.calls += 1
            browser = self._browsers.get(path)
        try:
            if browser is None:
                raise Refused(404, "no such subscription")
            if browser.is_hanging:
                self._released.wait(60)
                raise Refused(503, "was told to hang")
            if browser.answer != 201:
                return browser.answer, {
                    **({"Retry-After": browser.retry_after} if browser.retry_after else {}),
                    **({"Location": f"{self.origin}/elsewhere"} if 300 <= browser.answer < 400 else {}),
                }
            pushed = self._read(path, browser, headers, body)
        except Refused as refusal:
            with self._changed:
                self.refused.append((refusal.status, refusal.reason))
            return refusal.status, {}
        with self._changed:
            self.inbox.append(pushed)
            self._changed.notify_all()
        return 201, {"Location": f"{self.origin}/message/{len(self.inbox)}"}

    def _browser_of(self, subscription: dict[str, Any]) -> _Browser:
        return self._browsers[str(subscription["endpoint"]).removeprefix(self.origin)]

    def _read(self, path: str, browser: _Browser, headers: dict[str, str], body: bytes) -> Pushed:
        ttl = headers.get("ttl", "")
        if not ttl.isdigit():
            raise Refused(400, "TTL missing")
        if len(body) > LARGEST_BODY:
            raise Refused(413, "body too large")
        claims, sender_key = signed_by(headers.get("authorization", ""), self.origin)
        if browser.sender_key and browser.sender_key != sender_key:
            raise Refused(403, "signed by another server than the one subscribed to")
        if headers.get("content-encoding") != "aes128gcm":
            raise Refused(415, "not aes128gcm")
        try:
            text = http_ece.decrypt(body, private_key=browser.key, auth_secret=browser.auth, version="aes128gcm")
        except Exception as error:
            raise Refused(400, f"cannot be decrypted: {error!r}") from error
        return Pushed(
            endpoint=f"{self.origin}{path}",
            payload=json.loads(text),
            body=text,
            ttl=int(ttl),
            urgency=headers.get("urgency", "normal"),
            subject=str(claims["sub"]),
            sender_key=sender_key,
        )


def signed_by(header: str, origin: str) -> tuple[dict[str, Any], str]:
    """Check the VAPID token; its claims and the key that signed it."""
    scheme, _, rest = header.partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(",") if "=" in part)
    if scheme.lower() != "vapid" or not {"t", "k"} <= parts.keys():
        raise Refused(401, "no VAPID token")
    try:
        head, payload, signature = parts["t"].split(".")
        raw = from_base64url(signature)
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64url(parts["k"]))
        der = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
        key.verify(der, f"{head}.{payload}".encode(), ec.ECDSA(hashes.SHA256()))
        if json.loads(from_base64url(head)).get("alg") != "ES256":
            raise Refused(403, "not ES256")
        claims: dict[str, Any] = json.loads(from_base64url(payload))
    except (ValueError, InvalidSignature) as error:
        raise Refused(403, f"the signature does not hold: {error!r}") from error
    if claims.get("aud") != origin:
        raise Refused(403, f"meant for {claims.get('aud')}, not for {origin}")
    if not time.time() < claims.get("exp", 0) <= time.time() + LONGEST_EXPIRY_SECONDS:
        raise Refused(403, "expired, or valid for more than a day")
    if not str(claims.get("sub", "")).startswith(("mailto:", "https:")):
        raise Refused(403, "no contact in sub")
    return claims, parts["k"]


def _handler_of(service: PushService) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            status, headers = service.take(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": "0"}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet: the tests look into `inbox` and `refused`."""

    return Handler
