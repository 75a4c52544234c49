"""`manage.py vapid_key`: print a new signing key for web push, for VAPID_PRIVATE_KEY."""

import base64
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Makes a key and keeps nothing."""

    help = "Print a new VAPID private key (32 bytes, base64url). Changing it ends every push subscription."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
        self.stdout.write(base64.urlsafe_b64encode(number.to_bytes(32)).rstrip(b"=").decode("ascii"))
