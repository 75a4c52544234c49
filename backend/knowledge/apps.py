from django.apps import AppConfig
from django.core.exceptions import ImproperlyConfigured

from backend.knowledge import selectors
from backend.knowledge.types import BrokenKnowledge


class KnowledgeConfig(AppConfig):
    name = "backend.knowledge"
    label = "knowledge"

    def ready(self) -> None:
        """No process starts on broken knowledge: web, worker, beat and every command read it here.

        A system check would not do: WSGI servers and Celery workers never run them.
        """
        try:
            selectors.bundle()
        except BrokenKnowledge as broken:
            raise ImproperlyConfigured(f"knowledge/ is broken, so nothing starts:\n{broken}") from broken
