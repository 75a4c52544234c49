"""The main job, end to end: from an entry typed on a phone without network to the therapist's chart.

One story in the order in which it happens; each step is a function named by what happens.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from playwright.sync_api import Page, TimeoutError, expect

from backend.accounts.models import User
from backend.diary.models import MassageSession, PainLog, PatchPlacement
from backend.notifications import services as notifications
from backend.reminders import services as reminders
from backend.reminders.models import Occurrence, ReminderRule
from backend.safety import services as safety
from backend.safety.models import Escalation
from tests.browser.clock import EVENING, StoryClock
from tests.browser.person import Person, eventually
from tests.browser.push import PushedPhone
from tests.support.alarms import confirm_email
from tests.support.live import LiveSite
from tests.support.phone import Phone
from tests.support.push_service import PushService

PASSWORD = "a long enough passphrase"
Picture = Callable[[Page, str], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StoryClock:
    return StoryClock(EVENING, monkeypatch)


def test_from_an_entry_without_network_to_the_therapists_chart(
    site: LiveSite,
    phone: Callable[..., Page],
    clock: StoryClock,
    picture: Picture,
    push_service: PushService,
    client_of: Callable[[User], Client],
) -> None:
    page = phone(clock=clock)
    pats_pushes = PushedPhone(page, push_service, site.url)
    pat = Person(page)
    pat.opens_for_the_first_time()
    picture(pat.page, "story/01-today")

    site.stop()
    pain_behind_the_hip_is_written_down(pat, picture)
    the_entry_is_still_there_after_closing_the_page(pat, picture)
    the_walking_question_comes_before_the_muscles(pat, picture)
    the_muscles_to_check_are_shown_with_the_reason(pat, picture)
    a_session_is_guided_and_stored_without_typing(pat, clock, picture)
    a_patch_is_put_on_the_point(pat, picture)

    site.start()
    an_account_takes_over_what_is_there(pat, picture)
    everything_arrived_once()
    a_second_device_shows_it(Person(phone(clock=clock)), picture)

    a_reminder_is_set_for_twenty_hundred(pat, picture)
    it_reaches_the_phone_and_saving_the_log_answers_it(pat, pats_pushes, clock, picture)
    the_patch_alarm_comes_at_its_time(pat, pats_pushes, clock)

    page = phone(clock=clock)
    theas_pushes = PushedPhone(page, push_service, site.url)
    thea = Person(page)
    the_therapist_is_invited_accepts_and_is_confirmed(pat, thea, picture)
    she_sees_what_was_agreed_and_takes_the_watcher_role(thea, picture)

    site.stop()
    a_bladder_answer_shows_the_emergency_advice_at_once(pat, picture)
    site.start()
    the_watcher_is_told_again_and_again_until_she_acknowledges(pat, thea, theas_pushes, clock, picture)
    two_weeks_arrive_from_an_older_phone(clock, client_of)
    both_look_at_the_chart(pat, thea, picture)


def pain_behind_the_hip_is_written_down(pat: Person, picture: Picture) -> None:
    pat.taps("Full entry")
    pat.marks_on_the_map("hip_back.right", "Back of the hip, right")
    pat.rates("Pain now", 5)
    pat.chooses("What does it feel like?", ["Feels like a knot"])
    pat.chooses("What set it off?", ["Walking a lot"])
    pat.chooses("What did it stop you from?", ["Striding freely"])
    pat.tried("Sat a few minutes", "It helped a bit")
    pat.tried("Leaned on something hard", "It did not help")
    pat.tried("Floor stretches", "It helped")
    picture(pat.page, "story/02-log")
    pat.taps("Done")
    pat.sees("Saved on this phone")
    picture(pat.page, "story/03-saved")


def the_entry_is_still_there_after_closing_the_page(pat: Person, picture: Picture) -> None:
    context = pat.page.context
    pat.page.close()
    pat.page = context.new_page()
    pat.opens("/")
    pat.sees("Pain 5 of 10")
    pat.opens("/history")
    picture(pat.page, "story/04-history")
    pat.taps(re.compile("Pain 5 of 10"))
    pat.sees("Back of the hip, right")


def the_walking_question_comes_before_the_muscles(pat: Person, picture: Picture) -> None:
    pat.opens("/find")
    pat.taps("Show muscles to check")
    pat.sees("Walking brought it on.")
    pat.taps("Answer the questions")
    pat.taps("Start")
    pat.picks(re.compile("same walk"), "No, it changes, or walking does not bring it on")
    pat.picks(re.compile("stop within minutes"), "No, standing still does not help")
    pat.picks(re.compile("sit or bend"), "No, or only sometimes")
    picture(pat.page, "story/05-walking-question")
    pat.taps("Next")
    pat.taps("None of these")
    pat.sees("These answers close nothing. This does not mean nothing is wrong.")
    picture(pat.page, "story/06-no-advice")
    pat.taps("Go on")


def the_muscles_to_check_are_shown_with_the_reason(pat: Person, picture: Picture) -> None:
    pat.sees("You marked: Back of the hip, right.")
    names = pat.page.get_by_role("article").locator("h2 + p").all_inner_texts()
    assert names == ["Piriformis", "Quadratus lumborum", "Gluteus medius", "Gluteus minimus"]
    pat.sees(re.compile("Charts link this muscle with"))
    pat.sees("Other things can cause this too")
    pat.sees("That is not an all-clear.")
    picture(pat.page, "story/07-muscles-to-check")


def a_session_is_guided_and_stored_without_typing(pat: Person, clock: StoryClock, picture: Picture) -> None:
    pat.taps("Session: Under the pelvic rim with a ball")
    pat.rates("Pain now, before you start", 5)
    picture(pat.page, "story/08-prepare")
    pat.taps("Start")
    nothing_to_report_in_the_first_use_questions(pat, picture)
    picture(pat.page, "story/09-player-position")
    the_player_runs_to_its_end(pat, clock, picture)
    pat.rates("Pain now, after the session", 3)
    pat.picks("Compared with before, it feels", "Better")
    pat.sees("Before 5, after 3 of 10.")
    picture(pat.page, "story/11-after")


def nothing_to_report_in_the_first_use_questions(pat: Person, picture: Picture) -> None:
    """At most five screens with one tap each, then the look at the skin where the ball will be."""
    pat.taps("Start")
    assert pat.answers_none_until("Go on", seen=lambda n: picture(pat.page, f"story/first-use-{n}")) <= 6
    pat.taps("Start")


def the_player_runs_to_its_end(pat: Person, clock: StoryClock, picture: Picture) -> None:
    after = pat.page.get_by_role("heading", name="After the session")
    ready = pat.page.get_by_role("button", name="I’m ready", exact=True).last
    easier = pat.page.get_by_role("button", name="Yes, a bit", exact=True)
    held = paused = False
    for _ in range(90):
        if after.is_visible():
            break
        if easier.is_visible():
            easier.click()
            continue
        if ready.is_visible():
            # The next beat may begin by itself between the look and the tap.
            with suppress(TimeoutError):
                ready.click(timeout=2000)
            continue
        if not held:
            pat.sees("Never above 6 of 10. Ease off before that.")
            picture(pat.page, "story/10-player-hold")
            held = True
        elif not paused:
            pat.taps("Pause")
            pat.sees("Paused")
            pat.taps("Go on")
            paused = True
        clock.forward(seconds=9)
        pat.page.wait_for_timeout(350)
    expect(after).to_be_visible()
    assert held and paused


def a_patch_is_put_on_the_point(pat: Person, picture: Picture) -> None:
    pat.taps("Put a patch on this spot")
    picture(pat.page, "story/12-patch")
    pat.picks("Which patch?", "Menthol 5 %")
    pat.taps("Put it on and start the clock")
    pat.sees("Before you stick on a patch")
    pat.taps("Start")
    pat.answers_none_until("Go on")
    pat.taps("Put it on and start the clock")
    pat.sees(re.compile("Noted. Take it off"))
    picture(pat.page, "story/13-patch-on")


def an_account_takes_over_what_is_there(pat: Person, picture: Picture) -> None:
    pat.opens("/me/sign-up")
    picture(pat.page, "story/14-sign-up")
    pat.signs_up("pat@example.test", PASSWORD)
    picture(pat.page, "story/15-me")


def everything_arrived_once() -> None:
    eventually(lambda: PainLog.objects.count() == 1 and PatchPlacement.objects.count() == 1)
    entry = PainLog.objects.get()
    assert entry.pain_now == 5
    assert MassageSession.objects.get().pain_after == 3


def a_second_device_shows_it(tablet: Person, picture: Picture) -> None:
    tablet.opens("/me/sign-in")
    tablet.signs_in("pat@example.test", PASSWORD)
    tablet.opens("/")
    tablet.sees("Pain 5 of 10")
    picture(tablet.page, "story/16-second-device")


def a_reminder_is_set_for_twenty_hundred(pat: Person, picture: Picture) -> None:
    pat.opens("/me/reminders")
    pat.taps("Set up messages here")
    pat.sees("This phone is set up for messages.")
    pat.taps("Add a reminder")
    pat.fills("Time", "20:00")
    pat.taps("Save")
    pat.sees("Reminder saved.")
    picture(pat.page, "story/17-reminder")
    eventually(lambda: ReminderRule.objects.count() == 1)


def turn_the_alarm_clock(clock: StoryClock) -> None:
    """One beat of the real loops; tests/stories runs them with the real broker and workers."""
    reminders.tick(now=clock.now())
    safety.advance(now=clock.now())
    notifications.deliver_due(clock=clock)


def it_reaches_the_phone_and_saving_the_log_answers_it(
    pat: Person, pushes: PushedPhone, clock: StoryClock, picture: Picture
) -> None:
    turn_the_alarm_clock(clock)
    assert not pushes.service.inbox
    clock.forward_to(EVENING.replace(hour=20, minute=0, second=5))
    turn_the_alarm_clock(clock)
    pushed = pushes.service.inbox[-1]
    pushes.receives(pushed.payload)
    eventually(lambda: bool(pushes.shown()))
    assert pushes.shown()[-1]["title"] == pushed.payload["notification"]["title"]
    pushes.taps_the_notification()
    pat.is_at("/log")
    pat.rates("Pain now", 4)
    pat.sees("Saved on this phone")
    pat.taps("Done")
    eventually(lambda: PainLog.objects.count() == 2)
    eventually(lambda: Occurrence.objects.filter(state="answered").count() == 1)
    pat.opens("/me/reminders")
    picture(pat.page, "story/18-reminder-answered")


def the_patch_alarm_comes_at_its_time(pat: Person, pushes: PushedPhone, clock: StoryClock) -> None:
    before = len(pushes.service.inbox)
    due = PatchPlacement.objects.get().off_due_at
    assert due is not None
    clock.forward_to(due)
    turn_the_alarm_clock(clock)
    assert len(pushes.service.inbox) > before
    pushes.receives(pushes.service.inbox[-1].payload)
    pat.opens("/")
    pat.taps("It is off")
    eventually(lambda: PatchPlacement.objects.get().off_at is not None)


def the_therapist_is_invited_accepts_and_is_confirmed(pat: Person, thea: Person, picture: Picture) -> None:
    pat.opens("/me/share")
    pat.ticks(["Pain", "Patches", "Sessions"])
    pat.page.get_by_label(re.compile("Ask this person to be told")).check()
    picture(pat.page, "story/19-invite")
    pat.taps("Make an invitation")
    pat.sees("Nothing is shared yet.")
    code = pat.page.locator("p.code").inner_text()
    picture(pat.page, "story/20-invitation")

    thea.opens("/me/sign-up")
    thea.signs_up("thea@example.test", PASSWORD, name="Thea (test)")
    thea.opens("/people")
    thea.sees("Nobody shares with you at the moment.")
    thea.opens(f"/join#{code}")
    thea.taps("Accept the invitation")
    thea.sees(re.compile("has to say yes"))
    picture(thea.page, "story/21-accepted")

    pat.opens("/me/share")
    pat.sees("Thea (test) has accepted")
    picture(pat.page, "story/22-confirm")
    pat.taps("Yes, begin sharing")
    pat.sees("Sharing has begun.")


def she_sees_what_was_agreed_and_takes_the_watcher_role(thea: Person, picture: Picture) -> None:
    thea.opens("/people")
    picture(thea.page, "story/23-people")
    thea.taps("I will be told")
    thea.sees("You are told about safety messages.")
    thea.opens("/me/reminders")
    thea.taps("Set up messages here")
    thea.sees("This phone is set up for messages.")
    confirm_email(User.objects.get(email="thea@example.test"))


def a_bladder_answer_shows_the_emergency_advice_at_once(pat: Person, picture: Picture) -> None:
    """Offline. The advice, the number, the locks and the diary; then "Is that right?" yes."""
    pat.opens("/help-now")
    picture(pat.page, "story/24-help-now")
    pat.taps("Answer the safety questions")
    pat.taps("Start")
    pat.ticks(["Trouble with wee"])
    pat.taps("Next")
    pat.ticks(["It is hard to start or stop"])
    picture(pat.page, "story/25-bladder")
    pat.picks(re.compile("Is this new"), "Yes, new or worse")
    pat.taps("Next")
    pat.sees("Emergency: act now")
    call = pat.page.get_by_role("link", name=re.compile("Call 999")).first
    expect(call).to_have_attribute("href", "tel:999")
    pat.sees(re.compile("Do not wait for an answer. Nobody may be looking"))
    pat.sees(re.compile("Your diary is never closed"))
    pat.sees(re.compile("Not sent yet"))
    picture(pat.page, "story/26-emergency-advice")
    pat.taps("Yes, that is right")
    pat.sees("You said that it is right.")
    pat.opens("/session")
    pat.sees("Closed for now")
    picture(pat.page, "story/27-locked")


def the_watcher_is_told_again_and_again_until_she_acknowledges(
    pat: Person, thea: Person, pushes: PushedPhone, clock: StoryClock, picture: Picture
) -> None:
    told = len(pushes.service.inbox)
    pat.opens("/")
    eventually(lambda: Escalation.objects.count() == 1)
    turn_the_alarm_clock(clock)
    assert_nothing_about_health_left(pushes, mail.outbox, since=told)
    first = len(pushes.service.inbox)
    mails = len(mail.outbox)
    assert first == told + 1
    assert mail.outbox[-1].to == ["thea@example.test"]

    clock.forward(minutes=15, seconds=5)
    turn_the_alarm_clock(clock)
    assert len(pushes.service.inbox) == first + 1, "told again after 15 minutes"
    assert len(mail.outbox) == mails + 1

    pushes.receives(pushes.service.inbox[-1].payload)
    pushes.taps_the_notification()
    thea.is_at("/watch")
    picture(thea.page, "story/28-watch")
    thea.taps("I have seen this and take care of it")
    thea.sees("Noted. The person sees that you have seen it.")
    clock.forward(minutes=30)
    turn_the_alarm_clock(clock)
    assert len(pushes.service.inbox) == first + 1, "nobody is told after somebody acknowledged"

    pat.opens("/")
    pat.sees(re.compile("told Thea"))
    pat.sees(re.compile("acknowledged by Thea"))
    picture(pat.page, "story/29-acknowledged")


HEALTH = re.compile(r"pain|bladder|wee|hip|muscle|massage|patch|emergency|symptom|leg|back\b", re.I)


def assert_nothing_about_health_left(pushes: PushedPhone, mails: list[EmailMessage], *, since: int) -> None:
    for pushed in pushes.service.inbox[since:]:
        assert not HEALTH.search(json.dumps(pushed.payload["notification"])), pushed.payload
    for message in mails:
        assert not HEALTH.search(str(message.subject)), message.subject


def two_weeks_arrive_from_an_older_phone(clock: StoryClock, client_of: Callable[[User], Client]) -> None:
    """Another device of the same person brings what it wrote before: through the same door, in one request."""
    owner = User.objects.get(email="pat@example.test")
    older = Phone(client_of(owner), owner, clock.now())
    ops = []
    for days_ago in range(15, 0, -1):
        older.now = clock.now() - timedelta(days=days_ago)
        pain = 7 if days_ago > 8 else 4
        ops.append(older.op("pain_log", {"pain_now": pain, "local_date": older.now.date().isoformat()}))
    older.sync(*ops)


def both_look_at_the_chart(pat: Person, thea: Person, picture: Picture) -> None:
    pat.opens("/progress")
    sentence = pat.page.locator("figure .summary, .summary").first
    expect(sentence).to_contain_text("3 points lower than at the start")
    picture(pat.page, "story/30-progress")
    thea.opens("/people")
    thea.page.get_by_role("link", name=re.compile("pat@example.test")).first.click()
    hers = thea.page.locator(".summary").first
    expect(hers).to_be_visible()
    picture(thea.page, "story/31-her-page")
    assert hers.inner_text() == sentence.inner_text()
    thea.does_not_see(re.compile("Check-ins"))


def test_walking_pain_that_stops_when_standing_closes_the_calf_and_leaves_the_buttock_open(
    site: LiveSite, phone: Callable[..., Page], picture: Picture
) -> None:
    pat = Person(phone())
    pat.opens_for_the_first_time()
    site.stop()
    pat.taps("Full entry")
    pat.marks_on_the_map("hip_back.right", "Back of the hip, right")
    pat.chooses("What set it off?", ["Walking a lot"])
    pat.taps("Done")
    pat.taps("Muscles to check for these places")
    pat.taps("Show muscles to check")
    pat.taps("Answer the questions")
    pat.taps("Start")
    pat.picks(re.compile("same walk"), "Yes, the same distance each time")
    pat.picks(re.compile("stop within minutes"), "Yes, it stops when I stand")
    pat.picks(re.compile("sit or bend"), "No, or only sometimes")
    pat.taps("Next")
    pat.taps("None of these")

    pat.sees("Within a few days")
    picture(pat.page, "story/40-walking-advice")
    pat.opens("/session")
    pat.picks("Show", "All")
    closed = pat.page.get_by_role("region", name="Closed for now").or_(
        pat.page.locator("section", has_text="Closed for now")
    )
    expect(closed.first).to_contain_text("Calf with both hands")
    expect(closed.first).not_to_contain_text("Under the pelvic rim with a ball")
    pat.sees("Under the pelvic rim with a ball")
    picture(pat.page, "story/41-calf-closed")
