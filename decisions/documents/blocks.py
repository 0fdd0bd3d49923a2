"""The text of a document, paragraph by paragraph."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .enums import ParagraphKind


class ParagraphBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("kind"), choices=ParagraphKind.choices, default=ParagraphKind.PARAGRAPH)
    level = blocks.IntegerBlock(label=_("level"), default=1, min_value=1, max_value=6)
    number = blocks.CharBlock(label=_("printed number"), required=False, max_length=20)
    text = blocks.TextBlock(label=_("text"), rows=3)
    lang = blocks.CharBlock(required=False, form_classname="w-hidden")

    class Meta:
        icon = "pilcrow"
        label = _("paragraph")
