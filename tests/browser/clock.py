"""One clock for the whole story: the server's door clock and the phones' Date move together when the test says so.

The timers of the pages stay real. Time never stands still; it is only moved ahead.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page

from backend.core import clock

_SHIFT = """
(() => {
  const real = globalThis.__realDate ?? Date;
  globalThis.__realDate = real;
  globalThis.__aheadBy = %d;
  globalThis.Date = class Date extends real {
    constructor(...parts) { if (parts.length) super(...parts); else super(real.now() + globalThis.__aheadBy); }
    static now() { return real.now() + globalThis.__aheadBy; }
  };
})();
"""


class StoryClock:
    """Starts at a chosen instant and runs from there."""

    def __init__(self, start: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
        self._real = clock.now
        self._ahead = start - self._real()
        self._contexts: list[BrowserContext] = []
        monkeypatch.setattr(clock, "now", self.now)

    def now(self) -> datetime:
        return self._real() + self._ahead

    def __call__(self) -> datetime:
        return self.now()

    def carry(self, context: BrowserContext) -> None:
        """From now on the pages of this phone read this clock."""
        self._contexts.append(context)
        context.add_init_script(_SHIFT % self._milliseconds())

    def forward(self, **span: float) -> None:
        """Move ahead, everywhere at once."""
        self._ahead += timedelta(**span)
        milliseconds = self._milliseconds()
        for context in self._contexts:
            context.add_init_script(_SHIFT % milliseconds)
            for page in context.pages:
                _shift_now(page, milliseconds)

    def _milliseconds(self) -> int:
        """Whole ones: a phone's Date knows nothing smaller."""
        return self._ahead // timedelta(milliseconds=1)

    def forward_to(self, instant: datetime) -> None:
        self.forward(seconds=(instant - self.now()).total_seconds())


def _shift_now(page: Page, milliseconds: int) -> None:
    if page.url.startswith("http"):
        page.evaluate("ahead => { globalThis.__aheadBy = ahead; }", milliseconds)


EVENING = datetime(2026, 11, 23, 19, 10, tzinfo=UTC)
"""A Monday in winter: London's local time is UTC."""
