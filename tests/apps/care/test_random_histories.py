"""Hundreds of random steps of three people, each compared with a model of sharing that fits on one page."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

import pytest

from backend.accounts.models import User
from backend.care import selectors, services
from backend.care.models import LinkEvent, TherapistLink
from backend.care.types import Reading, Scope
from backend.core import errors

STEPS = 150


@dataclass
class Model:
    """One link as it must be: nothing shared before the yes, nothing after the end, watching only by both."""

    patient: UUID
    scopes: set[Scope]
    offered: bool
    made_at: datetime
    code: str
    days: int
    therapist: UUID | None = None
    until: datetime | None = None
    is_ended: bool = False
    is_watching: bool = False

    def is_open(self, now: datetime) -> bool:
        return not self.is_ended and self.until is not None and now < self.until


@dataclass
class World:
    people: list[UUID]
    rng: Random
    now: datetime
    links: dict[UUID, Model] = field(default_factory=dict)

    def some_scopes(self) -> set[Scope]:
        return set(self.rng.sample(list(Scope), k=self.rng.randint(1, len(Scope))))

    def a_link(self) -> tuple[UUID, Model]:
        """One of the latest: old ones have mostly come to their end."""
        return self.rng.choice(list(self.links.items())[-2:])

    def somebody(self, likely: UUID | None) -> UUID:
        """The one who may, more often than not."""
        return likely if likely and self.rng.random() < 0.6 else self.rng.choice(self.people)


def invite(world: World) -> None:
    scopes, by, days = world.some_scopes(), world.rng.choice(world.people), world.rng.randint(1, 20)
    offered = world.rng.random() < 0.5 and Scope.SAFETY_ALARM in scopes
    made = services.invite(by=by, scopes=scopes, watcher=offered, share_days=days, now=world.now)
    world.links[made.link_id] = Model(by, scopes, offered, world.now, made.code, days)


def accept(world: World) -> None:
    model, by = world.a_link()[1], world.rng.choice(world.people)
    is_fresh = model.therapist is None and not model.is_ended and world.now < model.made_at + timedelta(hours=48)
    if is_fresh and by != model.patient:
        services.accept(by=by, code=model.code, now=world.now)
        model.therapist = by
        return
    with pytest.raises(errors.NotFound):
        services.accept(by=by, code=model.code, now=world.now)


def confirm(world: World) -> None:
    link_id, model = world.a_link()
    by = world.somebody(model.patient)
    waits = model.therapist is not None and model.until is None and not model.is_ended
    if by == model.patient and waits:
        services.confirm(by=by, link_id=link_id, now=world.now)
        for older in world.links.values():
            if (older.patient, older.therapist) == (by, model.therapist) and older.until is not None:
                older.is_ended = True
        model.until = world.now + timedelta(days=model.days)
        return
    with pytest.raises((errors.NotFound, errors.Conflict)):
        services.confirm(by=by, link_id=link_id, now=world.now)


def change(world: World) -> None:
    link_id, model = world.a_link()
    by, scopes = world.somebody(model.patient), world.some_scopes()
    offered = world.rng.random() < 0.5 and Scope.SAFETY_ALARM in scopes
    has_run_out = model.until is not None and model.until <= world.now
    if by == model.patient and not model.is_ended and not has_run_out:
        services.change(by=by, link_id=link_id, scopes=scopes, watcher=offered, until=None, now=world.now)
        model.scopes, model.offered = scopes, offered
        model.is_watching = model.is_watching and offered
        return
    with pytest.raises((errors.NotFound, errors.Conflict)):
        services.change(by=by, link_id=link_id, scopes=scopes, watcher=offered, until=None, now=world.now)


def watch(world: World) -> None:
    link_id, model = world.a_link()
    by = world.somebody(model.therapist)
    if by == model.therapist and model.offered and model.is_open(world.now):
        services.watch(by=by, link_id=link_id, accept=True, now=world.now)
        model.is_watching = True
        return
    with pytest.raises((errors.NotFound, errors.Conflict)):
        services.watch(by=by, link_id=link_id, accept=True, now=world.now)


def revoke(world: World) -> None:
    link_id, model = world.a_link()
    by = world.rng.choice(world.people)
    if by in (model.patient, model.therapist):
        services.revoke(by=by, link_id=link_id, now=world.now)
        model.is_ended = True
        return
    with pytest.raises(errors.NotFound):
        services.revoke(by=by, link_id=link_id, now=world.now)


def let_time_go_by(world: World) -> None:
    world.now += timedelta(hours=world.rng.choice((1, 6, 20, 60)))


def compare(world: World) -> None:
    for owner in world.people:
        open_links = [model for model in world.links.values() if model.patient == owner and model.is_open(world.now)]
        for reader in world.people:
            mine = [model for model in open_links if model.therapist == reader]
            if reader == owner:
                continue
            if not mine:
                with pytest.raises(errors.NotFound):
                    services.viewer(by=reader, owner_id=owner, now=world.now, what=Reading.PROGRESS)
                continue
            seen = services.viewer(by=reader, owner_id=owner, now=world.now, what=Reading.PROGRESS)
            assert [(model.scopes, model.until) for model in mine] == [(set(seen.scopes), seen.until)]
        watching = {model.therapist for model in open_links if model.is_watching}
        assert {watcher.user_id for watcher in selectors.watchers_of(owner, world.now)} == watching


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_any_history_shares_exactly_what_was_agreed(
    patient: User, therapist: User, stranger: User, noon: datetime, seed: int
) -> None:
    world = World([patient.pk, therapist.pk, stranger.pk], Random(seed), noon)
    steps = {invite: 3, accept: 9, confirm: 9, change: 2, watch: 4, revoke: 1, let_time_go_by: 2}
    invite(world)

    for _ in range(STEPS):
        world.rng.choices(list(steps), weights=list(steps.values()))[0](world)
        compare(world)

    assert TherapistLink.objects.filter(confirmed_at__isnull=False).count() >= 3, "too little happened"
    assert LinkEvent.objects.count() >= len(world.links)
