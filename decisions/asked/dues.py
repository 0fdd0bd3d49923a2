"""What decisions ask of Parties by a day, as a source of what is due from countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from decisions.enums import BOUND
from decisions.models import DecisionPage
from home.languages.localized import localize
from home.querysets import readable
from instruments.due import Due, source_of_dues

from . import enums
from .querysets import asked_by, obligations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any

    from wagtail.models import Locale

#: How many words of a provision name it.
WORDS = 18


@source_of_dues
def provisions_due(instruments: frozenset[int], first: date, last: date, locale: Locale) -> Iterator[Due]:
    """One for each provision, whomever else it addresses; nothing of decisions that are over. Two queries."""
    decisions = DecisionPage.objects.filter(readable(), locale=locale, instrument__in=instruments)
    dated = Exists(obligations(addressee__in=BOUND, due_on__range=(first, last)))
    rows = list(asked_by(decisions, locale).filter(dated).exclude(due=enums.Due.LAPSED))
    localize(rows, "decision", locale)
    for row in rows:
        if row.decision_localized:
            yield due_of(row)


def due_of(row: Any) -> Due:
    decision = row.decision_localized
    with translation.override(row.lang):
        symbol = decision.symbol
    return Due(
        key=f"provision:{row.decision_id}:{row.provision_id}",
        on=row.due_on,
        kind=_("what a decision asks"),
        title=f"{symbol}: {Truncator(row.sentence).words(WORDS)}",
        lang=row.lang,
        url=f"{decision.get_url()}#{row.anchor}",
        instrument=decision.instrument_id,
    )
