from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    name = "instruments.registry"
    verbose_name = _("Imports of the registry")
