"""What every table says about the people in it. `tests/architecture` reads these and holds the code to them."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Privacy:
    """One table's promise.

    owner: the path of foreign keys to the person whose row it is (`"patient"`, `"link__patient"`; `"self"` for the
        person's own row); None says that the row is about nobody. Every step must cascade: deleting the person
        deletes the row.
    holds: which personal data, in words ("nothing" when owner is None).
    kept: until when, in words.
    """

    owner: str | None
    holds: str
    kept: str
