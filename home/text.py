"""Words as people sort and compare them."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Lower, Replace

#: Letters of our languages that databases sort after Z, which compare their numbers.
UNACCENTED = dict(zip("ÉÎÁéèôóíïáã", "EIAeeooiiaa", strict=True))


def folded(lookup: str) -> Lower:
    """As `search.analysis.fold`, of a field, for a database to sort by; of the accents that names of countries have."""
    plain: Any = F(lookup)
    for letter, unaccented in UNACCENTED.items():
        plain = Replace(plain, Value(letter), Value(unaccented))
    return Lower(plain)
