"""The one seam in Chromium, which cannot reach a push service here.

`subscribe()` hands out a subscription of the receiver in tests/support/push_service.py, and what the receiver decrypted
is handed to the phone's own service worker by the browser's debugging protocol. The way between, sealed by the server
and signed, is the real protocol.
"""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import CDPSession, Page

from tests.browser.person import eventually
from tests.support.push_service import PushService

_SEAM = """
(() => {
  const given = %s;
  const end = async () => { localStorage.removeItem('seam'); return true; };
  const made = { ...given, toJSON: () => given, unsubscribe: end };
  PushManager.prototype.subscribe = async () => { localStorage.setItem('seam', '1'); return made; };
  PushManager.prototype.getSubscription = async () => (localStorage.getItem('seam') ? made : null);
  // Headless builds without a notification centre say "denied".
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
})();
"""
# The number on the icon is kept instead of set: a Chromium without a window dies when a worker sets one.
_KEEP_WHAT_IS_SHOWN = """() => {
  if (self.__shown) return;
  self.__shown = [];
  const keep = async (number = 0) => { self.__icon = number; };
  Object.assign(self.navigator, { setAppBadge: keep, clearAppBadge: () => keep() });
  const real = self.registration.showNotification.bind(self.registration);
  self.registration.showNotification = async (title, options) => {
    const { body, tag, data, actions } = options;
    self.__shown.push({ title, body, tag, data, actions });
    await real(title, options).catch(() => undefined);
  };
}"""
_TAP = """(action) => {
  const { data } = self.__shown.at(-1);
  const event = new Event('notificationclick');
  Object.assign(event, { action, notification: { data, close() {} }, waitUntil(work) { self.__tapped = work; } });
  self.dispatchEvent(event);
}"""


class PushedPhone:
    """A phone that can be pushed to. Make it before its first page is opened."""

    def __init__(self, page: Page, service: PushService, origin: str) -> None:
        self.context, self.service, self.origin = page.context, service, origin
        self.subscription = service.subscribe()
        self._registration: str | None = None
        self.context.add_init_script(_SEAM % json.dumps(self.subscription))
        # A page of its own, which stays open: it tells which registration of a service worker is ours.
        self._cdp: CDPSession = self.context.new_cdp_session(self.context.new_page())
        self._cdp.on("ServiceWorker.workerRegistrationUpdated", self._registered)
        self._cdp.send("ServiceWorker.enable")

    def _registered(self, event: dict[str, Any]) -> None:
        for registration in event["registrations"]:
            if registration["scopeURL"] == f"{self.origin}/" and not registration["isDeleted"]:
                self._registration = registration["registrationId"]

    def receives(self, payload: dict[str, Any]) -> None:
        """What the receiver decrypted reaches the worker, as the browser would hand it over, until it is shown."""
        assert self._registration is not None, "the worker is not registered yet"
        worker = self.context.service_workers[0]
        worker.evaluate(_KEEP_WHAT_IS_SHOWN)
        before = len(self.shown())
        self._cdp.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": self.origin, "registrationId": self._registration, "data": json.dumps(payload)},
        )
        # A browser takes the right to push from a site that shows nothing.
        eventually(lambda: len(self.shown()) > before)

    def shown(self) -> list[dict[str, Any]]:
        """The notifications that the worker showed."""
        found: list[dict[str, Any]] = self.context.service_workers[0].evaluate("() => self.__shown ?? []")
        return found

    def number_on_the_icon(self) -> int | None:
        """What the worker put there; None when it put nothing."""
        number: int | None = self.context.service_workers[0].evaluate("() => self.__icon ?? null")
        return number

    def taps_the_notification(self, button: str = "") -> None:
        """`button`: the name of one of its buttons; else the notification itself."""
        self.context.service_workers[0].evaluate(_TAP, button)
