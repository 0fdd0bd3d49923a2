"""In which languages a decision can be read, below its band."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from decisions.enums import TextStanding
from decisions.models import DecisionPage
from home.languages.mirrored import LANGUAGE_NAMES
from home.parts import part_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Text:
    """A published text of a decision in one language."""

    row: DecisionPage
    language: str
    name: str
    standing: TextStanding
    is_outdated: bool


@part_of("decision_band", "texts/parts/texts.html", order=10)
def texts(page: DecisionPage) -> dict[str, Any]:
    """Where there is but one text, nothing is said of it that the language bar doesn't say."""
    written = sorted(texts_of(page), key=lambda text: text.standing != TextStanding.ORIGINAL)
    others = [text.language for text in written if text.language != page.locale.language_code]
    return {"texts": written if len(written) > 1 else [], "others": others[:2]}


def texts_of(page: DecisionPage) -> Iterator[Text]:
    rows = DecisionPage.objects.filter(translation_key=page.translation_key, live=True)
    for row in rows.defer_streamfields().select_related("locale").order_by("locale__language_code"):
        language = row.locale.language_code
        if not row.is_untranslated:
            yield Text(row, language, LANGUAGE_NAMES[language], page.standing_in(language), row.is_outdated)
