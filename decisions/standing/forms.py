"""What an editor says with a decision on a proposal."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Refusal


class AcceptForm(forms.Form):
    on = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))


class DeclineForm(forms.ModelForm):
    class Meta:
        model = Refusal
        fields = ["reason"]
