"""What decisions ask, of everyone and of each addressee, below every register of decisions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from decisions.enums import Addressee
from home.downloads import downloaded
from home.listing import Register
from home.routes import route_of

from .columns import COLUMNS
from .facets import addressee_facet, addressees_of, other_facets, slug
from .querysets import asked, prepare

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from decisions.models import DecisionIndexPage
    from home.facets import Facet


@route_of("decision_index", "asked/", name="asked")
def of_all(page: DecisionIndexPage, request: HttpRequest) -> HttpResponseBase:
    return answer(page, request, None)


@route_of("decision_index", "asked/<slug:addressee>/", name="asked_of")
def of_one(page: DecisionIndexPage, request: HttpRequest, addressee: str) -> HttpResponseBase:
    found = {slug(one): one for one in Addressee}
    if addressee not in found:
        raise Http404
    return answer(page, request, found[addressee])


def answer(page: DecisionIndexPage, request: HttpRequest, addressee: Addressee | None) -> HttpResponseBase:
    rows: QuerySet[Any] = asked(page)
    title, name = _("What is asked"), f"{page.file_name}-asked"
    facets = other_facets(page.locale)
    if addressee:
        rows = addressee_facet().narrow(rows, addressee)
        title = _("%(addressee)s: what is asked") % {"addressee": capfirst(addressee.label)}
        name = f"{name}-{slug(addressee)}"
    else:
        facets.insert(0, addressee_facet())
    register = listed(page, request, rows, facets)
    context = {
        "register": register,
        "title": title,
        "addressee": addressee,
        "addressees": [] if addressee else addressees_of(rows),
    }
    return downloaded(register, title, name) or page.render(
        request, template="asked/asked.html", context_overrides=context
    )


def listed(page: DecisionIndexPage, request: HttpRequest, rows: QuerySet[Any], facets: list[Facet]) -> Register:
    return Register(
        request,
        rows,
        facets,
        words_in="words",
        words_label=_("Words in the provision"),
        prepare=partial(prepare, locale=page.locale),
        columns=COLUMNS,
    )
