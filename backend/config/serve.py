"""The embedded run: web server, Celery worker and beat in one process, on SQLite.

The broker lives in memory and is lost with the process. That costs nothing: the rows in the database are the queue,
and the tick finds what is due (docs/decisions/0002-rows-are-the-queue.md).
"""

import argparse
import os
import signal
import socket
import sys
from types import FrameType

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

import django
import waitress
from django.conf import settings
from django.core.management import call_command


def _address_is_taken(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev run", description="Start Unknot in one process.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (0.0.0.0 behind a TLS proxy)")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--public-url", help="the https address of a TLS proxy or tunnel that leads here")
    return parser.parse_args()


def _tell_settings(arguments: argparse.Namespace) -> None:
    """Put the address into the environment before the settings are read: links in mails must lead back here."""
    if arguments.public_url:
        os.environ["PUBLIC_URL"] = arguments.public_url
        os.environ.setdefault("BEHIND_TLS_PROXY", str(arguments.public_url.startswith("https://")))
    os.environ.setdefault("PUBLIC_URL", f"http://localhost:{arguments.port}")


def main() -> None:
    """Migrate, load the demo people if asked, start everything, print the address, serve until told to stop."""
    arguments = _arguments()
    if _address_is_taken(arguments.host, arguments.port):
        sys.exit(f"Port {arguments.port} is in use. Say another one: ./dev run --port {arguments.port + 1}")
    _tell_settings(arguments)
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    if settings.DEMO:
        call_command("demo")
    # Imported late on purpose: both read the settings, which must know the address first.
    from backend.config.alarms import Alarms  # noqa: PLC0415
    from backend.config.wsgi import application  # noqa: PLC0415

    alarms = Alarms()
    alarms.start()

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)
    # Listening before the address is printed: whoever reads it may open it.
    server = waitress.create_server(
        application,
        host=arguments.host,
        port=arguments.port,
        threads=6,
        ident="unknot",
        clear_untrusted_proxy_headers=False,
    )
    print(f"\n  Unknot is here: {settings.PUBLIC_URL}\n  Stop it with Ctrl-C.\n", flush=True)  # noqa: T201
    try:
        server.run()
    finally:
        alarms.stop()


if __name__ == "__main__":
    main()
