"""The table of moves of an escalation: what may follow what. Anything not in it changes nothing."""

from collections.abc import Mapping
from typing import Final

from backend.safety.types import Event, State

MOVES: Final[Mapping[State, Mapping[Event, State]]] = {
    State.WAITING: {
        Event.TELL: State.TELLING,
        Event.CONFIRM: State.TELLING,
        Event.ACKNOWLEDGE: State.ACKNOWLEDGED,
        Event.TAKE_BACK: State.MISTAKEN,
        Event.CLEAR: State.CLEARED,
        Event.FIND_NOBODY: State.NOBODY_TO_TELL,
    },
    State.TELLING: {
        Event.TELL: State.TELLING,
        Event.ACKNOWLEDGE: State.ACKNOWLEDGED,
        Event.TAKE_BACK: State.MISTAKEN,
        Event.CLEAR: State.CLEARED,
        Event.RUN_OUT: State.UNANSWERED,
        Event.FIND_NOBODY: State.NOBODY_TO_TELL,
    },
    State.ACKNOWLEDGED: {Event.TAKE_BACK: State.MISTAKEN, Event.CLEAR: State.CLEARED},
    State.UNANSWERED: {
        Event.ACKNOWLEDGE: State.ACKNOWLEDGED,
        Event.TAKE_BACK: State.MISTAKEN,
        Event.CLEAR: State.CLEARED,
    },
    # Somebody who starts to watch later sees it in their list, is told within 24 hours of it, and may acknowledge it.
    State.NOBODY_TO_TELL: {
        Event.FIND_SOMEBODY: State.WAITING,
        Event.ACKNOWLEDGE: State.ACKNOWLEDGED,
        Event.TAKE_BACK: State.MISTAKEN,
        Event.CLEAR: State.CLEARED,
    },
    State.NOT_TOLD: {Event.TAKE_BACK: State.MISTAKEN, Event.CLEAR: State.CLEARED},
    # "It was right after all" is the last word, as it is for the locks.
    State.MISTAKEN: {Event.CONFIRM: State.TELLING, Event.CLEAR: State.CLEARED},
    State.CLEARED: {},
}


def after(state: State, event: Event) -> State | None:
    """The state that follows, or None when this event means nothing in this state."""
    return MOVES[state].get(event)
