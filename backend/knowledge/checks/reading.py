"""What must be understood at once can be read at eleven: grade 6.5 at most, for each question and each step by itself.

Where the grading library is not installed this rule is silent; the build says so, and the tests fail.
"""

from collections.abc import Iterator

from backend.knowledge import reading
from backend.knowledge.types import Library, Problem

RULE = "reading"


def check(library: Library) -> Iterator[Problem]:
    """Questions, options, steps, positions, stop rules and advice above the grade; labels with a long hard word."""
    if not reading.available():
        return
    glossary = reading.glossary_of(library)
    for document in library.documents:
        for place, text, most in reading.texts(document):
            why = reading.too_hard(text, glossary, most)
            if why:
                mend = f"shorter sentences and plainer words, grade {most} at most"
                yield document.problem(RULE, f"Too hard to read ({why}): {text!r}.", mend, *place)
