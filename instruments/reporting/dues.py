"""National reports among what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.utils.translation import gettext_lazy as _

from instruments.due import Due, source_of_dues

from .enums import OWED
from .models import ReportingCycle
from .models.index import indexes
from .querysets import states

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wagtail.models import Locale

#: How many days before they are due reports are called for.
DAYS = (90, 30, 7)


@source_of_dues
def national_reports(instruments: frozenset[int], first: date, last: date, locale: Locale) -> Iterator[Due]:
    """Of every country that still owes one. Three queries."""
    cycles = list(ReportingCycle.objects.filter(instrument__in=instruments, due_on__range=(first, last)))
    found = states(cycles) if cycles else {}
    pages = indexes({cycle.instrument_id for cycle in cycles}, locale) if cycles else {}
    for cycle in cycles:
        if owing := frozenset(country for country, state in found.get(cycle.pk, {}).items() if state in OWED):
            page = pages.get(cycle.instrument_id)
            yield Due(
                key=f"report:{cycle.pk}",
                on=cycle.due_on,
                kind=_("national report"),
                title=getattr(cycle, cycle.name_field(locale.language_code)),
                lang=locale.language_code,
                url=page.address_of_cycle(cycle) if page else cycle.form_url,
                instrument=cast("int", cycle.instrument_id),  # one of those asked for
                countries=owing,
                days=DAYS,
            )
