"""The signing key: made once, kept, or given."""

import base64
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from pytest_django.fixtures import Settings

from backend.notifications import vapid


def test_it_is_made_on_first_run_and_kept(settings: Settings, tmp_path: Path) -> None:
    settings.DATA_DIR, settings.VAPID_PRIVATE_KEY = tmp_path, ""
    vapid._loaded.cache_clear()

    made = vapid.public_key()
    vapid._loaded.cache_clear()

    assert vapid.public_key() == made
    assert (tmp_path / vapid.FILE_NAME).stat().st_mode & 0o777 == 0o600
    assert len(base64.urlsafe_b64decode(made + "==")) == 65


def test_two_processes_that_start_at_once_agree(tmp_path: Path) -> None:
    file = tmp_path / vapid.FILE_NAME

    def write(number: int) -> bytes:
        draft = tmp_path / f"{number}"
        draft.mkdir()
        pem = str(number).encode()
        vapid._write_once(file, pem) if number == 0 else vapid._kept(file)
        return file.read_bytes()

    with ThreadPoolExecutor(1) as pool:
        assert set(pool.map(write, range(4))) == {b"0"}


@pytest.mark.parametrize("form", ["pem", "raw", "command"])
def test_production_gives_it_as_pem_or_as_32_bytes(
    settings: Settings, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    if form == "pem":
        settings.VAPID_PRIVATE_KEY = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ).decode()
    elif form == "raw":
        raw = key.private_numbers().private_value.to_bytes(32)
        settings.VAPID_PRIVATE_KEY = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    else:
        call_command("vapid_key")
        settings.VAPID_PRIVATE_KEY = capsys.readouterr().out.strip()

    assert len(base64.urlsafe_b64decode(vapid.public_key() + "==")) == 65


@pytest.mark.parametrize("wrong", ["nonsense", "AAAA", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"])
def test_a_wrong_key_is_named(settings: Settings, wrong: str) -> None:
    settings.VAPID_PRIVATE_KEY = wrong

    with pytest.raises(ImproperlyConfigured, match="VAPID_PRIVATE_KEY"):
        vapid.public_key()
