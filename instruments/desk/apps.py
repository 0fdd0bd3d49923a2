from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "instruments.desk"
    verbose_name = _("Desk of focal points")
