"""The words of a test, which are English, in the language of the phone: read from the app's own catalogues and guide.

A test that goes to a state of a screen goes there in every language with the same lines. Nothing is written twice: what
the app says in German where it says "Start" in English is what is tapped. A word that is nobody's fails at once.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOCALES = {"en": "en-GB", "de": "de-DE", "es": "es-ES"}
Said = str | re.Pattern[str]
_NUMBER = re.compile(r"\d+(?::\d+)*")


@dataclass(frozen=True)
class Other:
    """What another language says. Where something is put in, the catalogue shows it with a number or an hour."""

    text: str
    is_made: bool

    def source(self, numbers: Sequence[str]) -> str:
        """A pattern that fits it. A single number in it is the one that was said."""
        fits = _source(self.text)
        if not self.is_made:
            return fits
        one = numbers[0] if len(numbers) == len(_NUMBER.findall(self.text)) == 1 else ".+?"
        return _NUMBER.sub(one, fits)


class Words:
    """What to look for on a phone of a language. English is taken as it is."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._pairs = dict[str, set[Other]]() if language == "en" else _pairs(language)

    def whole(self, said: Said) -> Said:
        """A name from its first letter to its last; of a pattern, any that it fits."""
        if self.language == "en":
            return said
        if isinstance(said, re.Pattern):
            return self.within(said)
        # Until somebody has signed the translation of an urgent question, its English stands under it.
        return re.compile(rf"^(?:{self._of(said, is_whole=True)})(?:\s*{_source(said)})?$")

    def within(self, said: Said) -> Said:
        """A text that has it somewhere."""
        if self.language == "en":
            return said
        return re.compile(("^" if _begins(said) else "") + f"(?:{self._of(said)})")

    def typed(self, word: str) -> str:
        """What somebody writes who looks for it."""
        return word if self.language == "en" else min(each.text for each in self._pairs[word])

    def _of(self, said: Said, *, is_whole: bool = False) -> str:
        """Whatever fits it: the same text; else one with other numbers in it; else all of which it is a part."""
        if isinstance(said, str):
            found = self._pairs.get(said) or self._where(re.compile(f"^{_any_number(said)}$"))
            if not found and not is_whole:
                found = self._where(re.compile(_any_number(said)))
        else:
            found = self._where(said)
        assert found, f"neither the catalogues nor the guide say {said!r} in {self.language}"
        numbers = _NUMBER.findall(said) if isinstance(said, str) else []
        return "|".join(sorted((each.source(numbers) for each in found), key=len, reverse=True))

    def _where(self, fits: re.Pattern[str]) -> set[Other]:
        return {each for english, others in self._pairs.items() if fits.search(english) for each in others}


def _any_number(text: str) -> str:
    return _NUMBER.sub(r"\\d+", re.escape(text))


def _begins(said: Said) -> bool:
    return isinstance(said, re.Pattern) and said.pattern.startswith("^")


def _source(text: str) -> str:
    """A pattern that fits the text, whatever the spaces in it are."""
    return r"\s+".join(map(re.escape, text.split()))


@cache
def _pairs(language: str) -> dict[str, set[Other]]:
    """By the English text."""
    pairs: dict[str, set[Other]] = {}
    for mine, theirs in ((_catalogue("en"), _catalogue(language)), (_guide(), _guide(language))):
        for english, other in _alike(mine, theirs):
            pairs.setdefault(english, set()).add(other)
    return pairs


def _catalogue(language: str) -> Any:
    tool = ["node", str(ROOT / "pwa" / "tools" / "words.ts"), language]
    return json.loads(subprocess.run(tool, check=True, capture_output=True).stdout)


def _guide(language: str | None = None) -> Any:
    name = f"bundle.{language}.json" if language else "bundle.json"
    return json.loads((ROOT / "build" / "knowledge" / name).read_text(encoding="utf-8"))


def _alike(english: Any, other: Any, *, is_made: bool = False) -> Iterator[tuple[str, Other]]:
    """Every text of the first that has one in the same place of the second."""
    if isinstance(english, str) and isinstance(other, str):
        yield english, Other(other, is_made)
    elif isinstance(english, dict) and isinstance(other, dict):
        for key in english.keys() & other.keys():
            yield from _alike(english[key], other[key], is_made=key == "made")
    elif isinstance(english, list) and isinstance(other, list):
        for one, same in zip(english, other, strict=False):
            yield from _alike(one, same, is_made=is_made)
