from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BodiesConfig(AppConfig):
    name = "instruments.bodies"
    verbose_name = _("Bodies")

    def ready(self) -> None:
        from . import findings  # noqa: F401
