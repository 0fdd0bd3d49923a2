"""A provision: one paragraph of a decision, with what is known about it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .enums import Addressee, ProvisionKind


class ProvisionBlock(blocks.StructBlock):
    """`text` begins after the opening verb; `lang` is the language of verb and text. All else is structure and fact."""

    kind = blocks.ChoiceBlock(label=_("kind"), choices=ProvisionKind.choices, default=ProvisionKind.OPERATIVE)
    level = blocks.IntegerBlock(label=_("level"), default=1, min_value=1, max_value=6)
    number = blocks.CharBlock(label=_("printed number"), required=False, max_length=20)
    verb = blocks.CharBlock(label=_("opening verb"), required=False, max_length=100)
    text = blocks.TextBlock(label=_("text"), rows=3)
    addressees = blocks.MultipleChoiceBlock(label=_("addressed to"), choices=Addressee.choices, required=False)
    due_on = blocks.DateBlock(label=_("due on"), required=False)
    due_at = blocks.CharBlock(
        label=_("or due at"), required=False, max_length=30, help_text=_("The meeting it is due at, such as COP15.")
    )
    lang = blocks.CharBlock(required=False, form_classname="w-hidden")

    class Meta:
        icon = "pilcrow"
        label = _("provision")
