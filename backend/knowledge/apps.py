from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "backend.knowledge"
    label = "knowledge"
