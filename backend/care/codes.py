"""Invitation codes: made, read back from what a person typed, and kept only as a keyed hash."""

import secrets
from typing import Final

from django.utils.crypto import salted_hmac

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to mistake or to swear with
_LENGTH: Final = 16  # 16 letters of 5 bits: 80 bits, beyond guessing even without the throttle
_LOOKALIKES: Final = str.maketrans("ILO", "110")


def new_code() -> str:
    """A fresh code in groups of four, easy to read aloud."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, _LENGTH, 4))


def hash_of(code: str) -> str:
    """What is stored instead of the code. Case, spaces, dashes and look-alike letters make no difference."""
    typed = "".join(letter for letter in code.upper() if letter.isalnum()).translate(_LOOKALIKES)
    return salted_hmac("unknot.care.invitation", typed, algorithm="sha256").hexdigest()
