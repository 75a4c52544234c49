"""Which push services may be called. An endpoint is an address given by a stranger: without this list the server
could be made to call anything inside its own network."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

KNOWN_HOSTS: Final = frozenset(
    {
        "fcm.googleapis.com",  # Chrome, Edge on Android, Brave, Opera
        "updates.push.services.mozilla.com",  # Firefox
        "web.push.apple.com",  # Safari, web apps on the home screen
    }
)
KNOWN_PARENTS: Final = (".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com")


def is_allowed(endpoint: str) -> bool:
    """Whether this endpoint lies at a push service that we know, over https; or at a host named in the settings."""
    # The demo sends nothing, to nobody.
    return not settings.DEMO and _is_allowed(endpoint, settings.PUSH_EXTRA_HOSTS)


def _is_allowed(endpoint: str, extra_hosts: Sequence[str]) -> bool:
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        return False
    host = (parts.hostname or "").lower()
    if not host or parts.username is not None or parts.password is not None:
        return False
    # A named host is the operator's own word: plain http is theirs to choose (a receiver on loopback in tests).
    if host in extra_hosts or (port is not None and f"{host}:{port}" in extra_hosts):
        return parts.scheme in ("http", "https")
    if parts.scheme != "https" or port not in (None, 443):
        return False
    return host in KNOWN_HOSTS or host.endswith(KNOWN_PARENTS)
