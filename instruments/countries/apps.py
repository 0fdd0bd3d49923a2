from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CountriesConfig(AppConfig):
    name = "instruments.countries"
    verbose_name = _("Countries")

    def ready(self) -> None:
        from . import parts, search, views  # noqa: F401
