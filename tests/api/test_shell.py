"""The phone app's page: one page for every route, always asked again, packed when the browser reads that."""

import gzip
import json
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.test import Client

TODAY = b"<!doctype html><title>Unknot</title><main>Today</main>"
FRAME = b"<!doctype html><title>Unknot</title>"


@pytest.fixture
def built(tmp_path: Path, settings: Any) -> Path:
    """A built phone app."""
    settings.PWA_DIST = tmp_path
    for name, page in (("index.html", TODAY), ("inside.html", FRAME)):
        (tmp_path / name).write_bytes(page)
        (tmp_path / f"{name}.br").write_bytes(brotli.compress(page))
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(page))
    return tmp_path


@pytest.mark.parametrize(
    ("path", "page"), [("/", TODAY), ("/log", FRAME), ("/me/reset/a1b2", FRAME), ("/people/7", FRAME)]
)
def test_every_route_of_the_app_answers_with_its_page(built: Path, path: str, page: bytes) -> None:
    response = Client().get(path)

    assert (response.status_code, response.content) == (200, page)
    assert response["Cache-Control"] == "no-cache"
    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert "unsafe-inline" not in response["Content-Security-Policy"].replace("style-src 'self' 'unsafe-inline'", "")


@pytest.mark.parametrize(
    ("accepts", "encoding", "unpack"), [("gzip, br", "br", brotli.decompress), ("gzip;q=1", "gzip", gzip.decompress)]
)
def test_the_page_is_packed_as_the_browser_reads_it(built: Path, accepts: str, encoding: str, unpack: Any) -> None:
    response = Client().get("/log", headers={"Accept-Encoding": accepts})

    assert response["Content-Encoding"] == encoding
    assert unpack(response.content) == FRAME
    assert "Accept-Encoding" in response["Vary"]


def test_the_screen_of_a_path_is_named_so_that_it_comes_with_the_first_javascript(built: Path) -> None:
    needed = {"/log": ["/assets/Log-1.js", "/assets/knowledge-2.json"], "/people/:id": ["/assets/Person-3.js"]}
    (built / ".vite").mkdir()
    (built / ".vite" / "preload.json").write_text(json.dumps(needed))

    phone = Client()

    assert phone.get("/log")["Link"] == (
        "</assets/Log-1.js>; rel=modulepreload, </assets/knowledge-2.json>; rel=preload; as=fetch; crossorigin"
    )
    assert phone.get("/people/7")["Link"] == "</assets/Person-3.js>; rel=modulepreload"
    assert "Link" not in phone.get("/")
    assert "Link" not in phone.get("/people/7/more")


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/assets/nothing-12345678.js", "/nothing.js", "/static/nothing"])
def test_what_is_missing_is_not_the_apps_page(built: Path, path: str) -> None:
    assert Client().get(path).status_code == 404


def test_an_app_that_is_not_built_says_so(tmp_path: Path, settings: Any) -> None:
    settings.PWA_DIST = tmp_path

    response = Client().get("/")

    assert response.status_code == 503
    assert b"not built" in response.content


def test_the_page_comes_in_the_language_of_the_browser_with_what_that_needs(built: Path) -> None:
    german = b"<!doctype html><main>Heute</main>"
    (built / "index.de.html").write_bytes(german)
    (built / ".vite").mkdir()
    (built / ".vite" / "preload.json").write_text(json.dumps({"/": ["/assets/Lower-1.js"]}))
    (built / ".vite" / "preload.de.json").write_text(json.dumps({"/": ["/assets/words.de-2.js"]}))

    phone = Client(headers={"Accept-Language": "de-AT,en;q=0.5"})

    assert phone.get("/").content == german
    assert phone.get("/")["Link"] == "</assets/words.de-2.js>; rel=modulepreload"
    assert "Accept-Language" in phone.get("/")["Vary"]
    assert phone.get("/log").content == FRAME, "a build without that page answers in English"
    assert Client(headers={"Accept-Language": "fr"}).get("/").content == TODAY
