"""The embedded run (`./dev run`'s own process) for measurements: started with data of its own, and really stopped."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]


def serve(data: Path, *, demo: bool = False) -> tuple[subprocess.Popen[bytes], str]:
    """Start the site (`demo`: with its made-up people) and wait until it answers; the caller terminates it.

    Raises SystemExit when it does not start.
    """
    port = free_port()
    url = f"http://localhost:{port}"
    environment = {**os.environ, "DATA_DIR": str(data), "PUBLIC_URL": url, "DEMO": str(demo)}
    argv = [sys.executable, "-m", "backend.config.serve", "--port", str(port)]
    process = subprocess.Popen(argv, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{url}/healthz", timeout=1)
            return process, url
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    process.terminate()
    raise SystemExit("the site did not start")
