"""Lines that head a part of a text, and the formula that says who decides ("The Conference of the Parties")."""

from __future__ import annotations

import re

from decisions.importing.sentences import ending, is_capitals
from decisions.importing.verbs import folded

ANNEX = re.compile(
    r"(?:annex(?:e|es)?|anexos?|appendi(?:x|ces?)|apendices?|attachment|schedule)"
    r"(?:\s+(?:[ivx]+|[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-z]))?"
    r"(?:\s*[:.\u2013\u2014-]\s*\S.*|\s+(?:to|of|a la|a l'|de la|au|al|du)\b.*)?:?"
)
SECTION = re.compile(
    r"(?:section|seccion|part|partie|parte|chapter|chapitre|capitulo|titre|titulo)"
    r"\s+(?:[ivx]+|[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-z])(?:\s*[:.\u2013\u2014-]\s*\S.*)?:?"
)
ADDRESSEE = re.compile(
    r"(?:directed to|addressed to|adresse(?:e|s|es)? (?:a|au|aux)\b|dirigid(?:o|a|os|as) (?:a|al)\b"
    r"|a l'(?:intention|attention|adresse) d)\S* .+"
)
FORMULA = re.compile(
    r"(?:the (?:(?:[0-9]+\w* )?(?:conference|meeting|assembly) of (?:the )?(?:parties|signatories|standing committee)"
    r"|standing committee|scientific council)"
    r"|la (?:[0-9]+\w* )?(?:conference des parties|reunion (?:des parties|des signataires|du comite permanent))"
    r"|le (?:comite permanent|conseil scientifique)"
    r"|la (?:[0-9]+\w* )?(?:conferencia de las partes|reunion (?:de las partes|de los signatarios))"
    r"|el (?:comite permanente|consejo cientifico))"
    r"(?: (?:to|of|a|de|du|des|al|del)\b[^.;]*)?\s?[,:]?"
)
LONGEST = 120
SHORT = 80
WORDS = 10


def is_keyword_heading(text: str) -> bool:
    """ "Annex 1", "Section A: Objectives", "Directed to Parties"."""
    if not text[:1].isupper() or len(text) > LONGEST or ending(text) not in ("", ":"):
        return False
    plain = folded(text)
    return any(pattern.fullmatch(plain) for pattern in (ANNEX, SECTION, ADDRESSEE))


def is_annex(heading: str) -> bool:
    return bool(ANNEX.fullmatch(folded(heading)))


def is_capital_heading(text: str) -> bool:
    return len(text) <= 2 * LONGEST and ending(text) in ("", ":") and is_capitals(text)


def is_short_heading(text: str) -> bool:
    """What may be a heading if it also stands alone: short, with a capital, without a stop."""
    short = len(text) <= SHORT and len(text.split()) <= WORDS
    return short and text[:1].isupper() and ending(text) in ("", ":")


def is_formula(text: str) -> bool:
    return len(text) <= 2 * LONGEST and bool(FORMULA.fullmatch(folded(text)))


def without_colon(text: str) -> str:
    return text.removesuffix(":").rstrip()
