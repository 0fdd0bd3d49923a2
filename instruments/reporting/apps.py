from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    name = "instruments.reporting"
    verbose_name = _("National reports")

    def ready(self) -> None:
        from . import dues, parts  # noqa: F401
