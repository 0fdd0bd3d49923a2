from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TextsConfig(AppConfig):
    name = "decisions.texts"
    verbose_name = _("The languages of a decision")

    def ready(self) -> None:
        from . import compare, parts  # noqa: F401
