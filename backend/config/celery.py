"""The Celery application. Tasks are thin: they call a service with the time of now.

Reads no setting while it is imported: every process imports it before its settings (see __init__), so that a hint
from the web server goes to our broker and not to Celery's default.
"""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
app = Celery("unknot")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
