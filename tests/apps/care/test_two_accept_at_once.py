"""Two therapists take one code in the same moment: exactly one gets it. Needs two real connections."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from uuid import UUID

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.care import services
from backend.care.models import LinkEvent, LinkState, TherapistLink
from backend.care.types import Scope
from backend.core import errors

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
ROUNDS = 10
PAIN = [Scope.PAIN]


def test_exactly_one_of_two_gets_the_code(
    patient: User, therapist: User, other_therapist: User, noon: datetime
) -> None:
    start = threading.Barrier(2)

    def take(person_id: UUID, code: str) -> bool:
        start.wait(timeout=10)
        try:
            services.accept(by=person_id, code=code, now=noon)
        except errors.NotFound:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=2) as two:
        for _ in range(ROUNDS):
            made = services.invite(by=patient.pk, scopes=PAIN, watcher=False, now=noon)
            tries = [two.submit(take, person.pk, made.code) for person in (therapist, other_therapist)]
            assert sorted(attempt.result(timeout=30) for attempt in tries) == [False, True]

    assert TherapistLink.objects.filter(state=LinkState.ACCEPTED).count() == ROUNDS
    assert LinkEvent.objects.filter(what=LinkEvent.What.ACCEPTED).count() == ROUNDS


def test_two_confirmations_of_one_pair_leave_one_active_link(patient: User, therapist: User, noon: datetime) -> None:
    start = threading.Barrier(2)

    def say_yes(link_id: UUID) -> None:
        start.wait(timeout=10)
        try:
            services.confirm(by=patient.pk, link_id=link_id, now=noon)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=2) as two:
        for _ in range(ROUNDS):
            codes = [services.invite(by=patient.pk, scopes=PAIN, watcher=False, now=noon).code for _ in range(2)]
            links = [services.accept(by=therapist.pk, code=code, now=noon) for code in codes]
            for attempt in [two.submit(say_yes, link_id) for link_id in links]:
                attempt.result(timeout=30)

    assert TherapistLink.objects.filter(state=LinkState.ACTIVE).count() == 1
    assert TherapistLink.objects.filter(state=LinkState.ENDED).count() == 2 * ROUNDS - 1
