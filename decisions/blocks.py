"""What the streams of a decision hold: provisions, relations, changes of status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from home.languages.keys import PageKeyBlock, page_keys

from .details import Details
from .enums import DecisionStatus, ProvisionKind, RelationKind
from .soundness import refuse_unsound
from .widgets import DetailsInput, register_stream

if TYPE_CHECKING:
    from collections.abc import Iterator


class DetailsBlock(blocks.FieldBlock):
    """A provision's details as one value, so that the row of a provision stays light: see `details.Details`."""

    def __init__(self, **kwargs: Any) -> None:
        self.field = forms.JSONField(required=False, widget=DetailsInput)
        super().__init__(**kwargs)

    def get_default(self) -> dict[str, Any]:
        return {}

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        """Read at once: a form that comes back with errors would write the text of the JSON as JSON again."""
        return self.field.bound_data(self.field.widget.value_from_datadict(data, files, prefix) or "{}", {})

    def value_from_form(self, value: Any) -> Any:
        return value or {}

    def clean(self, value: Any) -> dict[str, Any]:
        try:
            details = Details.read(super().clean(value))
            refuse_unsound(details)
            return details.as_data()
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValidationError(_("These details cannot be read.")) from error

    def extract_references(self, value: Any) -> Iterator[tuple[type[Page], str, str, str]]:
        for relation in Details.read(value).relations:
            if relation.decision:
                yield Page, str(relation.decision), "", ""

    class Meta:
        icon = "info-circle"
        label = _("addressees, date, references")


class ProvisionBlock(blocks.StructBlock):
    """`text` begins after the opening verb; `lang` is the language of verb and text. All else is structure and fact."""

    kind = blocks.ChoiceBlock(label=_("kind"), choices=ProvisionKind.choices, default=ProvisionKind.OPERATIVE)
    level = blocks.IntegerBlock(label=_("level"), default=1, min_value=1, max_value=6)
    number = blocks.CharBlock(label=_("printed number"), required=False, max_length=20)
    verb = blocks.CharBlock(label=_("opening verb"), required=False, max_length=100)
    text = blocks.TextBlock(label=_("text"), rows=3)
    details = DetailsBlock()
    lang = blocks.CharBlock(required=False, form_classname="w-hidden")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Sixty rows and more: comments are made on the words, and the browser itself lets the text area grow.
        for name in ("kind", "level", "number", "verb", "lang"):
            self.child_blocks[name].field.widget.show_add_comment_button = False
        self.child_blocks["text"].field.widget = forms.Textarea({"rows": 2})

    class Meta:
        icon = "pilcrow"
        label = _("provision")
        label_format = "{number} {verb} {text}"
        form_template = "editing/provision.html"


@register_stream
class ProvisionsBlock(blocks.StreamBlock):
    provision = ProvisionBlock()

    def clean(self, value: Any) -> Any:
        """References hold the default-language row of what was chosen; looked up for all provisions at once."""
        value = super().clean(value)
        relations = [each for child in value for each in child.value["details"].get("relations", ())]
        keys = page_keys(relation["decision"] for relation in relations)
        for relation in relations:
            relation["decision"] = keys.get(relation["decision"], relation["decision"])
        return value

    class Meta:
        required = False


class RelationBlock(blocks.StructBlock):
    """What the decision as a whole does to another."""

    kind = blocks.ChoiceBlock(label=_("relation"), choices=RelationKind.choices, default=RelationKind.RELATED)
    decision = PageKeyBlock("decisions.DecisionPage", label=_("decision of the Family"), required=False)
    external = blocks.CharBlock(label=_("or another text"), required=False, max_length=200, help_text="CBD X/2")
    address = blocks.URLBlock(label=_("its address"), required=False)

    class Meta:
        icon = "link"
        label = _("relation")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if bool(value["decision"]) == bool(value["external"]):
            error = ValidationError(_("Choose a decision of the Family, or name another text."))
            raise blocks.StructBlockValidationError(block_errors={"decision": error})
        return value


class StatusChangeBlock(blocks.StructBlock):
    """From which day on the decision stands otherwise, and by what."""

    status = blocks.ChoiceBlock(label=_("status"), choices=DecisionStatus.choices)
    on = blocks.DateBlock(label=_("from"))
    cause = PageKeyBlock("decisions.DecisionPage", label=_("by the decision"), required=False)
    cause_text = blocks.CharBlock(label=_("or by"), required=False, max_length=200)
    note = blocks.CharBlock(label=_("remark"), required=False, max_length=200)

    class Meta:
        icon = "date"
        label = _("change of status")
