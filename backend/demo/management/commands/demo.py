"""`manage.py demo`: invented people, so that every screen has something to show."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from backend.core import clock
from backend.demo import services
from backend.demo.people import PASSWORD, PATIENTS, THERAPIST


class Command(BaseCommand):
    help = "Load invented people with their diaries. Needs DEMO=True and the embedded database; sends nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="delete the invented people first and make them anew")

    def handle(self, *args: Any, again: bool = False, **options: Any) -> None:
        try:
            services.refuse_elsewhere()
        except services.DemoRefused as refused:
            raise CommandError(str(refused)) from refused
        if again:
            services.unload()
        made = services.load(now=clock.now())
        self.stdout.write("The demo people are new." if made else "The demo people were there already.")
        self.stdout.write(f"Sign in with the password {PASSWORD}")
        self.stdout.write(f"  the whole story: {PATIENTS[0].login.email}")
        self.stdout.write(f"  the therapist:   {THERAPIST.email}")
        for patient in PATIENTS[1:]:
            self.stdout.write(f"  also:            {patient.login.email}")
