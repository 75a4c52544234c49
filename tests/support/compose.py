"""The production form without Docker: the very commands and environment of docker-compose.yml, on this machine.

Only addresses and ports are replaced, and the image's paths by this checkout's.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")


def services() -> dict[str, dict[str, Any]]:
    """The services of docker-compose.yml, with its merges applied."""
    whole: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    found: dict[str, dict[str, Any]] = whole["services"]
    return found


def filled(text: str, given: Mapping[str, str]) -> str:
    """Replace ${NAME}, ${NAME:-default} and ${NAME:?message} as Compose does."""

    def value(match: re.Match[str]) -> str:
        name, kind, rest = match.groups()
        if name in given:
            return given[name]
        if kind == "-":
            return str(rest)
        raise KeyError(f"docker-compose.yml asks for {name}: {rest or 'it must be set'}")

    return VARIABLE.sub(value, text)


def environment(service: str, given: Mapping[str, str], replaced: Mapping[str, str]) -> dict[str, str]:
    """What the service's process sees: nothing of this machine but the path to programs and a home."""
    wanted = {name: filled(str(text), given) for name, text in services()[service]["environment"].items()}
    bare = {name: os.environ[name] for name in ("HOME", "LANG", "TMPDIR") if name in os.environ}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**bare, "PATH": path, **wanted, **replaced}


def start(
    service: str, given: Mapping[str, str], replaced: Mapping[str, str], swaps: Mapping[str, str], log: Path
) -> subprocess.Popen[bytes]:
    """Start a service's command; `swaps` replaces words of the command (an address, a port, a file)."""
    words = [swaps.get(word, word) for word in services()[service]["command"]]
    with log.open("ab") as stream:
        return subprocess.Popen(
            words, cwd=ROOT, env=environment(service, given, replaced), stdout=stream, stderr=subprocess.STDOUT
        )
