from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "decisions.documents"
    label = "documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        from . import parts, search  # noqa: F401
