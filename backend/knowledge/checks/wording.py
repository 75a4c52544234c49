"""The words of a self-care guide: muscles to check and never a diagnosis, may ease and never heals, no all-clear.

A word that is right in its place is excepted by file and phrase, with the reason beside it.
"""

import re
from collections.abc import Iterator, Mapping

from backend.knowledge.checks.words import walk
from backend.knowledge.types import Document, Library, Problem

RULE = "wording"
NOT_READ = frozenset({"id", "sources", "note", "fact", "reason", "also", "lines", "also_called"})
# Kinds that are only proof or address, or that name other people's titles.
NOT_SPOKEN = ("about", "source", "declined", "safety_case", "safety_emergency", "outline")
# Pages that teach: they may name what professionals call a thing, never as an answer to somebody's pain.
LEARNING = ("condition", "page", "glossary")

FORBIDDEN: tuple[tuple[str, str], ...] = (
    (r"diagnos\w*|detected|suspected muscle|your muscle is|you have (a )?\w+ syndrome", "muscles to check"),
    (r"cur(e|es|ed|ing)|heal(s|ed|ing)?|reliev(e|es|ed|ing)|proven|works fast|effective(ly)?", "may ease"),
    (
        r"all clear|nothing (is )?serious|no red flags?|you are (fine|healthy|safe)|harmless|no need to worry"
        r"|(is|are) (quite |perfectly |always )?safe|safe for (most|all|every\w+)|risk[- ]free",
        "what to look for, and when to ask",
    ),
    (r"triage|risk score|screening|prognosis|probabilit(y|ies)|likelihood", "safety questions, get help"),
    (r"monitor(s|ed|ing)?|assess(es|ed|ing|ment)?|analys(e|es|ed|is|ing)|evaluat\w+", "diary, notes, look at"),
    (r"lesions?|active trigger points?", "tender spot"),
    (r"push through|no pain,? no gain|break (up )?(the )?(knot|adhesion)s?", "stop and ask if ..."),
)
# Only in learning pages: what a professional may call it.
NAMES_OF_ILLNESS = r"sciatica|myofascial pain|piriformis syndrome"
# What the app offers is practice, not treatment.
OURS = ("routine", "examination", "programme")
NOT_OURS = r"treatment|therapy|prescri(be|bes|bed|ption)|patient"

# file -> the phrase that is right there
EXCEPTED: Mapping[str, tuple[str, ...]] = {
    # a sign of poor blood flow is named as people know it
    "safety/questions/foot_rest.yaml": ("heal",),
    # waiting for one's own skin is no claim
    "safety/guards/G-skin-infected.yaml": ("healed",),
}


def check(library: Library) -> Iterator[Problem]:
    """Words that promise, reassure or name an illness, each with what to say instead."""
    rules = [(re.compile(rf"\b({words})\b", re.IGNORECASE), instead) for words, instead in FORBIDDEN]
    illness = (re.compile(rf"\b({NAMES_OF_ILLNESS})\b", re.IGNORECASE), "sore muscle, or a page of conditions/")
    ours = (re.compile(rf"\b({NOT_OURS})\b", re.IGNORECASE), "self-care routine, practice, you")
    for document in library.documents:
        if document.kind in NOT_SPOKEN:
            continue
        here = [*rules]
        here += [illness] if document.kind not in LEARNING else []
        here += [ours] if document.kind in OURS else []
        yield from _document(document, here)


def _document(document: Document, rules: list[tuple[re.Pattern[str], str]]) -> Iterator[Problem]:
    excepted = EXCEPTED.get(document.file, ())
    for place, value in walk(document.value):
        if not isinstance(value, str) or any(key in NOT_READ for key in place):
            continue
        for pattern, instead in rules:
            hit = pattern.search(value)
            if hit and hit[0].lower() not in excepted:
                yield document.problem(RULE, f"{hit[0]!r} is not ours to say.", f"say instead: {instead}", *place)
