from django.apps import AppConfig


class SafetyConfig(AppConfig):
    name = "backend.safety"
    label = "safety"

    def ready(self) -> None:
        # Here and not at the head: models cannot be imported before every app is known.
        from backend.notifications import services as notifications  # noqa: PLC0415
        from backend.notifications.types import Purpose  # noqa: PLC0415
        from backend.safety import advancing, endings, telling  # noqa: PLC0415

        notifications.register_purpose(
            Purpose(name=telling.TELLING, still_wanted=telling.still_to_be_told, moved=advancing.moved)
        )
        notifications.register_purpose(
            Purpose(name=telling.WITHDRAWAL, still_wanted=telling.still_to_be_withdrawn, moved=advancing.moved)
        )
        notifications.register_purpose(endings.SHARING_ENDS)
