"""The one table of moves."""

import pytest

from backend.safety.table import MOVES, after
from backend.safety.types import OPEN_STATES, Event, State


def test_every_state_has_its_row() -> None:
    assert set(MOVES) == set(State)


def test_every_state_can_be_reached() -> None:
    first = {State.WAITING, State.NOBODY_TO_TELL, State.NOT_TOLD}
    reached = {state for row in MOVES.values() for state in row.values()}

    assert first | reached == set(State)


def test_cleared_is_the_end() -> None:
    assert all(after(State.CLEARED, event) is None for event in Event)


@pytest.mark.parametrize("state", [state for state in State if state not in (State.CLEARED, State.MISTAKEN)])
def test_a_mistake_can_be_taken_back_at_any_time(state: State) -> None:
    assert after(state, Event.TAKE_BACK) == State.MISTAKEN


@pytest.mark.parametrize("state", OPEN_STATES)
def test_whatever_is_open_can_be_acknowledged(state: State) -> None:
    assert after(state, Event.ACKNOWLEDGE) == State.ACKNOWLEDGED


@pytest.mark.parametrize("state", [State.ACKNOWLEDGED, State.MISTAKEN, State.CLEARED, State.NOT_TOLD])
def test_nobody_is_told_when_there_is_no_reason_any_more(state: State) -> None:
    assert after(state, Event.TELL) is None
    assert after(state, Event.RUN_OUT) is None


def test_nobody_but_the_rule_keeps_a_not_told_one_quiet() -> None:
    assert set(MOVES[State.NOT_TOLD].values()) == {State.MISTAKEN, State.CLEARED}
