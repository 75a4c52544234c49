"""Which folder of knowledge/ holds which kind of thing, and where it stands in the bundle. A new kind is a new line."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of thing. `shelf` is its place in the bundle; None = checked, never shipped to the phone.

    `single`: there is one such file and the bundle holds it as it is, not in a list.
    """

    name: str
    folder: str
    shelf: tuple[str, ...] | None
    single: bool = False


KINDS = (
    Kind("about", "", ("about",), single=True),
    Kind("zone", "zones", ("zones",)),
    Kind("elsewhere", "elsewhere", ("elsewhere",)),
    Kind("group", "groups", ("groups",)),
    Kind("point", "points", ("points",)),
    Kind("landmark", "landmarks", ("landmarks",)),
    Kind("finder_question", "finder_questions", ("finder_questions",)),
    Kind("examination", "examinations", ("examinations",)),
    Kind("routine", "routines", ("routines",)),
    Kind("programme", "programmes", ("programmes",)),
    Kind("condition", "conditions", ("conditions",)),
    Kind("page", "pages", ("pages",)),
    Kind("glossary", "glossary", ("glossary",)),
    Kind("dose", "doses", ("doses",)),
    Kind("words", "words", ("words",)),
    Kind("source", "sources", ("sources",)),
    Kind("declined", "declined", None),
    Kind("outline", "outlines", None),
    Kind("safety_question", "safety/questions", ("safety", "questions")),
    Kind("safety_rule", "safety/rules", ("safety", "rules")),
    Kind("safety_guard", "safety/guards", ("safety", "guards")),
    Kind("safety_trigger", "safety/triggers", ("safety", "triggers")),
    Kind("safety_emergency", "safety/emergency", ("safety", "emergency")),
    Kind("safety_advice", "safety/advice", ("safety", "advice")),
    Kind("safety_lock", "safety/locks", ("safety", "locks")),
    Kind("safety_first_use", "safety", ("safety", "first_use"), single=True),
    Kind("safety_case", "safety/cases", None),
    Kind("patch", "patches", ("patches",)),
)
KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS}
KIND_NAMED = {kind.name: kind for kind in KINDS}
