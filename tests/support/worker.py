"""A worker in a process of its own, with its own connection, that can be killed at a chosen step.

    python -m tests.support.worker seed <subscriptions.json>
    python -m tests.support.worker work [--dawdling] [--ahead-minutes N ...] [--stop-at claim|begin|call|finish]
    python -m tests.support.worker show

`work` turns the loops of the alarm clock until nothing is due, at each of the given times, and prints "done". With
`--stop-at` it prints "stopped" at that step and stays there for ever, holding what a killed process would hold.
"""

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

import django

django.setup()  # before anything that needs the settings is imported

from django.db import transaction  # noqa: E402

from backend.accounts.models import User  # noqa: E402
from backend.core import clock  # noqa: E402
from backend.core.ids import uuid7  # noqa: E402
from backend.notifications import claims, loops, sending  # noqa: E402
from backend.notifications import services as notifications  # noqa: E402
from backend.notifications.models import Delivery  # noqa: E402
from backend.reminders import services as reminders  # noqa: E402
from backend.reminders import ticking  # noqa: E402
from backend.reminders.models import Occurrence, ReminderRule  # noqa: E402
from backend.safety import services as safety  # noqa: E402
from tests.support.alarms import confirm_email, write  # noqa: E402
from tests.support.sharing import share  # noqa: E402


def seed(file: Path) -> None:
    """One person with a reminder due now for each subscription; the last one is also watched, and in need."""
    subscriptions = json.loads(file.read_text(encoding="utf-8"))
    now = clock.now()
    with transaction.atomic():
        people = [
            User.objects.create(email=f"person{number}@example.test", display_name=f"Person {number}")
            for number in range(len(subscriptions))
        ]
        for person, subscription in zip(people, subscriptions, strict=True):
            confirm_email(person)
            keys = subscription["keys"]
            notifications.subscribe(
                by=person.pk,
                endpoint=subscription["endpoint"],
                p256dh=keys["p256dh"],
                auth=keys["auth"],
                device="",
                now=now,
            )
        _seed_reminders(people, due_at=now - timedelta(minutes=1))


def seed_escalation(file: Path) -> None:
    """Somebody in need, and a watcher with the first subscription of the file."""
    seed(file)
    watcher, now = User.objects.earliest("email"), clock.now()
    Occurrence.objects.all().delete()
    patient = User.objects.create(email="patient@example.test", display_name="Patient")
    share(patient, watcher, now=now - timedelta(hours=1), watcher=True)
    shown_at = (now - timedelta(minutes=2)).isoformat()
    write(patient, "safety_check", {"level": "L1", "rules": ["RF-02"], "shown_at": shown_at}, now=now)


def _seed_reminders(people: list[User], *, due_at: datetime) -> None:
    rules = [
        ReminderRule(
            id=uuid7(due_at), owner=person, what="log", times=["20:00"], days=[1, 2, 3, 4, 5, 6, 7], next_due_at=due_at
        )
        for person in people
    ]
    ReminderRule.objects.bulk_create(rules)
    Occurrence.objects.bulk_create(
        [Occurrence(id=uuid7(due_at), rule=rule, due_at=due_at, changed_at=due_at) for rule in rules]
    )


def work(*, ahead: timedelta) -> None:
    """Turn the loops until nothing is due."""

    def now() -> datetime:
        return clock.now() + ahead

    while True:
        ticked = reminders.tick(now=now())
        safety.advance(now=now())
        if not ticked and not notifications.deliver_due(clock=now, most=100_000):
            return


def stop_at(step: str) -> None:
    """The next time this step is reached, say so and stay there."""
    send_one = sending._call

    def here(*args: Any, **named: Any) -> Any:
        print("stopped", flush=True)
        time.sleep(3600)

    def send_and_stop(*args: Any, **named: Any) -> Any:
        send_one(*args, **named)
        return here()

    step_functions: dict[str, tuple[object, str, Callable[..., Any]]] = {
        "claim": (loops, "deliver", here),  # claimed, nothing begun
        "begin": (sending, "_call", here),  # `sending` is committed, the call not yet made
        "call": (sending, "_call", send_and_stop),  # the call was answered, its result not yet written
        "finish": (sending, "_settle", here),  # inside the last transaction: it is rolled back
    }
    module, name, function = step_functions[step]
    setattr(module, name, function)


def dawdle() -> None:
    """Rest a little between looking and taking, where a race would be lost: as a slow machine or a full disk does."""

    def rested(original: Callable[..., Any], seconds: float) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            time.sleep(seconds)
            return original(*args, **named)

        return call

    for module, name, seconds in ((claims, "_takeable", 0.05), (ticking, "_why_not", 0.0005)):
        setattr(module, name, rested(getattr(module, name), seconds))


def show() -> None:
    """How everything stands, as JSON."""
    states = Counter(Occurrence.objects.exclude(state="planned").values_list("state", flat=True))
    deliveries = Counter(f"{channel} {state}" for channel, state in Delivery.objects.values_list("channel", "state"))
    planned = Occurrence.objects.filter(state="planned").count()
    print(json.dumps({"occurrences": states, "deliveries": deliveries, "planned": planned}))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["seed", "seed-escalation", "work", "show"])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--ahead-minutes", type=int, nargs="+", default=[0])
    parser.add_argument("--dawdling", action="store_true")
    parser.add_argument("--stop-at", choices=["claim", "begin", "call", "finish"])
    given = parser.parse_args()
    if given.what == "show":
        show()
    elif given.what == "work":
        # Both racers are ready before either starts: the test writes one line to each.
        print("ready", flush=True)
        sys.stdin.readline()
        if given.dawdling:
            dawdle()
        if given.stop_at:
            stop_at(given.stop_at)
        for minutes in given.ahead_minutes:
            work(ahead=timedelta(minutes=minutes))
        print("done", flush=True)
    else:
        (seed if given.what == "seed" else seed_escalation)(given.file)


if __name__ == "__main__":
    main()
