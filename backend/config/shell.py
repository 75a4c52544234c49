"""The phone app's page, for every path that is not a file or a door: the app itself knows its routes.

Two forms of the same page: `index.html` shows Today's form before the app is up, `inside.html` only the frame. Each
also in the browser's language, as `index.de.html`: the app itself decides again, by what was chosen on the phone.
"""

import json
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from backend.core.languages import first_spoken

# What the build wrote beside index.html, best first.
PACKED = (("br", ".br"), ("gzip", ".gz"))


def shell(request: HttpRequest) -> HttpResponse:
    """The page, precompressed when the browser reads that; asked again each time, so an update is seen at once."""
    language = first_spoken(request.headers.get("Accept-Language", ""))
    page = "index.html" if request.path == "/" else "inside.html"
    index = _named(Path(settings.PWA_DIST) / page, language)
    if not index.exists():
        return HttpResponse("The phone app is not built yet: run ./dev run.", status=503, content_type="text/plain")
    accepted = {part.partition(";")[0].strip() for part in request.headers.get("Accept-Encoding", "").split(",")}
    response = HttpResponse(content_type="text/html; charset=utf-8")
    for encoding, ending in PACKED:
        file = index.with_name(index.name + ending)
        # A packed file older than the page is from an earlier build.
        if encoding in accepted and file.exists() and file.stat().st_mtime >= index.stat().st_mtime:
            response.headers["Content-Encoding"] = encoding
            response.content = _bytes(file, file.stat().st_mtime)
            break
    else:
        response.content = _bytes(index, index.stat().st_mtime)
    response.headers["Cache-Control"] = "no-cache"
    if links := _links(_named(index.with_name(".vite") / "preload.json", language), request.path):
        response.headers["Link"] = links
    patch_vary_headers(response, ["Accept-Encoding", "Accept-Language"])
    return response


@csrf_exempt  # changes nothing and reads nothing
def shared(_: HttpRequest) -> HttpResponse:
    """Text shared with the app where its service worker is missing, which answers this path on the phone itself.

    The body is not read: the words belong to the phone. The log screen says that they did not arrive.
    """
    response = HttpResponse(status=303)
    response.headers["Location"] = "/log#not-shared"
    response.headers["Cache-Control"] = "no-store"
    return response


def _named(file: Path, language: str) -> Path:
    """The file in this language where the build made one, else the English file."""
    named = file.with_name(f"{file.stem}.{language}{file.suffix}")
    return named if named.exists() else file


def _links(file: Path, path: str) -> str:
    """The screen of this path, to be fetched together with the first JavaScript; empty when the build names none."""
    if not file.exists():
        return ""
    for pattern, names in _needed(file, file.stat().st_mtime).items():
        want, have = pattern.split("/"), path.split("/")
        if len(want) == len(have) and all(w.startswith(":") or w == h for w, h in zip(want, have, strict=True)):
            return ", ".join(f"<{name}>; {_relation(name)}" for name in names)
    return ""


def _relation(name: str) -> str:
    # A preload counts only when it was asked for in the same way as the app will ask: `fetch` asks with CORS.
    return "rel=preload; as=fetch; crossorigin" if name.endswith(".json") else "rel=modulepreload"


@lru_cache(maxsize=8)
def _needed(file: Path, changed_at: float) -> dict[str, list[str]]:
    needed: dict[str, list[str]] = json.loads(file.read_bytes())
    return needed


@lru_cache(maxsize=32)
def _bytes(file: Path, changed_at: float) -> bytes:
    return file.read_bytes()
