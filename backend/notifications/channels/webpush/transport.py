"""One web push (RFC 8030, 8291, 8292) to one browser."""

import json
import threading
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings

from backend.notifications import vapid
from backend.notifications.channels.types import Address, Parcel, TransportError
from backend.notifications.channels.webpush.hosts import is_allowed

if TYPE_CHECKING:
    import requests

TIMEOUT_SECONDS = 10
GONE = (404, 410)
_LONGEST_WAIT_SECONDS = 3600
_thread = threading.local()


def payload(parcel: Parcel) -> str:
    """Declarative and classic in one: a phone without a running worker shows `notification` by itself."""
    notification: dict[str, Any] = {
        "title": parcel.words.title,
        "body": parcel.words.body,
        "navigate": parcel.url,
        "tag": parcel.tag,
        "lang": parcel.language,
    }
    if parcel.done_url:
        notification["actions"] = [{"action": "done", "title": parcel.words.done, "navigate": parcel.done_url}]
    return json.dumps({"web_push": 8030, "notification": notification, "receipt": parcel.receipt, "url": parcel.url})


def send(address: Address, parcel: Parcel) -> str:
    """Hand the parcel to the push service. Returns its answer's code. Raises TransportError."""
    # Asked again here, not only when subscribing: the list may have become shorter since.
    if not is_allowed(address.to):
        raise TransportError("host_not_allowed")
    # Imported here: 0.3 s and 40 MB that the web server and the phone's sync never need.
    import requests  # noqa: PLC0415
    from pywebpush import WebPushException  # noqa: PLC0415

    try:
        return str(_call(address, parcel).status_code)
    except WebPushException as error:
        if error.response is None:
            raise TransportError("keys_unusable", permanent=True) from error
        raise _refusal(error.response, now=parcel.at) from error
    except (requests.ConnectTimeout, requests.exceptions.SSLError) as error:
        raise TransportError("cannot_connect") from error
    except requests.ConnectionError as error:
        raise TransportError("connection_lost", may_have_left=_was_written(error)) from error
    except requests.RequestException as error:
        raise TransportError("no_answer", may_have_left=True) from error
    except (ValueError, TypeError) as error:  # a key that is not a point on the curve, or not base64
        raise TransportError("keys_unusable") from error


def _call(address: Address, parcel: Parcel) -> "requests.Response":
    from py_vapid import Vapid02  # noqa: PLC0415
    from pywebpush import webpush  # noqa: PLC0415

    answer: requests.Response = webpush(
        subscription_info={"endpoint": address.to, "keys": {"p256dh": address.p256dh, "auth": address.auth}},
        data=payload(parcel),
        vapid_private_key=Vapid02(vapid.private_key()),
        vapid_claims={"sub": settings.VAPID_SUBJECT},
        ttl=parcel.ttl_seconds,
        timeout=TIMEOUT_SECONDS,
        headers={"Urgency": "high" if parcel.is_urgent else "normal"},
        requests_session=_session(),
    )
    return answer


def _session() -> "requests.Session":
    """One kept connection per thread, which never follows a redirect: that would walk around the list of hosts."""
    import requests  # noqa: PLC0415

    class Unredirected(requests.Session):
        def post(self, url: Any, data: Any = None, json: Any = None, **options: Any) -> requests.Response:
            return super().post(url, data=data, json=json, **{**options, "allow_redirects": False})

    if not hasattr(_thread, "session"):
        _thread.session = Unredirected()
    session: requests.Session = _thread.session
    return session


def _refusal(response: "requests.Response", *, now: datetime) -> TransportError:
    status = response.status_code
    return TransportError(
        str(status),
        # Only these two are about the browser. 400, 401 and 403 are about us: a signing key that is set wrong must
        # not switch everybody's push off.
        permanent=status in GONE,
        retry_after_seconds=_retry_after(response.headers.get("Retry-After", ""), now),
    )


def _retry_after(text: str, now: datetime) -> int:
    """Seconds to wait, from a number or a date; 0 when it says nothing usable, at most an hour."""
    try:
        seconds = int(text) if text.strip().isdigit() else int((parsedate_to_datetime(text) - now).total_seconds())
    except (TypeError, ValueError):
        return 0
    return min(max(seconds, 0), _LONGEST_WAIT_SECONDS)


def _was_written(error: "requests.ConnectionError") -> bool:
    """Refused and unresolved never left the house; a connection that broke later may have carried the request."""
    from urllib3.exceptions import NewConnectionError  # noqa: PLC0415

    cause = error.args[0] if error.args else None
    return not isinstance(getattr(cause, "reason", None), NewConnectionError)
