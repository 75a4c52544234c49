"""What a push service's answer means."""

from datetime import UTC, datetime

import pytest
import requests
from urllib3 import HTTPConnectionPool
from urllib3.connection import HTTPConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProtocolError

from backend.notifications.channels.webpush.transport import _refusal, _retry_after, _was_written

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


def answer(status: int, **headers: str) -> requests.Response:
    response = requests.Response()
    response.status_code = status
    response.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return response


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120),
        ("Mon, 15 Jun 2026 12:05:00 GMT", 300),
        ("Mon, 15 Jun 2026 11:00:00 GMT", 0),
        ("999999", 3600),
        ("-5", 0),
        ("soon", 0),
        ("", 0),
    ],
)
def test_retry_after_is_read_as_seconds_or_date_and_never_longer_than_an_hour(text: str, seconds: int) -> None:
    assert _retry_after(text, NOW) == seconds


@pytest.mark.parametrize("status", [400, 401, 403, 413, 429, 500, 502, 503])
def test_what_is_not_about_the_browser_switches_nothing_off(status: int) -> None:
    refusal = _refusal(answer(status, Retry_After="60"), now=NOW)

    assert (refusal.permanent, refusal.retry_after_seconds, refusal.may_have_left) == (False, 60, False)


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_gone_is_gone(status: int) -> None:
    assert _refusal(answer(status), now=NOW).permanent


def test_a_refused_connection_never_left_and_a_broken_one_may_have() -> None:
    connection, pool = HTTPConnection("push.test"), HTTPConnectionPool("push.test")
    refused = requests.ConnectionError(MaxRetryError(pool, "/", NewConnectionError(connection, "refused")))
    broken = requests.ConnectionError(ProtocolError("Connection aborted."))

    assert not _was_written(refused)
    assert _was_written(broken)
