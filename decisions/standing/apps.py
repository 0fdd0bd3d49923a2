from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StandingConfig(AppConfig):
    name = "decisions.standing"
    verbose_name = _("Status of decisions")

    def ready(self) -> None:
        from . import parts  # noqa: F401
