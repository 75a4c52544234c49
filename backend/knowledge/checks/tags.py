"""A routine carries the tags by which the safety rules can close it: each kind its own, and its places theirs."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "tags"
# One of these must be among the tags, else a lock on this kind of work would not reach the routine.
BY_KIND = {
    "massage": ("press", "press_legs", "press_calf", "press_belly", "press_back", "press_site"),
    "roll": ("press", "press_legs", "press_calf", "press_back", "press_site"),
    "stretch": ("stretch", "stretch_hamstring", "stretch_calf", "cross_leg"),
    "glide": ("nerve_line",),
    "strength": ("strength",),
    "heat_cold": ("heat_site", "cold_site"),
    "activity": ("body_work",),
    "position": ("body_work",),
    "habit": ("body_work",),
}
# A clot in the calf feels like a tight muscle, so loading it has a lock of its own.
LOADS = ("stretch", "strength")


def check(library: Library) -> Iterator[Problem]:
    """Kinds without their tag, and calf work that the question about a clot cannot close."""
    for routine in library.of("routine"):
        kind, tags = routine.value["kind"], set(routine.value["tags"])
        wanted = BY_KIND[kind]
        if not tags & set(wanted):
            yield routine.problem(RULE, f"No safety rule can close this {kind}.", f"add {wanted[0]} to tags", "tags")
        if kind in LOADS and "calf" in routine.value["places"] and "stretch_calf" not in tags:
            yield routine.problem(RULE, "It works the calf and lacks stretch_calf.", "add stretch_calf to tags", "tags")
