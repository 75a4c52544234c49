"""The invented people: one therapist and six who share with her, each with another course and other scopes."""

from dataclasses import dataclass, field
from typing import Final

from backend.care.types import ALL_SCOPES, Scope
from backend.demo.course import Course
from backend.demo.diary import Habits

PASSWORD: Final = "demo-demo-demo"  # noqa: S105 - printed on purpose; the demo runs on an embedded database only


@dataclass(frozen=True, kw_only=True)
class Login:
    """An account of the demo."""

    email: str
    name: str


@dataclass(frozen=True, kw_only=True)
class DemoPatient:
    """Somebody with a diary who shares with the therapist."""

    login: Login
    course: Course
    habits: Habits
    length: int
    scopes: frozenset[Scope]
    shared_days_ago: int
    is_watched: bool = False
    has_story: bool = False
    """Everything else too: facts, finder runs, a reminder, a safety check long cleared."""
    has_open_alarm: bool = False
    looks: tuple[int, ...] = field(default=())
    """Days ago on which the therapist looked."""


THERAPIST: Final = Login(email="thea@demo.test", name="Thea Lindqvist (demo)")

PATIENTS: Final = (
    DemoPatient(
        login=Login(email="pat@demo.test", name="Pat Berger (demo)"),
        course=Course(begins=6.6, ends=2.2, half_days=42, flares=((66, 3.2),)),
        habits=Habits(sessions=0.42, patches=0.22, notes=0.3),
        length=120,
        scopes=ALL_SCOPES - {Scope.SAFETY_ANSWERS},
        shared_days_ago=61,
        is_watched=True,
        has_story=True,
        looks=(60, 47, 33, 19, 5),
    ),
    DemoPatient(
        login=Login(email="noor@demo.test", name="Noor Haddad (demo)"),
        course=Course(begins=3.4, ends=6.8, half_days=30, unrest=0.6),
        habits=Habits(zone="si_joint", side="left", logs=0.8, logs_later=0.9, notes=0.15),
        length=60,
        scopes=frozenset({Scope.PAIN, Scope.CHECKINS, Scope.SAFETY_ALARM, Scope.SAFETY_ANSWERS}),
        shared_days_ago=40,
        is_watched=True,
        has_open_alarm=True,
        looks=(14, 1),
    ),
    DemoPatient(
        login=Login(email="jonas@demo.test", name="Jonas Weber (demo)"),
        course=Course(begins=7.2, ends=1.0, half_days=24),
        habits=Habits(
            zone="thigh_back_upper_outer",
            logs=0.85,
            logs_later=0.5,
            sessions=0.35,
            patches=0.1,
            routine="hamstrings_ball_seated",
            muscle="hamstrings",
            points=("bf-1", "sm-1"),
        ),
        length=95,
        scopes=frozenset({Scope.PAIN, Scope.PATCHES, Scope.MASSAGE, Scope.NOTES}),
        shared_days_ago=88,
        looks=(80, 50, 20),
    ),
    DemoPatient(
        login=Login(email="mei@demo.test", name="Mei Tanaka (demo)"),
        course=Course(begins=4.5, ends=4.5, half_days=30),
        habits=Habits(zone="lumbar_lower", side="left", logs=1.0, weekly=False, notes=0.6),
        length=4,
        scopes=frozenset({Scope.PAIN, Scope.NOTES}),
        shared_days_ago=3,
    ),
    DemoPatient(
        login=Login(email="ade@demo.test", name="Ade Okafor (demo)"),
        course=Course(begins=5.2, ends=5.0, half_days=60, flares=((20, 2.0), (55, 1.8)), unrest=1.0),
        habits=Habits(zone="buttock_centre", side="left", sessions=0.2, routine="piriformis_ball", points=("pir",)),
        length=90,
        scopes=frozenset({Scope.PAIN, Scope.CHECKINS, Scope.MASSAGE}),
        shared_days_ago=70,
        looks=(69, 30),
    ),
    DemoPatient(
        login=Login(email="lucia@demo.test", name="Lucia Moretti (demo)"),
        course=Course(begins=5.8, ends=2.0, half_days=18),
        habits=Habits(zone="lumbar_upper", side="right", logs=0.7, sessions=0.4, patches=0.2, silent_days=19),
        length=80,
        scopes=frozenset({Scope.PATCHES, Scope.MASSAGE, Scope.NOTES}),
        shared_days_ago=55,
    ),
)
