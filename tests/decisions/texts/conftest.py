"""A decision in two languages out of three, one provision of it untranslated and one older than the original."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from texts_help import correct, worded

from home.languages.entry import row_in, write
from tests.factories.decisions import DecisionPageFactory, provision
from tests.worlds import world

if TYPE_CHECKING:
    from decisions.models import DecisionPage


@world
def decision() -> DecisionPage:
    heading = provision("What it decides", kind="heading", verb="", number="0")
    numbered: list[Any] = [provision(f"Parties to count pond {n};", number=str(n)) for n in (1, 2, 3)]
    page = DecisionPageFactory(title="On Ponds", provisions=[heading, *numbered], official_languages=["en", "fr"])
    french = worded(page, n0="Ce qu'elle décide", n1="de compter l'étang 1 ;", n2="de compter l'étang 2 ;")
    write(page, "fr", {"title": "Sur les étangs", "provisions": french})
    correct(page, n2="Parties, to count pond 2;")
    return row_in(page, "en")
