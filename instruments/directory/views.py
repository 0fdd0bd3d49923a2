"""Below every directory: one entry of it, the vacant posts, and the record for InforMEA."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.columns import Coded, Column
from home.downloads import downloaded
from home.listing import Register
from home.pagination import paginate
from home.routes import route_of
from instruments.people.enums import State

from .columns import PLACE
from .facets import places
from .informea import PAGE_SIZE, contact_record, contacts
from .querysets import country_name, prepare, within
from .vacancies import prepare_vacant, vacant_posts

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from .models import DirectoryPage


@route_of("directory", "<uuid:uuid>/", name="entry")
def entry(page: DirectoryPage, request: HttpRequest, uuid: uuid.UUID) -> HttpResponse:
    """One appointment with those who hold, or held, the same post, and its alternates."""
    row = get_object_or_404(page.rows(), uuid=uuid)
    post = page.rows().filter(country=row.country_id, instrument=row.instrument_id, role=row.role)
    others = list(post.exclude(pk=row.pk))
    prepare([row, *others], page.locale)
    context = {
        "row": row,
        "is_past": row.state == State.ENDED,
        "current": [other for other in others if other.state != State.ENDED],
        "past": [other for other in others if other.state == State.ENDED],
    }
    return page.render(request, template="directory/entry.html", context_overrides=context)


def standing(row: Any, request: HttpRequest) -> Coded:
    return Coded("ad_interim", _("held ad interim")) if row.interim else Coded("vacant", _("vacant"))


VACANT = [
    *PLACE,
    Column("standing", gettext_lazy("Standing"), standing),
    Column("held_by", gettext_lazy("Held ad interim by"), lambda row, request: row.interim and str(row.interim.uuid)),
]


@route_of("directory", "vacant/", name="vacant")
def vacant(page: DirectoryPage, request: HttpRequest) -> HttpResponseBase:
    """Members without a national focal point."""
    register = Register(
        request,
        within(vacant_posts(page.locale), page),
        places(page),
        words_in=country_name(page.locale),
        words_label=gettext_lazy("Name of the country"),
        prepare=partial(prepare_vacant, locale=page.locale),
        columns=VACANT,
    )
    title = _("Vacant posts")
    return downloaded(register, title, f"{page.file_name}-vacant") or page.render(
        request, template="directory/vacant.html", context_overrides={"register": register, "title": title}
    )


@route_of("directory", "informea/", name="informea")
def informea(page: DirectoryPage, request: HttpRequest) -> JsonResponse:
    """The contacts as InforMEA harvests them, page by page; the order is theirs for good, newcomers come last."""
    if not settings.SHARES_CONTACTS:
        raise Http404
    rows = paginate(request, within(contacts(page.locale), page), PAGE_SIZE)
    return JsonResponse(
        {
            "count": rows.paginator.count,
            "page": rows.number,
            "pages": rows.paginator.num_pages,
            "results": [contact_record(row) for row in rows],
        },
        json_dumps_params={"ensure_ascii": False},
    )
