import random
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from backend.accounts.models import User
from tests.support.phone import MakePhone, Phone


@pytest.fixture
def phone_of(client_of: Callable[[User], Client], noon: datetime) -> MakePhone:
    """A phone of a person, its clock right."""

    def make(person: User) -> Phone:
        return Phone(client_of(person), person, noon)

    return make


@pytest.fixture(autouse=True)
def _noon(noon: datetime) -> Iterator[None]:
    with time_machine.travel(noon, tick=False):
        yield


@pytest.fixture
def junk() -> Callable[[], Any]:
    """Random JSON values, the same on every run."""
    chance = random.Random(7)
    leaves = [None, True, 0, -1, 2**70, 1.5, "", "pain_now", "\0", "\ud800", "é", "zones.", ".", "x" * 300]

    def one(depth: int = 0) -> Any:
        form = chance.randrange(4) if depth < 3 else 0
        if form == 1:
            return [one(depth + 1) for _ in range(chance.randrange(4))]
        if form == 2:
            return {str(chance.choice(leaves)): one(depth + 1) for _ in range(chance.randrange(4))}
        return chance.choice(leaves)

    return one
