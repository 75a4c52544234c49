"""The fields of each kind of record, as the phone sends them (unflattened by one level). They validate, never save."""

from functools import partial

from backend.core.wire import (
    NOTE_MAX,
    Branch,
    Choice,
    Day,
    Id,
    Instant,
    KnownId,
    Number,
    PatchSerializer,
    Text,
    Tree,
    Whole,
    WireField,
    Yes,
    did_you_mean,
    flags,
    items,
)
from backend.knowledge import selectors as knowledge

rating = partial(Whole, 0, 10)
words = partial(Text, 300)
_STRENGTH = Whole(1, 10)
_SIDES = ("left", "right", "midline")
DAY_SECONDS = 24 * 60 * 60


def _zone_side(rest: str) -> WireField | str:
    """`<zone>.<left|right>`, `coccyx.midline`, `elsewhere.<place>`: the mend names the zone or the sides it has."""
    zone, _, side = rest.partition(".")
    if zone == "elsewhere":
        places = knowledge.elsewhere_ids()
        return _STRENGTH if side in places else f"There is no such place elsewhere.{did_you_mean(side, places)}"
    sides = knowledge.zone_sides().get(zone)
    if sides is None:
        return f"There is no zone {zone[:40]!r}.{did_you_mean(zone, knowledge.zone_sides())}"
    if side not in sides:
        return f"Say which side: {' or '.join(f'zones.{zone}.{each}' for each in sides)}."
    return _STRENGTH


def _named(rest: str) -> WireField | str:
    return "This must be a question's id." if len(rest) > 64 else Tree(2_000)


class PainLogPatch(PatchSerializer):
    pain_now = rating()
    pain_worst = rating()
    pain_average = rating()
    sleep = rating()
    mood = rating()
    zones = Branch(_zone_side)
    qualities = flags()
    triggers = flags()
    limits = flags()
    managed = flags()
    triggers_text = words()
    limits_text = words()
    managed_text = words()
    note = Text(NOTE_MAX)
    relief = items(
        what=KnownId(),
        text=Text(300),
        outcome=Choice("worked", "partly", "no"),
        minutes=Whole(0, 7 * 24 * 60),
        sort=Number(-1e12, 1e15),
    )
    like = Choice("same", "better", "worse")


_SKIN = ("usual", "red", "bruised", "other")


class PatchPlacementPatch(PatchSerializer):
    product = KnownId()
    product_text = words()
    zone = KnownId(knowledge.zone_ids)
    side = Choice(*_SIDES)
    point = KnownId()
    basis = Choice("trigger_point", "where_it_hurts", "joint")
    on_at = Instant()
    off_due_at = Instant()
    off_at = Instant()
    label_hours = Number(0, 24 * 14)
    pain_before = rating()
    pain_2h = rating()
    pain_removal = rating()
    pain_next_morning = rating()
    reaction = flags()
    note = Text(NOTE_MAX)
    finder_run = Id()
    skin_due_at = Instant()
    skin_30m = Choice(*_SKIN)


SESSION_KINDS = ("massage", "roll", "stretch", "glide", "strength", "heat_cold", "activity", "position", "habit")
"""The kinds of routines, as `routine.schema.json` has them; a test compares."""


class MassageSessionPatch(PatchSerializer):
    what = Choice(*SESSION_KINDS)
    routine = KnownId()
    routine_version = Whole(1, 1_000_000)
    muscle = KnownId()
    side = Choice(*_SIDES)
    tool = KnownId()
    started_at = Instant()
    ended_at = Instant()
    seconds_total = Whole(0, DAY_SECONDS)
    spots = items(
        point=KnownId(),
        side=Choice(*_SIDES),
        seconds=Whole(0, DAY_SECONDS),
        pressure=rating(),
        tender=Yes(),
        my_pain=Choice("reproduces", "eases", "neither"),
        sort=Number(-1e12, 1e15),
    )
    pain_before = rating()
    pain_after = rating()
    pain_1h = rating()
    pain_next_day = rating()
    skin_1h = Choice(*_SKIN)
    skin_next_day = Choice(*_SKIN)
    feeling = Choice("better", "same", "worse")
    stop_reason = KnownId()
    completed = Yes()
    finder_run = Id()


class CheckInPatch(PatchSerializer):
    peg_pain = rating()
    peg_enjoyment = rating()
    peg_activity = rating()
    psfs = items(activity=Text(300), rating=rating(), sort=Number(-1e12, 1e15))
    pgic = Whole(1, 7)


class FinderRunPatch(PatchSerializer):
    taps = Branch(_zone_side)
    answers = Branch(_named)
    shown = Tree()
    bundle_hash = Text(64)


class FindingPatch(PatchSerializer):
    point = KnownId()
    side = Choice(*_SIDES)
    tender = Yes()
    my_pain = Choice("reproduces", "eases", "neither")
    by = Choice("person", "therapist")
    finder_run = Id()


class EpisodePatch(PatchSerializer):
    title = Text(120)
    began_on = Day()
    ended_on = Day()


class ProfileFactPatch(PatchSerializer):
    fact = KnownId()
    value = Tree(2_000)


class ProgrammeRunPatch(PatchSerializer):
    programme = KnownId()
    programme_version = Whole(1, 1_000_000)
    stage = KnownId()
    stage_on = Day()
    began_on = Day()
    ended_on = Day()
