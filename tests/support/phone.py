"""A phone in the tests: it makes ops with a hybrid clock of its own and talks to the real sync view."""

import gzip
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.test import Client

from backend.accounts.models import User
from backend.core.ids import uuid7

Op = dict[str, Any]


@dataclass
class Phone:
    """One device of one person. `now` is the wall clock that its ops are stamped with."""

    client: Client
    owner: User
    now: datetime
    device: str = field(default_factory=lambda: str(uuid.uuid4()))
    cursor: str = ""
    counter: int = 0

    def op(self, kind: str, values: Mapping[str, Any], record_id: str | None = None, **overrides: Any) -> Op:
        """A change of these fields. A new record (no id given) gets the time that every new record must have."""
        if record_id is None:
            record_id = str(uuid7(self.now))
            values = {"occurred_at": self.now.isoformat(), "time_zone": "Europe/Berlin", **values}
        self.counter += 1
        clock = [int(self.now.timestamp() * 1000), self.counter, self.device]
        patch = {name: [value, clock] for name, value in values.items()}
        whole = {"op_id": str(uuid7(self.now)), "kind": kind, "id": record_id, "patch": patch, "schema": 1}
        return {**whole, **overrides}

    def body(self, *ops: Op, **overrides: Any) -> dict[str, Any]:
        envelope = {"owner": str(self.owner.pk), "device": self.device, "cursor": self.cursor, "ops": list(ops)}
        return {**envelope, "knowledge_version": "", **overrides}

    def post(self, body: object, **headers: str) -> Any:
        """The raw HTTP answer to any body."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.client.post("/api/v1/sync", raw, content_type="application/json", headers=headers)

    def post_packed(self, body: object) -> Any:
        """The same with gzip."""
        return self.post(gzip.compress(json.dumps(body).encode()), **{"Content-Encoding": "gzip"})

    def sync(self, *ops: Op) -> dict[str, Any]:
        """One sync that must be answered; moves the cursor on."""
        response = self.post(self.body(*ops))
        assert response.status_code == 200, response.content
        answer: dict[str, Any] = response.json()
        self.cursor = answer["cursor"]
        return answer


MakePhone = Callable[[User], Phone]
