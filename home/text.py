"""Words as people sort and compare them."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Without accents and case: "Équateur" stands with the E."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
