"""The bases of pages that are lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models.functions import TruncDate
from wagtail.contrib.routable_page.models import path

from home.downloads import downloaded
from home.facets import facets_of
from home.feeds import FEW, feed_of
from home.listing import Register
from home.parts import parts_of
from home.routes import Routed

from .base import BasePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from home.columns import Column
    from home.facets import Facet


class ListPage(Routed, BasePage):
    """A list with filters, as a page and as files."""

    max_count_per_parent = 1
    facts = [*BasePage.facts]

    #: What its files have.
    columns: ClassVar[Sequence[Column]] = ()

    class Meta:
        abstract = True

    def rows(self) -> QuerySet[Any]:
        """What is listed, in order."""
        raise NotImplementedError

    def facets(self) -> list[Facet]:
        raise NotImplementedError

    @staticmethod
    def prepare(rows: list[Any], /) -> None:
        """What the rows of a list need besides themselves."""

    def register(self, request: HttpRequest) -> Register:
        facets = [*self.facets(), *facets_of(self.subject, self)]
        return Register(request, self.rows(), facets, prepare=self.prepare, columns=self.columns)

    @property
    def file_name(self) -> str:
        """Of its files: "cms-decisions", and at the top "decisions"."""
        return "-".join(self.url_path.strip("/").split("/")[1:]).removeprefix("instruments-")

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponseBase:
        register = self.register(request)
        return downloaded(register, self.title, self.file_name) or self.render(
            request, context_overrides={"register": register, "parts": parts_of(self.subject, self)}
        )


class RegisterPage(ListPage):
    """The pages below it in the tree; at the top of the site, those of the whole Family. Also as a feed."""

    class Meta:
        abstract = True

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """The last published first and, of those that came in one day, as the list has them."""
        rows = self.register(request).narrowed()
        newest = rows.order_by(TruncDate("first_published_at").desc(), *rows.query.order_by)[:FEW]
        pages = list(newest)
        self.prepare(pages)
        return feed_of(request, self.title, self.get_url(request), pages)
