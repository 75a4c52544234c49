"""Nothing that leaves the house tells anything about anybody's health."""

import json
import re
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
    r"|nurse|hospital|diagnos|treat|cure|heal|drug|pill|dose|pregnan|mood|sleep|level|red flag|injur|illness|disease",
    re.IGNORECASE,
)


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


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_template_holds_a_health_word(template: str) -> None:
    words = render(template, PARAMS)

    assert not HEALTH_WORDS.search(f"{words.title} {words.body}")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("link", [*LINKS.values(), "/", "/watch", "/me/share", "/people"])
def test_no_push_payload_holds_a_health_word(template: str, link: str) -> None:
    envelope = readable(payload(parcel(render(template, PARAMS), link)))

    assert not HEALTH_WORDS.search(envelope)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_mail_holds_a_health_word_in_subject_or_text(template: str) -> None:
    mail = _mail(Address(to="someone@example.test"), parcel(render(template, PARAMS), "/watch"))

    assert not HEALTH_WORDS.search(readable(f"{mail.subject}\n{mail.body}"))


def test_the_word_list_finds_what_it_is_there_for() -> None:
    assert HEALTH_WORDS.search("Take the plaster off")
    assert HEALTH_WORDS.search("A patient has back pain")


def test_a_payload_is_declarative_and_classic_in_one() -> None:
    sent = json.loads(payload(parcel(render("log", {}), "/log")))

    assert sent["web_push"] == 8030
    assert set(sent["notification"]) == {"title", "body", "navigate", "tag", "lang"}
    assert sent["notification"]["navigate"] == sent["url"] == f"{settings.PUBLIC_URL}/log"
    assert sent["receipt"]


def test_a_missing_value_is_found_when_the_message_is_written() -> None:
    with pytest.raises(KeyError):
        render("please_look", {})
