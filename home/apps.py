from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from . import latest, search  # noqa: F401
        from .finding import signals as finding
        from .languages import checks, signals  # noqa: F401

        signals.connect()
        finding.connect()
