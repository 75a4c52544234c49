"""Bodies that are no sync at all: damaged, too large, for somebody else, from another age."""

import gzip
import json

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.diary.models import PainLog
from backend.sync import reading
from backend.sync.body import LARGEST
from tests.support.phone import MakePhone


def test_the_wrong_account_is_told_so_and_nothing_is_stored(phone_of: MakePhone, patient: User, stranger: User) -> None:
    phone = phone_of(patient)

    response = phone.post(phone.body(phone.op("pain_log", {"pain_now": 5}), owner=str(stranger.pk)))

    assert (response.status_code, response.json()["code"]) == (409, "wrong_owner")
    assert not PainLog.objects.exists()


def test_somebody_not_signed_in_gets_401(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    phone.client = Client()

    response = phone.post(phone.body())

    assert (response.status_code, response.json()["code"]) == (401, "not_authenticated")


def test_without_the_csrf_token_nothing_is_taken(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    phone.client.handler.enforce_csrf_checks = True

    assert phone.post(phone.body(phone.op("pain_log", {"pain_now": 5}))).status_code == 403
    assert not PainLog.objects.exists()


def test_a_packed_body_is_read(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)

    response = phone.post_packed(phone.body(phone.op("pain_log", {"pain_now": 5})))

    assert response.status_code == 200
    assert PainLog.objects.count() == 1


def test_a_truncated_packed_body_is_refused_and_says_so(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    packed = gzip.compress(json.dumps(phone.body(phone.op("pain_log", {"pain_now": 5}))).encode())

    for length in (1, 10, 30, len(packed) // 2, len(packed) - 1):
        response = phone.post(packed[:length], **{"Content-Encoding": "gzip"})

        assert response.status_code == 400
        assert "truncated" in response.json()["detail"]
    assert not PainLog.objects.exists()


@pytest.mark.parametrize("damage", [b"", b"not gzip at all", b"\x1f\x8b" + b"\0" * 30])
def test_a_damaged_packed_body_is_refused(phone_of: MakePhone, patient: User, damage: bytes) -> None:
    assert phone_of(patient).post(damage, **{"Content-Encoding": "gzip"}).status_code == 400


def test_a_small_body_that_unpacks_without_end_is_stopped(phone_of: MakePhone, patient: User) -> None:
    bomb = gzip.compress(b"0" * (LARGEST * 8))
    assert len(bomb) < LARGEST / 50

    assert phone_of(patient).post(bomb, **{"Content-Encoding": "gzip"}).status_code == 413


def test_a_body_that_is_too_large_is_refused(phone_of: MakePhone, patient: User) -> None:
    response = phone_of(patient).post(b" " * (LARGEST + 1))

    assert (response.status_code, response.json()["code"]) == (413, "too_large")


def test_more_than_200_changes_are_refused(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)

    assert phone.post(phone.body(*[{}] * 201)).status_code == 413


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"ops": NaN}',
        b"[" * 100_000,
        b'{"a": ' + b"9" * 10_000 + b"}",
        b"\x00",
    ],
)
def test_a_body_that_is_no_sync_is_refused(phone_of: MakePhone, patient: User, raw: bytes) -> None:
    response = phone_of(patient).post(raw)

    assert response.status_code == 400
    assert {"detail", "code"} <= set(response.json())


@pytest.mark.parametrize("field", ["owner", "device", "cursor", "ops"])
@pytest.mark.parametrize("value", [7, "seven", {"a": 1}, True])
def test_a_wrong_envelope_names_its_field(phone_of: MakePhone, patient: User, field: str, value: object) -> None:
    phone = phone_of(patient)

    response = phone.post(phone.body(**{field: value}))

    assert response.status_code == 400
    assert list(response.json()["fields"]) == [field]


def test_an_app_too_old_is_asked_to_update_and_a_newer_one_to_wait(
    phone_of: MakePhone, patient: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = phone_of(patient)
    op = phone.op("pain_log", {"pain_now": 5})
    monkeypatch.setattr(reading, "OLDEST_SCHEMA", 2)
    monkeypatch.setattr(reading, "NEWEST_SCHEMA", 2)

    old, newer = phone.post(phone.body(op)), phone.post(phone.body({**op, "schema": 3}))

    assert (old.status_code, old.json()["code"]) == (426, "upgrade_needed")
    assert (newer.status_code, newer.json()["code"]) == (503, "server_too_old")
    assert not PainLog.objects.exists()
