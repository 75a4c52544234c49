"""Nothing is half told: a muscle has all its sections, a condition says what it is and what a professional can do."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "complete"
OF_A_GROUP = ("does", "where", "provokes", "eases", "partners", "tell_apart", "how_sure")
OF_A_CONDITION = ("What it is", "What speaks for it", "What you can do", "What a professional can do")
# One of these must say what cannot wait.
WHEN = ("When to get help", "Take care")


def check(library: Library) -> Iterator[Problem]:
    """Empty sections of a muscle, headings a condition lacks, a page without a statement."""
    for group in library.of("group"):
        for section in OF_A_GROUP:
            if not group.value[section]:
                yield group.problem(RULE, f"{section} is empty.", "write at least one statement", section)
    for condition in library.of("condition"):
        headings = [each["heading"] for each in condition.value["sections"]]
        missing = [each for each in OF_A_CONDITION if each not in headings]
        if missing:
            mend = f"add the section {missing[0]!r}"
            yield condition.problem(RULE, f"It does not say: {', '.join(missing)}.", mend, "sections")
        if not any(each in headings for each in WHEN):
            yield condition.problem(RULE, "It does not say when to get help.", f"add {WHEN[0]!r}", "sections")
    for page in library.of("condition", "page"):
        for index, section in enumerate(page.value["sections"]):
            if not section["statements"]:
                mend = "write a statement or drop the heading"
                yield page.problem(RULE, f"{section['heading']!r} is empty.", mend, "sections", index)
