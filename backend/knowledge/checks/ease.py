"""What is repeated only if it eases is asked about; nothing is asked where no answer counts."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "ease"


def check(library: Library) -> Iterator[Problem]:
    """Further repeats without the question that opens them, and the question without such repeats."""
    for routine in library.of("routine"):
        asks = "ease_question" in routine.value
        more = [index for index, step in enumerate(routine.value["steps"]) if "repeats_up_to" in step]
        if more and not asks:
            message = "More repeats if it eases, and nobody asks whether it did."
            yield routine.problem(RULE, message, "add `ease_question`", "steps", more[0], "repeats_up_to")
        if asks and not more:
            message = "It asks whether it eased, and no step depends on the answer."
            yield routine.problem(RULE, message, "drop ease_question", "ease_question")
