"""The safety rules name only questions, options, facts, advice, zones and moments that exist."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from backend.knowledge.checks.words import did_you_mean
from backend.knowledge.types import Document, Library, Place, Problem

RULE = "safety_references"
MOMENTS = frozenset({"log", "injury", "new_episode", "walking", "routine", "patch"})
# Facts that no safety question sets: asked on the emergency screen and where sharing is agreed.
OTHER_FACTS = {"country": None, "tell_low_mood": frozenset({"yes", "no"})}
OPEN_LISTS = ("place", "product")


@dataclass(frozen=True)
class _Known:
    questions: Mapping[str, Document]
    # fact -> its possible values; None: any
    facts: Mapping[str, frozenset[str] | None]
    zones: frozenset[str]
    locks: frozenset[str]
    classes: frozenset[str]
    patches: frozenset[str]


def check(library: Library) -> Iterator[Problem]:
    """Unknown names, with the nearest right one; questions nobody asks; questions that wait for each other."""
    known = _known(library)
    asked = frozenset(ask for each in library.of("safety_rule", "safety_guard") for ask in each.value["asks"])
    for document in library.of("safety_rule", "safety_guard"):
        yield from _names(document, known.questions, "question", ("asks",))
        yield from _conditions(document, known)
        yield from _follow_ups_in_place(document, known)
    for document in library.of("safety_trigger", "safety_first_use"):
        rules = library.ids("safety_rule") | library.ids("safety_guard")
        yield from _names(document, rules, "rule or guard", ("rules",))
        yield from _conditions(document, known)
    for rule in library.of("safety_rule"):
        for index, finding in enumerate(rule.value["findings"]):
            yield from _name(
                rule, finding["advice"], library.ids("safety_advice"), "advice", ("findings", index, "advice")
            )
    for question in known.questions.values():
        yield from _question(question, known, asked)
    for first_use in library.of("safety_first_use"):
        for index, screen in enumerate(first_use.value["screens"]):
            for line, each in enumerate(screen["lines"]):
                place = ("screens", index, "lines", line, "question")
                yield from _name(first_use, each["question"], known.questions, "question", place)


def _known(library: Library) -> _Known:
    questions = {question.id: question for question in library.of("safety_question")}
    facts: dict[str, frozenset[str] | None] = dict(OTHER_FACTS)
    for question in questions.values():
        options = frozenset(option["id"] for option in question.value["options"])
        if question.value.get("sets") == "value":
            facts[question.value.get("fact", question.id)] = options | {"none"}
        elif question.value.get("sets") == "each":
            facts |= {option: frozenset({"yes", "no"}) for option in options}
    classes = frozenset(each for patch in library.of("patch") for each in patch.value["classes"])
    return _Known(questions, facts, library.ids("zone"), library.ids("safety_lock"), classes, library.ids("patch"))


def _question(question: Document, known: _Known, asked: frozenset[str]) -> Iterator[Problem]:
    yield from _conditions(question, known)
    followed = {name for each in known.questions.values() for name in each.value["follow"]}
    if question.id not in asked | followed:
        yield question.problem(RULE, "No rule and no guard asks this.", "add it to the `asks` of one", "id")
    for index, name in enumerate(question.value["follow"]):
        yield from _name(question, name, known.questions, "question", ("follow", index))
    options = frozenset(option["id"] for option in question.value["options"])
    for index, name in enumerate(question.value["worst"]):
        yield from _name(question, name, options, "option", ("worst", index))
    if question.value["role"] == "follow_up" and not question.value["worst"] and question.id not in OPEN_LISTS:
        mend = "name the option that an open or unsure answer counts as"
        yield question.problem(RULE, "A follow-up without a worst option.", mend, "worst")
    if question.value.get("options_from") == "patches" and options != known.patches:
        mend = f"list exactly: {', '.join(sorted(known.patches))}"
        yield question.problem(RULE, "The options are not the patches of knowledge/patches.", mend, "options")
    if _waits_for_itself(question.id, known, frozenset()):
        yield question.problem(RULE, "It is shown only after itself.", "take one step out of the circle", "show_if")


def _follow_ups_in_place(document: Document, known: _Known) -> Iterator[Problem]:
    """A follow-up left open counts as the worst, so it must stand on the same page as the question it belongs to."""
    before = ""
    for index, ask in enumerate(document.value["asks"]):
        question = known.questions.get(ask)
        if question is None or question.value["role"] == "question":
            before = ask
            continue
        shown_if = leaves(question.value.get("show_if", {}), ())
        parents = {ref[2:].partition(".")[0] for _, _, ref, _ in shown_if if ref[:2] == "q."}
        if parents and before not in parents:
            mend = f"put it right after {' or '.join(sorted(parents))}"
            yield document.problem(RULE, f"{ask!r} does not follow its question.", mend, "asks", index)


def _waits_for_itself(id: str, known: _Known, passed: frozenset[str]) -> bool:
    if id in passed:
        return True
    question = known.questions.get(id)
    if question is None or "show_if" not in question.value:
        return False
    refs = (ref for _, _, ref, _ in leaves(question.value["show_if"], ()))
    return any(_waits_for_itself(ref[2:].partition(".")[0], known, passed | {id}) for ref in refs if ref[:2] == "q.")


def leaves(condition: Mapping[str, Any], place: Place) -> Iterator[tuple[Place, str, str, list[Any]]]:
    """Each has, count and num of a tree: where it stands, its kind, its reference, the rest."""
    for kind, body in condition.items():
        if kind == "not":
            yield from leaves(body, (*place, "not"))
        elif kind in {"all", "any"}:
            for index, part in enumerate(body):
                yield from leaves(part, (*place, kind, index))
        else:
            yield (*place, kind), kind, body[0], body[1:]


def conditions_of(document: Document) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Every condition of a file with its place."""
    for key in ("when", "show_if"):
        if key in document.value:
            yield (key,), document.value[key]
    for index, finding in enumerate(document.value.get("findings", [])):
        yield ("findings", index, "when"), finding["when"]


