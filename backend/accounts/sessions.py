"""Django's database sessions with the person named on the row (settings.SESSION_ENGINE)."""

from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from backend.accounts.models import Session


class SessionStore(DatabaseStore):
    """Stores into `accounts.Session`."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = Session(session_key=self._get_or_create_session_key(), session_data=self.encode(data))
        row.expire_date = self.get_expiry_date()
        person = data.get(SESSION_KEY)
        row.owner_id = UUID(person) if person else None
        return row
