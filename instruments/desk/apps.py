from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "instruments.desk"
    verbose_name = _("Desk of focal points")

    def ready(self) -> None:
        from home.private_files import keeps_private_file

        from . import forgetting, parts  # noqa: F401
        from .models import Proposal

        keeps_private_file(Proposal, "letter")
