from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model


class FileTextsConfig(AppConfig):
    name = "decisions.filetexts"
    label = "filetexts"
    verbose_name = _("Texts of files")

    def ready(self) -> None:
        from . import search  # noqa: F401
        from .reading import file_models
        from .signals import attached, saved

        post_save.connect(saved, sender=get_document_model())
        for model in file_models():
            post_save.connect(attached, sender=model)
