"""Values of records as a proposal keeps them, and as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

from home.dates import say
from home.languages.fields import LanguagesField

if TYPE_CHECKING:
    from django.db.models import Model

NOTHING = "–"


def kept(value: Any) -> Any:
    """As JSON gives it back."""
    if isinstance(value, FieldFile):
        return value.name or ""
    return value if isinstance(value, str | int | list | bool | None) else DjangoJSONEncoder().default(value)


def kept_of(record: Model, names: Any) -> dict[str, Any]:
    return {name: kept(getattr(record, name)) for name in names}


def field_of(model: type[Model], name: str) -> Any:
    return model._meta.get_field(name)


def said(model: type[Model], name: str, value: Any) -> str:
    """In the reader's language; a dash for nothing."""
    field = field_of(model, name)
    value = field.to_python(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if not value:
        return NOTHING
    if isinstance(field, models.FileField):
        return _("a letter")
    if isinstance(field, LanguagesField):
        names = dict(settings.LANGUAGES)
        return ", ".join(names.get(code, code) for code in value)
    if isinstance(field, models.DateField):
        return say(value)
    return str(dict(field.flatchoices).get(value, value))
