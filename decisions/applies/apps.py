from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AppliesConfig(AppConfig):
    name = "decisions.applies"
    label = "applies"
    verbose_name = _("What applies")

    def ready(self) -> None:
        from . import views  # noqa: F401
