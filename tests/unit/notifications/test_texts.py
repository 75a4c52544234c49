"""Nothing that leaves the house tells anything about anybody's health."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.conf import settings

from backend.notifications.channels.email.transport import _mail
from backend.notifications.channels.types import Address, Parcel
from backend.notifications.channels.webpush.transport import payload
from backend.notifications.texts import TEMPLATES, Words, render
from backend.reminders.ticking import LINKS

PARAMS = {"when": "15 June 2026, 14:02 (UTC+02:00)", "days": "14"}
# Roots, so that plurals and compounds are found too.
HEALTH_WORDS = re.compile(
    r"pain|hurt|ache|sore|muscle|patch|plaster|massage|body|back|leg|hip|buttock|thigh|calf|belly|bladder|bowel|numb"
    r"|symptom|safety|emergenc|urgent|alarm|escalat|danger|risk|health|medic|clinic|doctor|therap|physio|patient"
    r"|nurse|hospital|diagnos|treat|cure|heal|drug|pill|dose|pregnan|mood|sleep|level|red flag|injur|illness|disease"
    # German
    r"|schmerz|pflaster|muskel|körper|rücken|\bbein|hüfte|gesäß|wade|bauch|blase|taub|warnung|notfall|gefahr|gesund"
    r"|medizin|arzt|ärzt|klinik|praxis|therap|krank|heil|tablette|schwanger|stimmung|schlaf|verletz|behandl"
    # Spanish
    r"|dolor|duele|parche|músculo|masaje|cuerpo|espalda|pierna|cadera|nalga|muslo|vejiga|urgen|peligro|riesgo|salud"
    r"|médic|clínic|paciente|enferm|embaraz|ánimo|sueño|lesión|tratam",
    re.IGNORECASE,
)
EVERY = [(language, template) for language, templates in TEMPLATES.items() for template in templates]


def parcel(words: Words, link: str) -> Parcel:
    return Parcel(
        delivery_id=uuid4(),
        tag=str(uuid4()),
        words=words,
        url=f"{settings.PUBLIC_URL}{link}",
        receipt="r" * 32,
        ttl_seconds=60,
        is_urgent=True,
        at=datetime(2026, 6, 15, tzinfo=UTC),
    )


def readable(envelope: str) -> str:
    """Without the ids, whose letters mean nothing."""
    return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", envelope).replace('"body":', '"text":')


def test_every_language_has_every_template_with_the_same_values() -> None:
    for templates in TEMPLATES.values():
        for name, words in TEMPLATES["en"].items():
            values = re.findall(r"\{.*?\}", words.body)
            assert re.findall(r"\{.*?\}", templates[name].body) == values
            assert bool(templates[name].done) == bool(words.done)


@pytest.mark.parametrize(("language", "template"), EVERY)
def test_no_template_holds_a_health_word(language: str, template: str) -> None:
    words = render(template, PARAMS, language)

    assert not HEALTH_WORDS.search(f"{words.title} {words.body}")


@pytest.mark.parametrize(("language", "template"), EVERY)
@pytest.mark.parametrize("link", [*LINKS.values(), "/", "/watch", "/me/share", "/people"])
def test_no_push_payload_holds_a_health_word(language: str, template: str, link: str) -> None:
    envelope = readable(payload(parcel(render(template, PARAMS, language), link)))

    assert not HEALTH_WORDS.search(envelope)


@pytest.mark.parametrize(("language", "template"), EVERY)
def test_no_mail_holds_a_health_word_in_subject_or_text(language: str, template: str) -> None:
    mail = _mail(Address(to="someone@example.test"), parcel(render(template, PARAMS, language), "/watch"))

    assert not HEALTH_WORDS.search(readable(f"{mail.subject}\n{mail.body}"))


def test_the_word_list_finds_what_it_is_there_for() -> None:
    assert HEALTH_WORDS.search("Take the plaster off")
    assert HEALTH_WORDS.search("A patient has back pain")
    assert HEALTH_WORDS.search("Nimm das Pflaster ab")
    assert HEALTH_WORDS.search("Quítate el parche")


def test_a_payload_is_declarative_and_classic_in_one() -> None:
    sent = json.loads(payload(parcel(render("log", {}), "/log")))

    assert sent["web_push"] == 8030
    assert set(sent["notification"]) == {"title", "body", "navigate", "tag", "lang"}
    assert sent["notification"]["navigate"] == sent["url"] == f"{settings.PUBLIC_URL}/log"
    assert sent["receipt"]


def test_a_missing_value_is_found_when_the_message_is_written() -> None:
    with pytest.raises(KeyError):
        render("please_look", {})


def test_a_notification_says_in_which_language_it_is() -> None:
    german = replace(parcel(render("log", {}, "de"), "/log"), language="de")

    assert json.loads(payload(german))["notification"]["lang"] == "de"
    assert json.loads(payload(german))["notification"]["title"] == "Zeit für einen Eintrag"
