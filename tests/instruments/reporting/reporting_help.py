"""The page of an instrument's reports, with who is bound when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from home.languages.entry import enter
from instruments.reporting.models import ReportIndexPage
from tests.factories.instruments import PartyFactory
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from instruments.models import Country

#: When what these tests tell of takes place.
TODAY = date(2025, 9, 1)
PAST, COMING = date(2022, 6, 1), date(2025, 9, 23)


def report_index() -> ReportIndexPage:
    return enter(standing_instrument(), ReportIndexPage(title="National reports", slug="reports"))


def member(name: str = "Kenya", since: date | None = date(2000, 1, 1), **values: Any) -> Country:
    """A country that is bound by the standing instrument."""
    country = {f"country__name_{code}": name for code in ("en", "fr", "es")}
    return PartyFactory(instrument=standing_instrument(), in_force_on=since, **country, **values).country
