from django.apps import AppConfig
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "instruments.desk"
    verbose_name = _("Desk of focal points")

    def ready(self) -> None:
        from .files import letter_lost
        from .models import Proposal

        post_delete.connect(letter_lost, sender=Proposal)
