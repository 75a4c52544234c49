"""The words that leave the house. Neutral by rule: an envelope lies open on a locked screen and at mail providers.

No word here may tell anything about anybody's health; a test renders every template against a list of such words.
What it is about is shown after opening.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

LANGUAGE: Final = "en"


@dataclass(frozen=True)
class Words:
    """A title (also the mail's subject) and one or two sentences."""

    title: str
    body: str
    done: str = ""
    """A button on the notification itself that ends the matter in one tap; empty where there is none."""


TEMPLATES: Final[Mapping[str, Words]] = {
    "log": Words("Time for a check-in", "You asked for this reminder. One minute is enough."),
    "check_in": Words("Time for your weekly check-in", "A few short questions are waiting for you."),
    "session": Words("It is the time you chose", "You asked for this reminder."),
    "due_now": Words(
        "Something of yours is due now", "Open the app to see what it is, and mark it when it is done.", done="Done"
    ),
    "look_again": Words("Time for a short look", "You asked for reminders. Two taps are enough."),
    "ask_again": Words("A question you wanted to ask", "Two weeks have gone by. Open the app to see which one."),
    "please_look": Words(
        "Please open Unknot now",
        "Someone who shares with you wrote something on {when} that you agreed to be told about.",
    ),
    "withdrawn": Words(
        "An earlier message was withdrawn",
        "The person who wrote it says that the entry of {when} was a mistake. You can open it to read more.",
    ),
    "sharing_ends": Words("Sharing ends soon", "It ends in {days} days. Open the app if you want to change that."),
}


def render(template: str, params: Mapping[str, str]) -> Words:
    """The words of a template. Raises KeyError for an unknown template or a missing value."""
    words = TEMPLATES[template]
    return replace(words, body=words.body.format_map(dict(params)))
