"""What a form may say of a provision: its details come as JSON, which can hold anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db.models import BigIntegerField
from django.utils.translation import gettext as _

from .enums import Addressee, RelationKind

if TYPE_CHECKING:
    from .details import Details, Relation

#: The longest texts that the tables of obligations and references take.
LONGEST = {"provision": 36, "external": 200, "address": 200}
LONGEST_MEETING = 30


def refuse_unsound(details: Details) -> None:
    """Raises ValidationError, with words for the editor; TypeError where a text is none at all."""
    if not set(Addressee.values).issuperset(details.addressees):
        raise ValidationError(_("An addressee is none of the list."))
    refuse_long(details.due_at, LONGEST_MEETING)
    for relation in details.relations:
        refuse_unsound_relation(relation)


def refuse_unsound_relation(relation: Relation) -> None:
    if relation.kind not in RelationKind.values:
        raise ValidationError(_("A reference is of a kind that there is not."))
    if bool(relation.decision) == bool(relation.external) or not could_be_key(relation.decision):
        raise ValidationError(_("A reference names either a decision of the Family or another text."))
    for name, longest in LONGEST.items():
        refuse_long(getattr(relation, name), longest)
    if relation.address and not relation.address.startswith(("https://", "http://")):
        raise ValidationError(_("The address of a reference begins with https://."))


def could_be_key(value: object) -> bool:
    return value is None or (isinstance(value, int) and 0 < value <= BigIntegerField.MAX_BIGINT)


def refuse_long(text: object, longest: int) -> None:
    if not isinstance(text, str):
        raise TypeError(text)
    if len(text) > longest:
        raise ValidationError(_("“%(text)s…” is too long.") % {"text": text[:30]})
