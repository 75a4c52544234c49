"""A stock Firefox, driven over its own remote protocol (Marionette): JSON over a loopback socket.

Playwright's Firefox is a patched build without push, and a driver for the stock one would be a further dependency for
five commands.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Self

NAMES: Final = ("firefox", "firefox-esr")
START_SECONDS: Final = 40
COMMAND_SECONDS: Final = 30
# Anything but loopback goes to a proxy that is not there: nothing leaves this machine, whatever Firefox would like.
_STAY_HERE: Final[dict[str, Any]] = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


class Trouble(RuntimeError):
    """Firefox did not start, hung up, or answered a command with an error."""


def find() -> str | None:
    """FIREFOX_PATH, else the system's Firefox; None where there is none."""
    named = os.environ.get("FIREFOX_PATH")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox:
    """One Firefox without a window, with a profile of its own. Ends with the `with` block."""

    def __init__(self, path: str, profile: Path, preferences: Mapping[str, Any]) -> None:
        profile.mkdir(parents=True)
        chosen = {"marionette.port": 0, **_STAY_HERE, **preferences}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in chosen.items()]
        (profile / "user.js").write_text("\n".join(lines))
        self._told = (profile / "firefox.log").open("wb")
        self._process = subprocess.Popen(
            [path, "--headless", "--no-remote", "--marionette", "--profile", str(profile)],
            stdin=subprocess.DEVNULL,
            stdout=self._told,
            stderr=subprocess.STDOUT,
            # A home of its own too: the person's own Firefox is none of our business.
            env={
                **os.environ,
                "HOME": str(profile),
                "MOZ_CRASHREPORTER_DISABLE": "1",
                "MOZ_DISABLE_AUTO_SAFE_MODE": "1",
            },
        )
        self._socket: socket.socket | None = None
        self._received = b""
        self._number = 0
        try:
            self._connect(profile / "MarionetteActivePort")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End this Firefox, and nobody else's."""
        if self._socket is not None:
            self._socket.close()
        self._process.terminate()
        try:
            self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(timeout=15)
        self._told.close()

    # ------------------------------------------------------------ what a person does

    def opens(self, url: str) -> None:
        """Go to an address, until it has loaded."""
        self._command("WebDriver:Navigate", {"url": url})

    def taps(self, button: str) -> None:
        """Click a button like a finger does: a trusted event, which counts as the person's own wish."""
        found = self._element(f'//button[normalize-space(.)="{button}"]')
        self._command("WebDriver:ElementClick", {"id": found})

    def fills(self, field: str, text: str) -> None:
        """Type into the field with this id."""
        self._command("WebDriver:ElementSendKeys", {"id": self._element(f'//*[@id="{field}"]'), "text": text})

    def sees(self, text: str) -> None:
        """Wait until the words stand on the screen."""
        self._element(f'//*[text()[contains(normalize-space(.), "{text}")]]')

    def evaluate(self, body: str, *arguments: Any) -> Any:
        """What the body of a function returns in the page; a promise is awaited."""
        return self._command("WebDriver:ExecuteScript", {"script": body, "args": arguments})["value"]

    def _element(self, xpath: str) -> str:
        """The reference of the first that is found, waiting for it (`implicit`). Raises Trouble."""
        found = self._command("WebDriver:FindElement", {"using": "xpath", "value": xpath})["value"]
        (reference,) = found.values()
        return str(reference)

    # ------------------------------------------------------------ the protocol

    def _connect(self, port_file: Path) -> None:
        end = time.monotonic() + START_SECONDS
        while not port_file.exists() or not port_file.read_text().strip():
            if self._process.poll() is not None or time.monotonic() > end:
                raise Trouble(f"Firefox did not start: {Path(self._told.name).read_text(errors='replace')[-2000:]}")
            time.sleep(0.1)
        port = int(port_file.read_text())
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=COMMAND_SECONDS)
        self._read()  # its greeting
        timeouts = {"implicit": 15_000, "pageLoad": 25_000, "script": 25_000}
        self._command("WebDriver:NewSession", {"timeouts": timeouts})

    def _command(self, name: str, parameters: Mapping[str, Any]) -> Any:
        assert self._socket is not None
        self._number += 1
        message = json.dumps([0, self._number, name, parameters])
        self._socket.sendall(f"{len(message)}:{message}".encode("ascii"))
        _, number, error, result = self._read()
        assert number == self._number, "an answer to another command"
        if error:
            raise Trouble(f"{name}: {error['error']}: {error['message']}")
        return result

    def _read(self) -> Any:
        """One message: its length in digits, a colon, JSON."""
        while b":" not in self._received:
            self._receive()
        length, _, self._received = self._received.partition(b":")
        while len(self._received) < int(length):
            self._receive()
        message, self._received = self._received[: int(length)], self._received[int(length) :]
        return json.loads(message)

    def _receive(self) -> None:
        assert self._socket is not None
        more = self._socket.recv(65_536)
        if not more:
            raise Trouble("Firefox hung up")
        self._received += more
