from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "backend.reminders"
    label = "reminders"

    def ready(self) -> None:
        # Here and not at the head: models cannot be imported before every app is known.
        from backend.notifications import services as notifications  # noqa: PLC0415
        from backend.reminders import ask_clocks, outcomes, patch_clocks, session_clocks  # noqa: PLC0415

        notifications.register_purpose(outcomes.REMINDER)
        notifications.register_purpose(patch_clocks.DUE_NOW)
        notifications.register_purpose(patch_clocks.LOOK_AT_IT)
        notifications.register_purpose(session_clocks.LOOK_AGAIN)
        notifications.register_purpose(ask_clocks.ASK_AGAIN)
