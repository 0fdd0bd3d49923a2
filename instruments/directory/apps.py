from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "instruments.directory"
    verbose_name = _("Directories")

    def ready(self) -> None:
        from . import parts, views  # noqa: F401
