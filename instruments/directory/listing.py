"""A directory narrowed by a request: current appointments, or past ones where they are asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from home.facets import facets_of
from home.listing import Register

from .columns import COLUMNS
from .facets import PAST, facets_of_directory
from .querysets import prepare
from .vacancies import Vacancies, vacancies

if TYPE_CHECKING:
    from django.http import HttpRequest

    from .models import DirectoryPage

#: What says of which posts a list is, and so of which vacant ones.
PLACES = {"country", "instrument", "region"}


class Directory(Register):
    def __init__(self, request: HttpRequest, page: DirectoryPage) -> None:
        self.is_past = request.GET.get("state", "").replace("\x00", "") == PAST
        self.directory = page
        rows = page.rows()
        super().__init__(
            request,
            rows.past() if self.is_past else rows.current(),
            [*facets_of_directory(page), *facets_of(page.subject, page)],
            words_in="words",
            words_label=_("Country, name or institution"),
            prepare=partial(prepare, locale=page.locale),
            columns=COLUMNS,
        )

    @cached_property
    def vacancies(self) -> Vacancies | None:
        """The vacant posts of one country or one instrument, where nothing else narrows the list."""
        is_one = self.directory.instrument or {"country", "instrument"} & self.values.keys()
        if not is_one or self.words or not self.values.keys() <= PLACES:
            return None
        chosen = [(facet, self.values[facet.name]) for facet in self.facets if facet.name in self.values]
        return vacancies(self.directory, chosen)
