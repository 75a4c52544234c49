"""Which language a browser is answered in."""

import pytest

from backend.core.languages import first_spoken


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr-FR, fr;q=0.9, es;q=0.7, en;q=0.5", "es"),
        ("en;q=0.4, DE;q=0.6", "de"),
        ("fr, pl", "en"),
        ("de;q=0", "en"),
        ("", "en"),
        ("de;q=abc, ;;;, *", "en"),
    ],
)
def test_the_language_wanted_most_of_those_spoken(header: str, language: str) -> None:
    assert first_spoken(header) == language
