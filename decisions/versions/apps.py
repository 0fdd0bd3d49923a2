from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VersionsConfig(AppConfig):
    name = "decisions.versions"
    verbose_name = _("Versions of decisions")

    def ready(self) -> None:
        from . import parts, views  # noqa: F401
