from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _
from wagtail.signals import post_page_move


class InstrumentsConfig(AppConfig):
    name = "instruments"
    verbose_name = _("Instruments")

    def ready(self) -> None:
        from . import findings, parts, replies, search  # noqa: F401
        from .editors import give_editors
        from .models import InstrumentPage
        from .models.place import follow_move

        post_page_move.connect(follow_move)
        post_save.connect(give_editors, sender=InstrumentPage)
