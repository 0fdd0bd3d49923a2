from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RelationsConfig(AppConfig):
    name = "decisions.relations"
    verbose_name = _("Relations between decisions")

    def ready(self) -> None:
        from . import parts  # noqa: F401
