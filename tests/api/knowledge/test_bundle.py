"""The bundle over HTTP: for everybody, small, and never fetched twice."""

import gzip
import json

import brotli
import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from backend.knowledge import selectors

CURRENT = "/api/v1/knowledge/bundle"


@pytest.fixture
def stranger_without_account() -> Client:
    return Client()


def test_anybody_gets_the_current_bundle(stranger_without_account: Client) -> None:
    answer = stranger_without_account.get(CURRENT)

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    assert answer["ETag"] == f'"{selectors.version()}"'
    assert json.loads(answer.content)["version"] == selectors.version()


def test_a_phone_that_has_it_gets_nothing_again(stranger_without_account: Client) -> None:
    answer = stranger_without_account.get(CURRENT, headers={"If-None-Match": f'W/"{selectors.version()}"'})

    assert (answer.status_code, answer.content) == (304, b"")


def test_it_comes_packed(stranger_without_account: Client) -> None:
    br = stranger_without_account.get(CURRENT, headers={"Accept-Encoding": "gzip, br"})
    gz = stranger_without_account.get(CURRENT, headers={"Accept-Encoding": "gzip, br;q=0"})

    assert br["Content-Encoding"] == "br"
    assert gz["Content-Encoding"] == "gzip"
    assert brotli.decompress(br.content) == gzip.decompress(gz.content)
    assert br["Vary"] == "Accept-Encoding"


def test_the_whole_bundle_is_at_most_120_kilobytes_packed() -> None:
    assert len(selectors.encoded("br")) <= 120_000


def test_a_version_never_changes_and_may_be_kept_for_ever(stranger_without_account: Client) -> None:
    answer = stranger_without_account.get(f"{CURRENT}/{selectors.version()}.json")

    assert answer.status_code == 200
    assert "immutable" in answer["Cache-Control"]


def test_a_version_that_is_not_here_is_not_found(stranger_without_account: Client) -> None:
    assert stranger_without_account.get(f"{CURRENT}/0123456789abcdef.json").status_code == 404


def test_it_asks_nothing_of_the_database_and_sets_no_cookie(stranger_without_account: Client) -> None:
    # without the db fixture any query would fail
    assert not stranger_without_account.get(CURRENT).cookies


def test_anybody_gets_the_schema_and_the_bundle_fits_it(stranger_without_account: Client) -> None:
    schema = stranger_without_account.get("/api/v1/knowledge/schema")
    bundle = stranger_without_account.get(CURRENT)

    assert (schema.status_code, schema["Content-Type"]) == (200, "application/schema+json")
    Draft202012Validator(json.loads(schema.content)).validate(json.loads(bundle.content))
