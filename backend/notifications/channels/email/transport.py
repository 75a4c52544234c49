"""One e-mail to one confirmed address."""

import smtplib
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.message import BadHeaderError

from backend.notifications.channels.types import Address, Parcel, TransportError


def send(address: Address, parcel: Parcel) -> str:
    """Hand the mail to the mail server. Returns "accepted". Raises TransportError."""
    try:
        _mail(address, parcel).send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
        status = _status(error)
        raise TransportError(f"smtp_{status}", permanent=500 <= status < 600) from error
    except (ConnectionRefusedError, smtplib.SMTPConnectError, smtplib.SMTPNotSupportedError) as error:
        raise TransportError("cannot_connect") from error
    except BadHeaderError as error:
        raise TransportError("bad_header", permanent=True) from error
    except (smtplib.SMTPException, OSError) as error:  # the connection broke or timed out: it may have been taken
        raise TransportError("connection_lost", may_have_left=True) from error
    return "accepted"


def _mail(address: Address, parcel: Parcel) -> EmailMessage:
    return EmailMessage(
        subject=parcel.words.title,
        body=f"{parcel.words.body}\n\n{parcel.url}\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[address.to],
        # Out-of-office robots do not answer it; a mail sent twice after a crash is recognised as one.
        headers={
            "Auto-Submitted": "auto-generated",
            "Message-ID": f"<{parcel.tag}@{urlsplit(settings.PUBLIC_URL).hostname}>",
        },
    )


def _status(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> int:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max((code for code, _ in error.recipients.values()), default=550)
    return error.smtp_code
