"""Which addresses the server may be made to call."""

import pytest
from pytest_django.fixtures import Settings

from backend.notifications.channels.webpush.hosts import is_allowed


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/abc",
        "https://db5p.notify.windows.com/w/?token=abc",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_the_push_services_of_the_browsers_are_allowed(endpoint: str) -> None:
    assert is_allowed(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/abc",
        "https://fcm.googleapis.com.evil.test/abc",
        "https://evil.test/fcm.googleapis.com",
        "https://evil.test#.notify.windows.com",
        "https://user:word@fcm.googleapis.com/abc",
        "https://fcm.googleapis.com@evil.test/abc",
        "https://notify.windows.com.evil.test/",
        "https://127.0.0.1/abc",
        "http://127.0.0.1:5432/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "https://localhost/abc",
        "file:///etc/passwd",
        "https://[broken",
        "https://host:port/",
        "",
    ],
)
def test_nothing_else_is_allowed(endpoint: str) -> None:
    assert not is_allowed(endpoint)


def test_a_named_host_is_allowed_with_its_port_only(settings: Settings) -> None:
    settings.PUSH_EXTRA_HOSTS = ["127.0.0.1:9000"]

    assert is_allowed("http://127.0.0.1:9000/push/abc")
    assert not is_allowed("http://127.0.0.1:9001/push/abc")
    assert not is_allowed("ftp://127.0.0.1:9000/push/abc")


def test_the_demo_pushes_to_nobody(settings: Settings) -> None:
    settings.DEMO = True

    assert not is_allowed("https://fcm.googleapis.com/fcm/send/abc")
