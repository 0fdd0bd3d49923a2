from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectionsConfig(AppConfig):
    name = "decisions.projections"
    verbose_name = _("What decisions say, as tables")

    def ready(self) -> None:
        from . import facets, signals  # noqa: F401

        signals.connect()
