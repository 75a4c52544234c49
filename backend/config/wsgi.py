"""The WSGI application."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
application = get_wsgi_application()

# A sync of two hundred entries makes a hundred thousand small lists and dicts at once. Python's default looks for
# garbage after every 700 of them, which was a third of the CPU of catching up (./dev bench); and what the start has
# made never becomes garbage.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
