"""Which file an editor brings, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from instruments.editors import edited_by
from instruments.models import InstrumentPage

from .importing import completed, new_kind
from .kinds import KINDS
from .tables import LARGEST, FileRefused, read_table

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def scope_of(user: Any) -> frozenset[int] | None:
    """The instruments whose records the user may bring; None: all of them."""
    return None if user.is_superuser else frozenset(edited_by(user).values_list("pk", flat=True))


def kinds_for(user: Any) -> list[tuple[str, StrOrPromise]]:
    """What belongs to no instrument is the administrators' alone."""
    return [(kind.name, kind.label) for kind in KINDS.values() if kind.owner or user.is_superuser]


class ImportForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("What the rows are"))
    file = forms.FileField(
        label=gettext_lazy("CSV file in UTF-8, or XLSX workbook"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )
    instrument = forms.ModelChoiceField(
        InstrumentPage.objects.none(),
        label=gettext_lazy("Instrument of every row"),
        required=False,
        help_text=gettext_lazy("Only for a file that has no column “instrument”."),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds_for(user)  # type: ignore[attr-defined]
        self.fields["instrument"].queryset = edited_by(user).order_by("path")  # type: ignore[attr-defined]

    def clean_file(self) -> bytes:
        """What is in it; the view says what its rows would do."""
        upload = self.cleaned_data["file"]
        # The reader says so too; here before all of it is in memory.
        if upload.size > LARGEST:
            raise forms.ValidationError(_("This file is too large."))
        return upload.read()

    def clean(self) -> dict[str, Any]:
        """A file that cannot be read, or is of another kind, is refused here."""
        cleaned = super().clean() or {}
        instrument = cleaned.get("instrument")
        cleaned["slug"] = instrument.slug if instrument else ""
        if not self.errors:
            try:
                completed(new_kind(cleaned["kind"]), read_table(cleaned["file"]), cleaned["slug"])
            except FileRefused as error:
                self.add_error("file", str(error))
        return cleaned
