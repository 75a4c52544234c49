"""The phone's types are generated from the server's schema: whoever changes an answer must generate them again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[2]
TYPES = ROOT / "pwa/src/api/schema.d.ts"
GENERATOR = ROOT / "pwa/node_modules/openapi-typescript/bin/cli.js"
MEND = "./dev manage spectacular --file build/schema.yml && (cd pwa && npm run types)"


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    """The schema of the server as it is; any view that it cannot describe fails here."""
    file = tmp_path / "schema.yml"
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(file))
    return file


def node() -> str:
    """Node as `./dev` installs it: beside this Python."""
    name = "node.exe" if os.name == "nt" else "node"
    return str(Path(sys.executable).with_name(name))


@pytest.mark.slow
def test_the_phones_types_are_those_of_the_servers_schema(schema: Path, tmp_path: Path) -> None:
    generated = tmp_path / "schema.d.ts"

    subprocess.run([node(), str(GENERATOR), str(schema), "-o", str(generated)], check=True, capture_output=True)

    assert generated.read_text(encoding="utf-8") == TYPES.read_text(encoding="utf-8"), f"Run: {MEND}"


def test_the_schema_describes_every_door_of_the_api(schema: Path) -> None:
    text = schema.read_text(encoding="utf-8")

    for door in ("/api/v1/sync:", "/api/v1/session:", "/api/v1/account/delete:", "/api/v1/care/links:"):
        assert f"\n  {door}" in text
