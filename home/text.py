"""Words as people sort and compare them."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Lower, Replace

#: Letters of our languages that databases sort after Z, which compare their numbers.
UNACCENTED = dict(zip("ÉÎÁéèôóíïáã", "EIAeeooiiaa", strict=True))


def fold(text: str) -> str:
    """Without accents and case: "Équateur" stands with the E."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def folded(lookup: str) -> Lower:
    """The same of a field, for a database to sort by; of the accents that names of countries have."""
    plain: Any = F(lookup)
    for letter, unaccented in UNACCENTED.items():
        plain = Replace(plain, Value(letter), Value(unaccented))
    return Lower(plain)
