"""The agenda, item by item."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class AgendaBlock(blocks.StructBlock):
    number = blocks.CharBlock(label=_("number"), required=False, max_length=20)
    text = blocks.CharBlock(label=_("item"), max_length=500)
    lang = blocks.CharBlock(required=False, form_classname="w-hidden")

    class Meta:
        icon = "list-ol"
        label = _("agenda item")
