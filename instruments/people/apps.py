from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "instruments.people"
    verbose_name = _("People")

    def ready(self) -> None:
        from home.private_files import keeps_private_file

        from . import findings  # noqa: F401
        from .audit import watch_labels
        from .models import Appointment

        keeps_private_file(Appointment, "letter")
        watch_labels()
