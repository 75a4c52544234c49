"""A mail server that is a folder: one file per mail, so that several processes can share it and a test can count."""

import os
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class FolderBackend(BaseEmailBackend):
    """Writes each mail into the folder MAILBOX: the recipient first, then the whole message."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            file = Path(os.environ["MAILBOX"]) / f"{uuid4()}.txt"
            file.write_text(f"{message.to[0]}\n{message.message()}", encoding="utf-8")
        return len(email_messages)
