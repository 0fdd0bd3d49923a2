from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AskedConfig(AppConfig):
    name = "decisions.asked"
    label = "asked"
    verbose_name = _("What decisions ask")

    def ready(self) -> None:
        from . import dues, of_countries, parts, views  # noqa: F401
