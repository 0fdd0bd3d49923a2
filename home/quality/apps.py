from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QualityConfig(AppConfig):
    name = "home.quality"
    verbose_name = _("Quality of the record")

    def ready(self) -> None:
        from . import pages  # noqa: F401