def _conditions(document: Document, known: _Known) -> Iterator[Problem]:
    for start, condition in conditions_of(document):
        for place, kind, ref, rest in leaves(condition, start):
            space, name = ref[0], ref[2:]
            options = rest if kind == "has" else []
            if space == "q":
                yield from _answer(document, name, options, place, known)
            elif space == "p":
                yield from _name(document, name, known.facts, "profile fact", place)
                yield from _all_in(document, options, known.facts.get(name), "value of that fact", place)
            elif ref == "d.zones_new_14d":
                yield from _all_in(document, options, known.zones, "zone", place)
            elif space == "c":
                lists = {"moment": MOMENTS, "tags": known.locks, "classes": known.classes}
                yield from _all_in(document, options, lists.get(name), name, place)


def _answer(document: Document, name: str, options: list[str], place: Place, known: _Known) -> Iterator[Problem]:
    base, _, follow = name.partition(".")
    yield from _name(document, base, known.questions, "question", place)
    if base not in known.questions:
        return
    question = known.questions[base]
    if follow:
        yield from _name(document, follow, question.value["follow"], f"follow-up of {base}", place)
        question = known.questions.get(follow, question)
    allowed = frozenset(option["id"] for option in question.value["options"])
    yield from _all_in(document, options, allowed, f"option of {question.id}", place)


def _names(document: Document, known: Any, what: str, place: Place) -> Iterator[Problem]:
    for index, name in enumerate(document.value.get(str(place[0]), [])):
        yield from _name(document, name, known, what, (*place, index))


def _all_in(document: Document, names: list[str], known: Any, what: str, place: Place) -> Iterator[Problem]:
    if known is not None:
        for name in names:
            yield from _name(document, name, known, what, place)


def _name(document: Document, name: str, known: Any, what: str, place: Place) -> Iterator[Problem]:
    if name not in known:
        yield document.problem(RULE, f"There is no {what} {name!r}.", did_you_mean(name, list(known)), *place)
