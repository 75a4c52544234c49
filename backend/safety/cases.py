"""Cases of the safety rules, as they stand in knowledge/safety/cases: a sequence of events and what must follow.

Pure. The form is described in knowledge/safety/README.md; pwa/tools/safety.ts reads the same form.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from backend.safety.conditions import Context
from backend.safety.history import Check, Clearance, Confirmation, Event, Moment
from backend.safety.rules import Safety, evaluate

# JSON as it was read; every value taken out of it is narrowed by the reader that takes it.
Raw = Mapping[str, Any]


class CaseError(ValueError):
    """A case that does not have its form. The message names the case and what is wrong."""


def outcome(safety: Safety, case: Raw, products: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """What the Python evaluator says to a case: level, rules, locks, ask, tell. Raises CaseError."""
    try:
        events = [_event(case, index, raw, products) for index, raw in enumerate(_events(case))]
    except (KeyError, TypeError, AttributeError) as error:
        raise CaseError(f"{case.get('name', '?')}: an event does not have its form: {error!r}") from error
    now = _instant(case, case["now"]) if "now" in case else max(event.at for event in events)
    found = evaluate(safety, events, now)
    return {
        "level": found.level,
        "rules": list(found.rules),
        "locks": list(found.locks),
        "ask": list(found.ask),
        "tell": list(found.tell),
    }


def _events(case: Raw) -> Sequence[Raw]:
    events = case.get("events")
    if not isinstance(events, list) or not events:
        raise CaseError(f"{case.get('name', '?')}: events is not a list with something in it")
    return events


def _event(case: Raw, index: int, raw: Raw, products: Mapping[str, Sequence[str]]) -> Event:
    id, at, device = str(raw.get("id", f"e{index + 1}")), _instant(case, raw.get("at")), str(raw.get("device", ""))
    if "confirm" in raw:
        return Confirmation(id=id, at=at, device=device, check=raw["confirm"]["check"], answer=raw["confirm"]["answer"])
    if "clear" in raw:
        return Clearance(id=id, at=at, device=device, check=raw["clear"]["check"])
    profile, diary = raw.get("profile", {}), raw.get("diary", {})
    if "answers" in raw:
        return Check(
            id=id,
            at=at,
            device=device,
            answers=raw["answers"],
            profile=profile,
            diary=diary,
            recorded_at=_instant(case, raw["recorded_at"]) if "recorded_at" in raw else None,
            origin=raw.get("origin", "live"),
        )
    context = _context(raw, products)
    return Moment(id=id, at=at, device=device, profile=profile, diary=diary, context=context)


def _context(raw: Raw, products: Mapping[str, Sequence[str]]) -> Context:
    product = raw.get("product")
    if isinstance(product, str):
        product = {"id": product, "classes": products.get(product, ["unknown", "salicylate", "nsaid"])}
    return Context(
        moment=tuple(raw.get("moment", ())),
        tags=tuple(raw.get("tags", ())),
        classes=tuple(product["classes"]) if product else (),
        product=product["id"] if product else None,
    )


def _instant(case: Raw, text: object) -> datetime:
    try:
        instant = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise CaseError(f"{case.get('name', '?')}: {text!r} is not an instant") from error
    if instant.tzinfo is None:
        raise CaseError(f"{case.get('name', '?')}: {text!r} has no zone; end it with Z")
    return instant
