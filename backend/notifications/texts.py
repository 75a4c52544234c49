"""The words that leave the house. Neutral by rule: an envelope lies open on a locked screen and at mail providers.

No word here may tell anything about anybody's health; a test renders every template against a list of such words.
What it is about is shown after opening.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from backend.core.languages import ENGLISH


@dataclass(frozen=True)
class Words:
    """A title (also the mail's subject) and one or two sentences."""

    title: str
    body: str
    done: str = ""
    """A button on the notification itself that ends the matter in one tap; empty where there is none."""


_ENGLISH: Final[Mapping[str, Words]] = {
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


_GERMAN: Final[Mapping[str, Words]] = {
    "log": Words("Zeit für einen Eintrag", "Du wolltest daran erinnert werden. Eine Minute genügt."),
    "check_in": Words("Zeit für die Fragen der Woche", "Ein paar kurze Fragen warten auf dich."),
    "session": Words("Es ist die Zeit, die du gewählt hast", "Du wolltest daran erinnert werden."),
    "due_now": Words(
        "Etwas von dir ist jetzt fällig",
        "Öffne die App und sieh nach, was es ist. Hake es ab, wenn es getan ist.",
        done="Erledigt",
    ),
    "look_again": Words("Zeit für einen kurzen Blick", "Du wolltest daran erinnert werden. Zweimal tippen genügt."),
    "ask_again": Words(
        "Eine Frage, die du stellen wolltest", "Zwei Wochen sind um. Öffne die App und sieh nach, welche es war."
    ),
    "please_look": Words(
        "Bitte öffne jetzt Unknot",
        "Jemand, der mit dir teilt, hat am {when} etwas geschrieben. Du wolltest davon erfahren.",
    ),
    "withdrawn": Words(
        "Eine frühere Nachricht wurde zurückgenommen",
        "Wer sie schrieb, sagt: Der Eintrag vom {when} war ein Versehen. Öffne die App, um mehr zu lesen.",
    ),
    "sharing_ends": Words(
        "Das Teilen endet bald", "Es endet in {days} Tagen. Öffne die App, wenn du das ändern möchtest."
    ),
}

_SPANISH: Final[Mapping[str, Words]] = {
    "log": Words("Es hora de una anotación", "Pediste este aviso. Con un minuto basta."),
    "check_in": Words("Es hora de las preguntas de la semana", "Te esperan unas preguntas cortas."),
    "session": Words("Es la hora prevista", "Pediste este aviso."),
    "due_now": Words("Ahora toca algo tuyo", "Abre la app para ver qué es y márcalo cuando esté hecho.", done="Hecho"),
    "look_again": Words("Es hora de echar un vistazo", "Pediste avisos. Bastan dos toques."),
    "ask_again": Words("Una pregunta que querías hacer", "Han pasado dos semanas. Abre la app para ver cuál era."),
    "please_look": Words(
        "Abre Unknot ahora, por favor",
        "Alguien que comparte contigo escribió algo el {when}. Aceptaste que te avisáramos.",
    ),
    "withdrawn": Words(
        "Se retiró un mensaje anterior",
        "Quien lo escribió dice que la anotación del {when} fue un error. Puedes abrir la app para leer más.",
    ),
    "sharing_ends": Words(
        "Pronto se deja de compartir", "Termina dentro de {days} días. Abre la app si quieres cambiarlo."
    ),
}

TEMPLATES: Final[Mapping[str, Mapping[str, Words]]] = {ENGLISH: _ENGLISH, "de": _GERMAN, "es": _SPANISH}
"""Language -> template -> words. Each language has every template, with the same values in it."""


def render(template: str, params: Mapping[str, str], language: str = ENGLISH) -> Words:
    """The words of a template. Raises KeyError for an unknown template or a missing value."""
    words = TEMPLATES[language][template]
    return replace(words, body=words.body.format_map(dict(params)))
