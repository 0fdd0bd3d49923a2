"""What still applies, or applied on a day, below every register of decisions."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from decisions.columns import NAMING
from decisions.enums import DecisionStatus
from decisions.facets import body_facet, kind_facet, topic_facet
from home.columns import Coded, Column, address
from home.dates import say, today
from home.downloads import downloaded
from home.facets import Facet
from home.listing import Register
from home.parts import part_of
from home.routes import route_of
from instruments.facets import instrument_facet

from .querysets import applying_on, prepare

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from decisions.models import DecisionIndexPage, DecisionPage


def standing(row: DecisionPage, request: HttpRequest) -> Coded:
    return Coded(row.standing, str(row.standing_label))


def evidence(row: DecisionPage, request: HttpRequest) -> Coded:
    return Coded("dated", _("dated")) if row.has_history else Coded("recorded", _("recorded, not dated"))


COLUMNS = [
    *NAMING,
    Column("year", gettext_lazy("Year")),
    Column("status", gettext_lazy("Status"), standing),
    Column("since", gettext_lazy("Since")),
    Column("evidence", gettext_lazy("How the status is known"), evidence),
    Column("address", gettext_lazy("Address"), address),
]


@part_of("decision_index", "applies/link.html", order=20)
def way_to_what_applies(index: DecisionIndexPage) -> dict[str, Any]:
    return {}


@route_of("decision_index", "applies/", name="applies")
def applies(page: DecisionIndexPage, request: HttpRequest) -> HttpResponseBase:
    asked = request.GET.get("on", "").strip()
    day = day_of(asked)
    register = Register(
        request, applying_on(page.rows(), day or today()), facets(page), prepare=prepare, columns=COLUMNS
    )
    title = _("In force on %(day)s") % {"day": say(day)} if day else _("What still applies")
    name = f"{page.file_name}-applies-{day:%Y-%m-%d}" if day else f"{page.file_name}-applies"
    context = {"register": register, "title": title, "day": day, "wrong": "" if day else asked}
    return downloaded(register, title, name) or page.render(
        request, template="applies/applies.html", context_overrides=context
    )


def day_of(text: str) -> date | None:
    with suppress(ValueError):
        return parse_date(text)
    return None


def facets(page: DecisionIndexPage) -> list[Facet]:
    return [
        instrument_facet(page.locale),
        kind_facet(),
        body_facet("meeting__body__kind"),
        Facet("status", gettext_lazy("Status"), "standing", lambda statuses: dict(DecisionStatus.choices)),
        topic_facet(),
    ]
