"""Sign-up, sign-in, confirmation and reset, through the doors the phone uses."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from backend.accounts.forms import CONSENT_TEXTS
from backend.accounts.models import Consent, User

AUTH = "/_allauth/browser/v1/auth"
PASSWORD = "a long enough secret 77"
GOOD = {"email": "new@example.test", "password": PASSWORD, "adult": True, "consent": CONSENT_TEXTS[-1]}


@pytest.fixture
def browser(db: None) -> Client:
    """A browser that nobody is signed in on, holding the CSRF cookie; no earlier attempts are counted."""
    cache.clear()
    browser = Client(enforce_csrf_checks=True)
    browser.get("/api/v1/session")
    return browser


def send(browser: Client, path: str, body: dict[str, Any]) -> Any:
    token = browser.cookies["csrftoken"].value
    return browser.post(path, body, content_type="application/json", headers={"X-CSRFToken": token})


def session_of(browser: Client) -> dict[str, Any]:
    answer: dict[str, Any] = browser.get("/api/v1/session").json()
    return answer


def test_signing_up_works_at_once_and_keeps_the_consent(browser: Client) -> None:
    response = send(browser, f"{AUTH}/signup", GOOD)

    assert response.status_code == 200, response.content
    session = session_of(browser)
    assert session["authenticated"] is True
    assert (session["account"]["email"], session["account"]["email_confirmed"]) == ("new@example.test", False)
    consent = Consent.objects.get(owner__email="new@example.test")
    assert consent.text_version == CONSENT_TEXTS[-1]


@pytest.mark.parametrize("missing", ["adult", "consent"])
def test_without_age_or_consent_there_is_no_account_and_the_field_is_named(browser: Client, missing: str) -> None:
    response = send(browser, f"{AUTH}/signup", {name: value for name, value in GOOD.items() if name != missing})

    assert response.status_code == 400
    assert [error["param"] for error in response.json()["errors"]] == [missing]
    assert not User.objects.exists()


def test_saying_not_adult_is_refused(browser: Client) -> None:
    response = send(browser, f"{AUTH}/signup", {**GOOD, "adult": False})

    assert response.status_code == 400
    assert not User.objects.exists()


def test_a_consent_to_an_unknown_text_is_refused(browser: Client) -> None:
    response = send(browser, f"{AUTH}/signup", {**GOOD, "consent": "1999-01"})

    assert response.status_code == 400
    assert not User.objects.exists()


def test_the_phone_asks_for_consent_to_a_text_that_the_server_knows() -> None:
    words = (Path(__file__).parents[3] / "pwa/src/text/en/me.ts").read_text(encoding="utf-8")

    (version,) = re.findall(r"CONSENT_VERSION = '([^']+)'", words)

    assert version in CONSENT_TEXTS


def test_the_link_in_the_mail_confirms_the_address(browser: Client) -> None:
    send(browser, f"{AUTH}/signup", GOOD)
    (message,) = mail.outbox
    (key,) = re.findall(r"/me/confirm/(\S+)", str(message.body))

    response = send(browser, f"{AUTH}/email/verify", {"key": unquote(key)})

    assert response.status_code == 200, response.content
    assert session_of(browser)["account"]["email_confirmed"] is True


def test_a_forgotten_password_is_chosen_anew_through_the_mail(browser: Client, patient: User) -> None:
    send(browser, f"{AUTH}/password/request", {"email": patient.email})
    (message,) = mail.outbox
    (key,) = re.findall(r"/me/reset/(\S+)", str(message.body))

    response = send(browser, f"{AUTH}/password/reset", {"key": key, "password": "another long secret 88"})

    assert response.status_code in (200, 401), response.content
    signed_in = send(browser, f"{AUTH}/login", {"email": patient.email, "password": "another long secret 88"})
    assert signed_in.status_code == 200


def test_the_mail_comes_in_the_language_of_the_phone_and_later_in_that_of_the_account(browser: Client) -> None:
    browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
    send(browser, f"{AUTH}/signup", GOOD)
    assert mail.outbox[0].subject == "Bestätige deine E-Mail-Adresse"

    send(browser, "/api/v1/account/language", {"language": "es"})
    send(browser, f"{AUTH}/password/request", {"email": GOOD["email"]})
    assert mail.outbox[1].subject == "Elige otra contraseña"


def test_an_unknown_address_gets_no_mail_and_the_same_answer(browser: Client, patient: User) -> None:
    known = send(browser, f"{AUTH}/password/request", {"email": patient.email})
    mail.outbox.clear()

    unknown = send(browser, f"{AUTH}/password/request", {"email": "nobody@example.test"})

    assert (unknown.status_code, unknown.json()) == (known.status_code, known.json())
    assert mail.outbox == []


def test_mails_about_the_account_hold_no_word_about_health(browser: Client) -> None:
    send(browser, f"{AUTH}/signup", GOOD)
    send(browser, f"{AUTH}/password/request", {"email": GOOD["email"]})

    assert len(mail.outbox) == 2
    for message in mail.outbox:
        text = f"{message.subject} {message.body}".lower()
        assert not re.search(r"pain|muscle|health|diary|patch|massage|therap|safety", text)


def test_a_mail_server_that_is_away_does_not_stop_sign_up(browser: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", 1, False

    response = send(browser, f"{AUTH}/signup", GOOD)

    assert response.status_code == 200
    assert session_of(browser)["authenticated"] is True


def test_too_many_wrong_passwords_are_stopped(browser: Client, patient: User) -> None:
    answers = [send(browser, f"{AUTH}/login", {"email": patient.email, "password": "wrong"}) for _ in range(7)]

    assert answers[-1].status_code in (400, 429)
    right = send(browser, f"{AUTH}/login", {"email": patient.email, "password": "correct horse battery"})
    assert right.status_code in (400, 429)
    assert session_of(browser)["authenticated"] is False


def test_without_the_csrf_token_nothing_is_taken(browser: Client) -> None:
    browser.get("/api/v1/session")

    response = browser.post("/api/v1/account/name", {"display_name": "x"}, content_type="application/json")

    assert response.status_code in (401, 403)


def test_signing_out_ends_the_session(browser: Client) -> None:
    send(browser, f"{AUTH}/signup", GOOD)
    token = browser.cookies["csrftoken"].value

    browser.delete(f"{AUTH}/session", headers={"X-CSRFToken": token})

    assert session_of(browser)["authenticated"] is False
