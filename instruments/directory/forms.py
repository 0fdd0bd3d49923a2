"""A message to somebody in the directory, from anyone: no account, no cookie."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.encoding import punycode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

#: Whoever sends sooner has not written it by hand; what was opened longer ago is sent once more.
SOONEST, LATEST = timedelta(seconds=3), timedelta(days=1)


class ContactForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Your name"), max_length=100)
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        max_length=200,
        help_text=gettext_lazy("The answer goes there; it is told to nobody else."),
    )
    subject = forms.CharField(label=gettext_lazy("Subject"), max_length=150)
    message = forms.CharField(
        label=gettext_lazy("Message"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 10})
    )
    website = forms.CharField(label=gettext_lazy("Leave this field empty"), required=False)
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, addressee: str, **kwargs: Any) -> None:
        """`addressee`: for whom alone the moment of opening is signed."""
        super().__init__(*args, **kwargs)
        self.signer = signing.TimestampSigner(salt=f"directory.contact.{addressee}")
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.fields["website"].widget.attrs.update(autocomplete="off", tabindex="-1")

    def clean_name(self) -> str:
        return on_one_line(self.cleaned_data["name"])

    def clean_email(self) -> str:
        """A header holds the name of a domain in ASCII letters only."""
        user, _at, domain = self.cleaned_data["email"].rpartition("@")
        return f"{user}@{punycode(domain)}"

    def clean_subject(self) -> str:
        return on_one_line(self.cleaned_data["subject"])

    def clean_website(self) -> str:
        """No person sees this field."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Leave this field empty, then send the message again."))
        return ""

    def clean_opened(self) -> str:
        if not self.was_opened_within(LATEST) or self.was_opened_within(SOONEST):
            raise ValidationError(_("Please read your message once more, then send it again."))
        return self.cleaned_data["opened"]

    def was_opened_within(self, age: timedelta) -> bool:
        try:
            self.signer.unsign(self.data.get("opened", ""), max_age=age)
        except signing.BadSignature:
            return False
        return True

    @property
    def moment(self) -> str:
        """For the hidden field: when the form was first opened, as long as that counts."""
        return self.data["opened"] if self.was_opened_within(LATEST) else self.signer.sign("form")


def on_one_line(text: str) -> str:
    """A line break in a header would begin another header."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
