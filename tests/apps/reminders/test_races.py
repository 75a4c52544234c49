"""Two real workers at once, and workers that are really killed. On whichever database the tests run."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.house import House, Migrated, house, migrated_database
from tests.support.push_service import PushService

pytestmark = pytest.mark.slow
MANY = 2000


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[Migrated]:
    """An empty database with all its tables, made once: each test gets a copy."""
    with migrated_database(tmp_path_factory.mktemp("migrated")) as made:
        yield made


@pytest.fixture
def home(tmp_path: Path, push_service: PushService, migrated: Migrated) -> Iterator[House]:
    with house(tmp_path, push_service, migrated) as built:
        yield built


def test_two_workers_race_for_2000_due_reminders_none_twice_none_missed(home: House) -> None:
    home.seed(MANY)
    first, second = home.worker("--dawdling"), home.worker("--dawdling")

    home.go(first, second)
    home.wait_for(first, "done")
    home.wait_for(second, "done")

    times = Counter(pushed.endpoint for pushed in home.push.inbox)
    assert len(times) == MANY, "everybody was reminded"
    assert set(times.values()) == {1}, "nobody twice"
    assert home.push.refused == []
    assert home.show() == {
        "occurrences": {"sent": MANY},
        "deliveries": {"push sent": MANY, "email planned": MANY},
        "planned": MANY,
    }
    assert home.mail() == []


@pytest.mark.parametrize("step", ["claim", "begin", "call", "finish"])
def test_a_worker_killed_at_any_step_sends_no_reminder_twice_and_loses_none(home: House, step: str) -> None:
    people = 5
    home.seed(people)
    doomed = home.worker("--stop-at", step)
    home.go(doomed)
    home.wait_for(doomed, "stopped")
    home.kill(doomed)

    # The others go on at once; what the dead one held comes back when its lease is over.
    survivor = home.worker("--ahead-minutes", "0", "3", "14")
    home.go(survivor)
    home.wait_for(survivor, "done")

    pushed = Counter(message.endpoint for message in home.push.inbox)
    assert max(pushed.values()) == 1, "nobody was pushed twice"
    reached = len(pushed)
    assert reached == (people - 1 if step == "begin" else people)
    # No receipt came from anybody, so everybody got the mail that replaces it, once.
    assert set(Counter(home.mail()).values()) == {1}
    assert len(home.mail()) == people
    assert home.show()["occurrences"] == {"sent": people}


@pytest.mark.parametrize("step", ["claim", "begin", "call", "finish"])
def test_a_worker_killed_at_any_step_loses_no_escalation(home: House, step: str) -> None:
    home.seed(1, what="seed-escalation")
    doomed = home.worker("--stop-at", step)
    home.go(doomed)
    home.wait_for(doomed, "stopped")
    home.kill(doomed)

    survivor = home.worker("--ahead-minutes", "0", "4")
    home.go(survivor)
    home.wait_for(survivor, "done")

    assert len(home.push.inbox) >= 1
    assert len(home.mail()) >= 1
    assert set(home.show()["deliveries"]) == {"push sent", "email sent"}
