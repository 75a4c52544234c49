"""The alarm clock itself: every entry leads to a task, and tasks may come doubled, late or not at all."""

import pytest
from celery import current_app
from django.conf import settings

from backend.config.celery import app


def test_every_process_knows_our_broker() -> None:
    assert current_app.main == app.main == "unknot"
    assert app.conf.broker_url == settings.CELERY_BROKER_URL


def test_every_entry_of_the_schedule_is_a_task_that_may_be_doubled(db: None) -> None:
    app.loader.import_default_modules()

    for entry in app.conf.beat_schedule.values():
        task = app.tasks[entry["task"]]
        task()
        task()


@pytest.mark.parametrize("name", ["reminders", "escalations", "messages"])
def test_the_loops_turn_every_few_seconds(name: str) -> None:
    entry = app.conf.beat_schedule[name]

    assert entry["schedule"] == settings.TICK_SECONDS
    assert entry["options"]["expires"] >= entry["schedule"]
