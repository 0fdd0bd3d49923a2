"""A list of languages as a model's field, which editors tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.forms import Field


def in_order(codes: Collection[str]) -> list[str]:
    """Those of the site's languages, in the order of the settings."""
    return [code for code in dict(settings.LANGUAGES) if code in codes]


class LanguagesField(models.JSONField):
    """Codes of the site's languages, in the order of the settings."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})

    def clean(self, value: Any, model_instance: models.Model | None) -> list[str]:
        return in_order(super().clean(value, model_instance))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        known = dict(settings.LANGUAGES)
        if not isinstance(value, list) or not all(isinstance(code, str) and code in known for code in value):
            raise ValidationError(_("Choose among the languages of this site."))

    def formfield(self, **kwargs: Any) -> Field | None:  # type: ignore[override]
        return models.Field.formfield(
            self,
            forms.MultipleChoiceField,
            **{
                "choices": settings.LANGUAGES,
                "widget": forms.CheckboxSelectMultiple,
                # Boxes that somebody else has ticked meanwhile are no reason to post each box twice.
                "show_hidden_initial": False,
                **kwargs,
            },
        )
