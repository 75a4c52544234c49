from collections.abc import Callable, Iterator
from datetime import datetime

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
