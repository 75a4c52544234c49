"""Every routine says when to stop at once, and asks the safety questions that its body part needs."""

from collections.abc import Iterator

from backend.knowledge.types import Library, Problem

RULE = "safety_net"
# clinical review list: what must always end a session
ALWAYS_STOP = frozenset({"too_much_pain", "nerve_feeling", "dizzy"})
# Where somebody lies or sits still there is less that can go wrong, and other things.
STOP_BY_KIND = {
    "activity": ALWAYS_STOP | {"breathless"},
    "heat_cold": frozenset({"skin", "nerve_feeling", "worse"}),
    "position": frozenset({"nerve_feeling", "worse"}),
    "habit": frozenset({"nerve_feeling", "worse"}),
}
# A clot feels like a tight, tender calf; belly pressing needs its own questions.
ASKS_BY_TAG = {
    "press_calf": frozenset({"RF-10", "RF-10b", "RF-11"}),
    "stretch_calf": frozenset({"RF-10", "RF-10b", "RF-11"}),
    "press_belly": frozenset({"RF-08", "RF-09", "RF-22", "RF-23"}),
}


def check(library: Library) -> Iterator[Problem]:
    """Missing stop rules; calf and belly work without the questions that must come before it."""
    for document in library.of("routine", "examination"):
        for tag, rules in ASKS_BY_TAG.items():
            missing = rules - set(document.value["asks"]) if tag in document.value["tags"] else frozenset()
            if missing:
                mend = f"add {', '.join(sorted(missing))} to asks"
                yield document.problem(RULE, f"{tag} without its safety questions.", mend, "asks")
        for place, tag in (("calf", "press_calf"), ("belly", "press_belly")):
            presses = document.kind == "examination" or document.value["kind"] in ("massage", "roll")
            if presses and place in document.value["places"] and tag not in document.value["tags"]:
                yield document.problem(RULE, f"It presses the {place} but lacks {tag}.", f"add {tag} to tags", "tags")
    for routine in library.of("routine"):
        named = {each["reason"] for each in routine.value["stop_now"]}
        always = STOP_BY_KIND.get(routine.value["kind"], ALWAYS_STOP)
        if not named >= always:
            mend = f"add {', '.join(sorted(always - named))} to stop_now"
            yield routine.problem(RULE, "A reason to stop at once is missing.", mend, "stop_now")
