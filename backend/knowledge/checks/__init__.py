"""One rule per file. Each module has `RULE` and `check(library)`, which yields every problem it finds.

A new rule: write the module, add it to CHECKS, and add a test with a planted mistake to tests/knowledge.
"""

from collections.abc import Iterator

from backend.knowledge.checks import (
    complete,
    copied,
    coverage,
    dose_limits,
    doses,
    ease,
    evidence,
    glossary,
    guards,
    ids,
    lines,
    one_sided,
    orphans,
    pain_ceilings,
    pressed,
    programme_asks,
    programme_doses,
    programme_items,
    programme_stages,
    published,
    reachable,
    reading,
    references,
    safety_net,
    safety_promises,
    safety_references,
    safety_sources,
    schema,
    sources,
    symmetry,
    tags,
    wording,
    zones_once,
)
from backend.knowledge.types import Library, Problem

# Later rules may trust what the schema promised, so they run only on files that keep it.
FIRST = (schema,)
CHECKS = (
    ids,
    references,
    sources,
    evidence,
    symmetry,
    one_sided,
    zones_once,
    lines,
    orphans,
    complete,
    pressed,
    doses,
    dose_limits,
    ease,
    pain_ceilings,
    guards,
    tags,
    safety_net,
    programme_items,
    programme_doses,
    programme_asks,
    programme_stages,
    reachable,
    safety_promises,
    safety_references,
    safety_sources,
    coverage,
    copied,
    glossary,
    reading,
    wording,
    published,
)


def run(library: Library) -> Iterator[Problem]:
    """Every problem of every rule; only the schema's when files break their schema."""
    shapes = [problem for module in FIRST for problem in module.check(library)]
    if shapes:
        yield from shapes
        return
    for module in CHECKS:
        yield from module.check(library)
