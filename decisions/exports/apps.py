from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExportsConfig(AppConfig):
    name = "decisions.exports"
    label = "exports"
    verbose_name = _("Exports of decisions")

    def ready(self) -> None:
        from . import parts, views  # noqa: F401
