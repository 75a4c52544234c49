"""Web push without any seam: a stock Firefox subscribes, decrypts and wakes our service worker by itself.

Only the push service between our server and Firefox is a double; what it carries is sealed and signed for real. Runs
where a Firefox is found (FIREFOX_PATH, or the system's), else says that it did not run.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from backend.accounts.models import User
from backend.notifications import services as notifications
from backend.notifications.models import Delivery, PushSubscription
from backend.notifications.types import DeliveryState
from backend.notifications.vapid import public_key
from backend.reminders import services as reminders
from tests.browser.clock import EVENING, StoryClock
from tests.browser.person import eventually
from tests.support import firefox
from tests.support.alarms import write
from tests.support.autopush import DELIVERED, Autopush
from tests.support.firefox import Firefox
from tests.support.live import LiveSite

DAILY = {"what": "log", "times": ["20:00"], "time_zone": "Europe/London", "by_push": True, "by_email": False}
NOTIFICATIONS = """
  return navigator.serviceWorker.ready
    .then((worker) => worker.getNotifications())
    .then((shown) => shown.map(({ title, body, data }) => ({ title, body, path: data.path })));
"""


def preferences(autopush: Autopush) -> dict[str, object]:
    """Where the push service is, and a person who says yes when asked."""
    return {
        "dom.push.serverURL": autopush.socket_url,
        "dom.push.testing.allowInsecureServerURL": True,
        "dom.push.connection.enabled": True,
        "permissions.default.desktop-notification": 1,
        "alerts.useSystemBackend": False,
    }


def test_a_reminder_reaches_a_stock_firefox_that_decrypts_it_itself(
    site: LiveSite,
    patient: User,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = firefox.find()
    if path is None:
        with capsys.disabled():
            print("\nFirefox: not run, no Firefox found")
        return
    clock = StoryClock(EVENING, monkeypatch)
    with Autopush() as autopush, Firefox(path, tmp_path / "firefox", preferences(autopush)) as phone:
        signs_in(phone, site, patient)
        switches_push_on(phone, site, autopush)
        write(patient, "reminder_rule", DAILY, now=clock.now())
        phone.opens("about:blank")  # no page of the app is open when the message comes

        clock.forward_to(EVENING.replace(hour=20, minute=0, second=5))
        turn_the_alarm_clock(clock)

        assert autopush.refused == []
        (sealed,) = autopush.taken
        assert b"check-in" not in sealed, "the push service could read it"
        autopush.wait_for(lambda service: service.acknowledged == [DELIVERED], seconds=20)
        the_receipt_comes_back(clock)
        the_notification_is_there(phone, site)


def signs_in(phone: Firefox, site: LiveSite, person: User) -> None:
    phone.opens(f"{site.url}/me/sign-in")
    phone.fills("email", person.email)
    phone.fills("password", "correct horse battery")
    phone.taps("Sign in")
    phone.sees("You are signed in.")


def switches_push_on(phone: Firefox, site: LiveSite, autopush: Autopush) -> None:
    """By the app's own button: our unmodified `subscribe()`, and Firefox's own keys."""
    phone.opens(f"{site.url}/me/reminders")
    phone.taps("Set up messages here")
    phone.sees("This phone is set up for messages.")
    (channel,) = autopush.registered
    assert channel.sender_key == public_key(), "subscribed for another server"
    assert PushSubscription.objects.count() == 1


def turn_the_alarm_clock(clock: StoryClock) -> None:
    """One beat of the real loops."""
    reminders.tick(now=clock.now())
    notifications.deliver_due(clock=clock)


def the_receipt_comes_back(clock: StoryClock) -> None:
    """Our worker posts the token that only somebody who could decrypt the message knows."""
    eventually(lambda: Delivery.objects.filter(received_at__isnull=False).exists(), seconds=20)
    delivery = Delivery.objects.get()
    assert delivery.state == DeliveryState.SENT
    assert delivery.received_at is not None
    assert clock.now() - delivery.received_at < timedelta(minutes=1)


def the_notification_is_there(phone: Firefox, site: LiveSite) -> None:
    phone.opens(f"{site.url}/")
    (shown,) = phone.evaluate(NOTIFICATIONS)
    assert shown["title"] == "Time for a check-in"
    assert shown["body"] == "You asked for this reminder. One minute is enough."
    assert shown["path"].startswith("/log")
