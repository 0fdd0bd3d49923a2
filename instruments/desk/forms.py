"""The forms of the desk: each proposes values for a record, by the record's own rules, and writes nothing."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from home.dates import today
from instruments.people.enums import Audience
from instruments.people.models import DETAILS, Appointment, Person

from .values import said

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import Model

NAMES = ["prefix", "first_name", "last_name", "languages", "language"]
CONTACTS = ["position", "institution", "address", "email", "phone"]


def day() -> forms.DateInput:
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def plain(value: Any) -> Any:
    """Lines end as they end, whichever machine wrote them: browsers send other ends than they were given."""
    return "\n".join(value.splitlines()) if isinstance(value, str) else value


class SignInForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class ProposingForm(forms.ModelForm):
    """Works on an unsaved copy of the record; beside each value that differs it says what is on record."""

    def __init__(self, record: Model, proposed: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(instance=copy(record), initial=proposed, **kwargs)
        self.on_record = {name: getattr(record, name) for name in self.fields if hasattr(record, name)}
        for bound in self:
            known = self.on_record.get(bound.name)
            if record.pk and bound.field.has_changed(plain(known), plain(bound.value())):
                words = _("On record: %(value)s") % {"value": said(type(record), bound.name, known)}
                bound.help_text = " ".join(filter(None, [str(bound.help_text), words]))

    def values(self) -> dict[str, Any]:
        """What it proposes that is not on record."""
        proposed = {name: getattr(self.instance, name) for name in self.on_record}
        return {name: value for name, value in proposed.items() if plain(value) != plain(self.on_record[name])}


class NamesForm(ProposingForm):
    class Meta:
        model = Person
        fields = NAMES


class DetailsForm(ProposingForm):
    """How to reach a person, who sees what of it, and whether they agree."""

    consented_on = forms.BooleanField(
        label=gettext_lazy("I agree that details are shown to those whom I have chosen"),
        help_text=gettext_lazy("Without it nothing about you is shown to anyone but the Secretariat."),
        required=False,
    )
    field_order = ["name_for", *(name for detail in CONTACTS for name in (detail, f"{detail}_for"))]

    class Meta:
        model = Appointment
        fields = [*CONTACTS, *(f"{name}_for" for name in DETAILS), "consented_on", "in_files"]
        widgets = {"address": forms.Textarea(attrs={"rows": 3})}
        labels = {"in_files": gettext_lazy("What everyone sees may also be in lists to download and go to InforMEA")}
        help_texts = {"in_files": ""}

    def clean_consented_on(self) -> date | None:
        """The day it was given first counts."""
        return (self.on_record["consented_on"] or today()) if self.cleaned_data["consented_on"] else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        shown = any(cleaned.get(f"{name}_for") == Audience.PUBLIC for name in DETAILS)
        if not cleaned.get("consented_on") and (shown or cleaned.get("in_files")):
            self.add_error("consented_on", _("To show a detail to everyone, please say here that you agree."))
        return cleaned


class EndForm(ProposingForm):
    to_on = forms.DateField(label=gettext_lazy("Last day of the mandate"), widget=day())

    class Meta:
        model = Appointment
        fields = ["to_on"]


class NomineeForm(ProposingForm):
    """A person to be appointed: perhaps one on record already, which the desk does not tell."""

    email = forms.EmailField(  # not the record's own, which would say that another person has this address
        label=pgettext_lazy("of a person to be appointed", "E-mail"),
        required=False,
        max_length=254,
        help_text=gettext_lazy("This person will sign in to the desk with it."),
    )

    class Meta:
        model = Person
        fields = NAMES

    def __init__(self, record: Model, proposed: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(record, proposed, **kwargs)
        details = forms.fields_for_model(Appointment, ["position", "institution", "address", "phone"])
        self.fields.update(details)
        self.fields["address"].widget.attrs["rows"] = 3

    def has_changed(self) -> bool:
        """Whether anybody is named at all, which a language alone does not; one named before may be taken back."""
        return any(self.data.get(self.add_prefix(name)) for name in self.fields if name != "language")

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if value}


class LetterForm(ProposingForm):
    """`attached`: whether the proposal has a letter already, which then need not be sent again."""

    class Meta:
        model = Appointment
        fields = ["letter", "letter_on", "signatory"]
        widgets = {"letter": forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}), "letter_on": day()}
        help_texts = {"letter": gettext_lazy("PDF, JPEG or PNG, up to 10 MB. It is never published.")}

    def __init__(self, record: Model, proposed: dict[str, Any], attached: bool, required: bool, **kwargs: Any) -> None:
        super().__init__(record, proposed, **kwargs)
        self.attached = attached
        self.fields["letter"].required = required and not attached

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        described = cleaned.get("letter_on") or cleaned.get("signatory")
        if described and not (cleaned.get("letter") or self.attached or "letter" in self.errors):
            self.add_error("letter", _("Please choose the file of the letter as well."))
        return cleaned

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("letter_on", "signatory") if self.cleaned_data[name]}
