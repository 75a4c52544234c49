"""The glossary explains the field's words, each once: none of them stands in a text without being explained there.

It may also explain words that a reader only hears from a professional.
"""

import re
from collections.abc import Iterator

from backend.knowledge.checks.words import did_you_mean, walk
from backend.knowledge.types import Document, Library, Place, Problem

RULE = "glossary"
# What people read; ids, sources and notes for contributors are not.
READ = ("group", "landmark", "condition", "page", "routine", "examination", "programme", "patch")
NOT_READ = frozenset({"id", "sources", "note", "also_called", "label_in_source", "reason", "title_in_source"})
# Words of anatomy and medicine that a newcomer cannot know. A new one is added here and explained in the glossary.
OF_THE_FIELD = re.compile(
    r"\b(sacrum|coccyx|ilium|iliac\w*|trochanter|ischial|popliteal|sacro-?iliac|glute\w+|hamstrings?|piriformis|"
    r"ilio\w+|psoas|multifid\w+|rotator\w+|longissimus|quadratus|serratus|abdominis|gastrocnemius|soleus|quadriceps|"
    r"erector|myofascial|fascia\w*|vertebra\w*|stenosis|sciatica?|cauda|tendons?|ligaments?|cartilage|osteo\w+|"
    r"arthritis|inflam\w+|steroids?|cortisone|NSAIDs?|salicylates?|lidocaine|menthol|capsaicin|warfarin|"
    r"anticoagulants?|aneurysm|aorta|thrombosis|DVT|hernia|diabetes|MRI|EMG|PSIS|ASIS|RICE)\b",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Problem]:
    """Terms said twice, and words of the field that nobody explains."""
    terms: dict[str, Document] = {}
    for word in library.of("glossary"):
        for place, name in _names(word):
            twin = terms.setdefault(name.lower(), word)
            if twin is not word or (place[0] == "also" and name.lower() == word.value["term"].lower()):
                yield word.problem(RULE, f"{name!r} also stands in {twin.file}.", "keep one of the two", *place)
    if not terms:
        return
    explained = _pattern(terms)
    read = [(document, place, text) for document in library.of(*READ) for place, text in _texts(document)]
    for document, place, text in read:
        for hit in OF_THE_FIELD.finditer(explained.sub(" ", text)):
            mend = did_you_mean(hit[0].lower(), list(terms))
            yield document.problem(RULE, f"The glossary does not explain {hit[0]!r}.", f"add it, or {mend}", *place)


def _names(word: Document) -> Iterator[tuple[Place, str]]:
    yield ("term",), word.value["term"]
    for index, name in enumerate(word.value["also"]):
        yield ("also", index), name


def _pattern(names: dict[str, Document]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _texts(document: Document) -> Iterator[tuple[Place, str]]:
    for place, value in walk(document.value):
        spoken = isinstance(value, str) and " " in value
        if spoken and not any(isinstance(key, str) and key in NOT_READ for key in place):
            yield place, value
