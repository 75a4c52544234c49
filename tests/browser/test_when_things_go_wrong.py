"""What a person sees when the server refuses, the phone's push service is silent, or an emergency was no emergency."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.core import clock
from backend.diary.models import PainLog
from backend.notifications import services as notifications
from backend.notifications.models import Attempt, Message
from backend.safety import services as safety
from backend.safety.models import Escalation, SafetyCheck
from tests.browser.look import Inspection
from tests.browser.person import Person, eventually
from tests.support.alarms import confirm_email
from tests.support.live import LiveSite
from tests.support.sharing import share

PASSWORD = "correct horse battery"

# The phone's outbox: a copy of the first waiting entry, as a phone with a mistake in its program would write it.
PUT_PAIN_11_BETWEEN = """async () => {
  const asked = (request) => new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
  });
  const name = (await indexedDB.databases()).map((one) => one.name).find((one) => /^unknot-.{36}$/.test(one));
  const db = await asked(indexedDB.open(name));
  const outbox = db.transaction('outbox', 'readwrite').objectStore('outbox');
  const first = (await asked(outbox.getAll())).filter((op) => op.kind === 'pain_log').sort((a, b) => a.seq - b.seq)[0];
  const end = crypto.randomUUID().slice(-12);
  const [, reading] = first.patch.pain_now;
  await asked(outbox.put({
    ...first,
    op_id: first.op_id.slice(0, -12) + end,
    id: first.id.slice(0, -12) + end,
    seq: first.seq + 0.5,
    patch: { ...first.patch, pain_now: [11, reading], pain_worst: [8, reading] },
  }));
  db.close();
}"""
NEVER_SETTLES = """
PushManager.prototype.subscribe = () => new Promise(() => undefined);
// Headless builds without a notification centre say "denied".
Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
Notification.requestPermission = async () => 'granted';
"""


@pytest.fixture
def pat(phone: Callable[..., Page], patient: User) -> Person:
    """Signed in, with everything on the phone that is needed without network."""
    person = Person(phone())
    person.opens("/me/sign-in")
    person.signs_in(patient.email, PASSWORD)
    person.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    return person


def test_what_the_server_refuses_lies_in_the_tray_with_its_field_and_the_neighbours_arrive(
    site: LiveSite, pat: Person, patient: User
) -> None:
    site.stop()
    pat.opens("/")
    pat.rates("Pain now", 7)
    pat.sees("Saved on this phone")
    pat.opens("/")
    pat.taps("Better")
    pat.sees("2 entries wait for network")
    pat.page.evaluate(PUT_PAIN_11_BETWEEN)

    site.start()
    pat.opens("/")
    pat.taps("Look")
    pat.is_at("/me/device")
    refused = pat.page.locator("section", has=pat.page.get_by_role("heading", name="Needs your attention"))
    expect(refused.get_by_role("listitem")).to_have_text(re.compile("^pain now: .*10"))
    refused.get_by_text("What you had entered").click()
    expect(refused).to_contain_text("11")
    assert PainLog.objects.filter(owner=patient).count() == 2, "the neighbours arrived"
    assert PainLog.objects.get(owner=patient, pain_now=7)
    inspection = Inspection()
    inspection.look_at(pat.page, "tray")
    inspection.assert_clean()

    pat.taps("Try again without the wrong part")
    pat.does_not_see("Needs your attention")
    eventually(lambda: PainLog.objects.filter(owner=patient, pain_now=None, pain_worst=8).count() == 1)


def test_a_push_service_that_never_answers_is_told_in_words_after_ten_seconds(pat: Person) -> None:
    pat.page.context.add_init_script(NEVER_SETTLES)
    pat.opens("/me/reminders")
    begun = time.monotonic()
    pat.taps("Set up messages here")
    pat.sees("Asking the phone…")
    expect(pat.page.get_by_role("alert").get_by_text(re.compile("did not answer within 10 seconds"))).to_be_visible(
        timeout=20_000
    )
    assert 9.5 < time.monotonic() - begun < 15
    pat.sees("This phone is not set up for messages yet.")
    expect(pat.page.get_by_role("button", name="Set up messages here")).to_be_enabled()


def answers_the_bladder_question_with_yes(pat: Person) -> None:
    pat.opens("/help-now")
    pat.taps("Answer the safety questions")
    pat.taps("Start")
    pat.ticks(["Trouble with wee"])
    pat.taps("Next")
    pat.ticks(["It is hard to start or stop"])
    pat.picks(re.compile("Is this new"), "Yes, new or worse")
    pat.taps("Next")
    pat.sees("Emergency: act now")


@pytest.mark.parametrize("network", [True, False], ids=["online", "offline"])
def test_an_emergency_answered_by_mistake_is_told_to_nobody_opens_the_locks_and_is_kept(
    site: LiveSite, pat: Person, patient: User, therapist: User, *, network: bool
) -> None:
    share(patient, therapist, now=clock.now(), watcher=True)
    confirm_email(therapist)
    if not network:
        site.stop()
    answers_the_bladder_question_with_yes(pat)
    if network:
        eventually(lambda: Escalation.objects.filter(state="waiting").count() == 1)
    pat.opens("/session")
    pat.sees("Closed for now")

    pat.opens("/help-now")
    pat.taps("See what to do")
    pat.taps("I answered by mistake")
    pat.sees("You said that it was a mistake. What it closed is open again. It stays in your history.")
    pat.does_not_see("Emergency: act now")
    pat.opens("/session")
    pat.sees("Under the pelvic rim with a ball")
    pat.does_not_see("Closed for now")

    pat.opens("/history")
    pat.sees("emergency advice")
    pat.sees("answered by mistake")

    site.start()
    pat.opens("/")
    eventually(lambda: Escalation.objects.filter(state="mistaken").count() == 1)
    an_hour_passes()
    # What was planned for the minute after the answer was withdrawn before anybody tried to send it.
    assert not Message.objects.filter(recipient=therapist).exclude(state="withdrawn").exists()
    assert not Attempt.objects.exists()
    assert not mail.outbox
    assert SafetyCheck.objects.get(owner=patient).level == "L1", "nothing was overwritten"


def test_with_nobody_watching_the_phone_says_so_as_soon_as_the_answer_has_arrived(pat: Person) -> None:
    answers_the_bladder_question_with_yes(pat)
    pat.taps("Yes, that is right")
    pat.sees("Nobody watches. Nobody is told.")
    assert Escalation.objects.get().state == "nobody_to_tell"
    an_hour_passes()
    assert not Message.objects.exists()


def an_hour_passes() -> None:
    """The loops that beat turns in life."""
    for minutes in (2, 20, 60):
        later = partial(_after, timedelta(minutes=minutes))
        safety.advance(now=later())
        notifications.deliver_due(clock=later)


def _after(span: timedelta) -> datetime:
    return clock.now() + span
