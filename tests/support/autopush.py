"""Mozilla's push service on loopback, as a stock Firefox speaks with it.

Towards the browser it is a websocket (hello, register, unregister, notification, ack); towards the sender it is RFC
8030 with RFC 8292: only the server whose key the browser subscribed with may send, and what is sealed is handed on
unread. Decrypting is Firefox's own business here; tests/support/push_service.py is the receiver that decrypts itself.
"""

from __future__ import annotations

import asyncio
import json
import os
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Final, Self, TypeVar
from uuid import uuid4

from aiohttp import WSMsgType, web

from tests.support.push_service import LARGEST_BODY, Refused, from_base64url, signed_by, to_base64url

DELIVERED: Final = 100
"""The code of Firefox's acknowledgement: decrypted, and handed to the service worker."""
CANNOT_BE_DECRYPTED: Final = 101
PATIENCE_SECONDS: Final = 10
Happened = TypeVar("Happened")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Channel:
    """One subscription: whose browser holds it, by which name, and the only sender who may use it."""

    browser: str
    channel_id: str
    sender_key: str


@dataclass
class Autopush:
    """Runs in a thread until closed. The lists are in the order in which things happened."""

    registered: list[Channel] = field(default_factory=list)
    taken: list[bytes] = field(default_factory=list)
    """The sealed bodies that were accepted from a sender."""
    acknowledged: list[int] = field(default_factory=list)
    """What Firefox said to each message: DELIVERED, or CANNOT_BE_DECRYPTED."""
    refused: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._channels: dict[str, Channel] = {}
        self._sockets: dict[str, web.WebSocketResponse] = {}
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="autopush", daemon=True)
        self._thread.start()
        self.port = self._run(self._open())

    @property
    def socket_url(self) -> str:
        """For Firefox's preference `dom.push.serverURL`."""
        return f"ws://127.0.0.1:{self.port}/"

    @property
    def origin(self) -> str:
        """Where senders post to; the audience of their VAPID token."""
        return f"http://127.0.0.1:{self.port}"

    def wait_for(self, happened: Callable[[Autopush], bool], *, seconds: float) -> None:
        """Wait until something is true of the lists. Raises TimeoutError, which says what did happen."""
        with self._changed:
            if not self._changed.wait_for(lambda: happened(self), timeout=seconds):
                raise TimeoutError(f"registered {self.registered}, acknowledged {self.acknowledged}, {self.refused}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up and end the thread."""
        self._run(self._shut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=PATIENCE_SECONDS)
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=PATIENCE_SECONDS)

    async def _open(self) -> int:
        app = web.Application()
        app.add_routes([web.get("/", self._speak), web.post("/wpush/v2/{token}", self._take)])
        self._runner = web.AppRunner(app, shutdown_timeout=1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port: int = self._runner.addresses[0][1]
        return port

    async def _shut(self) -> None:
        for socket in list(self._sockets.values()):
            await socket.close()
        await self._runner.cleanup()

    def _note(self, happened: list[Happened], what: Happened) -> None:
        with self._changed:
            happened.append(what)
            self._changed.notify_all()

    # ------------------------------------------------------------ towards the browser

    async def _speak(self, request: web.Request) -> web.WebSocketResponse:
        """One browser, until it hangs up."""
        socket = web.WebSocketResponse(protocols=("push-notification",))
        await socket.prepare(request)
        browser = ""
        async for message in socket:
            if message.type != WSMsgType.TEXT:
                break
            said: dict[str, Any] = json.loads(message.data)
            if said.get("messageType") == "hello":
                # A browser that was here before comes back under the name it was given.
                browser = said.get("uaid") or uuid4().hex
                self._sockets[browser] = socket
            answer = self._answer(browser, said)
            if answer is not None:
                await socket.send_json(answer)
        return socket

    def _answer(self, browser: str, said: dict[str, Any]) -> dict[str, Any] | None:
        kind = said.get("messageType")
        same = {"messageType": kind, "status": 200}
        if kind == "hello":
            return {**same, "uaid": browser, "use_webpush": True, "broadcasts": {}}
        if kind == "register":
            return {**same, "channelID": said["channelID"], "pushEndpoint": self._register(browser, said)}
        if kind == "unregister":
            gone = [token for token, held in self._channels.items() if held.channel_id == said["channelID"]]
            for token in gone:
                del self._channels[token]
            return {**same, "channelID": said["channelID"]}
        if kind == "ack":
            for update in said["updates"]:
                self._note(self.acknowledged, int(update["code"]))
            return None
        # An empty message is Firefox's ping; it wants the same back.
        return {} if kind is None else None

    def _register(self, browser: str, said: dict[str, Any]) -> str:
        token = to_base64url(os.urandom(18))
        key = to_base64url(from_base64url(said.get("key") or ""))
        self._channels[token] = Channel(browser, said["channelID"], key)
        self._note(self.registered, self._channels[token])
        return f"{self.origin}/wpush/v2/{token}"

    # ------------------------------------------------------------ towards the sender

    async def _take(self, request: web.Request) -> web.Response:
        """One message from a sender."""
        body = await request.read()
        try:
            channel = self._allowed(request, body)
            socket = self._sockets.get(channel.browser)
            if socket is None or socket.closed:
                raise Refused(503, "the browser is not connected")
        except Refused as refusal:
            self._note(self.refused, (refusal.status, refusal.reason))
            return web.Response(status=refusal.status)
        version = uuid4().hex
        self._note(self.taken, body)
        await socket.send_json(
            {
                "messageType": "notification",
                "channelID": channel.channel_id,
                "version": version,
                "ttl": int(request.headers["TTL"]),
                "data": to_base64url(body),
                "headers": {"encoding": request.headers["Content-Encoding"]},
            }
        )
        return web.Response(status=201, headers={"Location": f"{self.origin}/m/{version}"})

    def _allowed(self, request: web.Request, body: bytes) -> Channel:
        channel = self._channels.get(request.match_info["token"])
        if channel is None:
            raise Refused(410, "no such subscription")
        if not request.headers.get("TTL", "").isdigit():
            raise Refused(400, "TTL missing")
        if len(body) > LARGEST_BODY:
            raise Refused(413, "body too large")
        if request.headers.get("Content-Encoding") != "aes128gcm":
            raise Refused(415, "not aes128gcm")
        _, sender_key = signed_by(request.headers.get("Authorization", ""), self.origin)
        if channel.sender_key and sender_key != channel.sender_key:
            raise Refused(403, "signed by another server than the one subscribed to")
        return channel
