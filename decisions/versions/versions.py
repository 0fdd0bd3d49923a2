"""The versions of a decision: 12.4, 12.4 (Rev.COP14)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings

from decisions.enums import TextKind
from decisions.models import DecisionPage
from decisions.numbers import canonical
from home.languages.localized import localize
from home.querysets import readable

if TYPE_CHECKING:
    from decisions.provisions import Provision


def versions_of(page: DecisionPage) -> list[DecisionPage]:
    """The decisions of the same instrument, kind and number in the page's language, itself included; oldest first.

    Each has its instrument in that language, where there are several.
    """
    number = canonical(page.number)
    if not number or not page.instrument_id:
        return []
    rows = DecisionPage.objects.filter(readable(), locale=page.locale_id, instrument=page.instrument_id)
    rows = rows.filter(kind=page.kind, canonical=number).defer_streamfields()
    versions = list(rows.select_related("locale", "meeting__body"))
    if len(versions) > 1:
        localize(versions, "instrument", page.locale)
    return sorted(versions, key=lambda version: (version.adopted or date.min, version.number, version.pk))


def version_on(versions: list[DecisionPage], day: date) -> DecisionPage | None:
    """The last one adopted until a day."""
    return next((version for version in reversed(versions) if version.adopted and version.adopted <= day), None)


def are_comparable(one: DecisionPage, other: DecisionPage) -> bool:
    """Whether there may be something to compare: a summary and an adopted text differ in every word."""
    return one.text_kind == other.text_kind != TextKind.TITLE


def common_texts(old: DecisionPage, new: DecisionPage, language: str) -> tuple[list[Provision], list[Provision]] | None:
    """The words of both in the reader's language, else in another that both have; None where there is none."""
    one, other = whole_texts(old), whole_texts(new)
    wanted = [language, new.entered_in, old.entered_in, *(code for code, _ in settings.LANGUAGES)]
    common = next((code for code in wanted if code in one and code in other), None)
    return (one[common], other[common]) if common else None


def whole_texts(page: DecisionPage) -> dict[str, list[Provision]]:
    """The page's text by language, where it has been written to the end."""
    rows = DecisionPage.objects.live().filter(translation_key=page.translation_key).select_related("locale")
    texts = {row.locale.language_code: row.text() for row in rows}
    return {code: text for code, text in texts.items() if text and all(provision.lang == code for provision in text)}
