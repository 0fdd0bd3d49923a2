"""A decision in two or three languages side by side, provision by provision."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404
from django.shortcuts import render

from decisions.models import DecisionPage
from home.languages.mirrored import LANGUAGE_NAMES
from home.routes import route_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.http import HttpRequest, HttpResponse

    from decisions.enums import TextStanding
    from decisions.provisions import Provision


@dataclass(frozen=True)
class Cell:
    """What a column says at one place; `lang` is the language of its words, maybe not the column's."""

    column: Column
    lang: str
    is_outdated: bool
    title: str = ""
    provision: Provision | None = None

    @property
    def is_lacking(self) -> bool:
        return self.lang != self.column.language


class Column:
    """A decision's text in one language, as it is published; without one, the original's words stand in its place."""

    def __init__(self, language: str, row: DecisionPage | None, shown: DecisionPage) -> None:
        self.language = language
        self.name = LANGUAGE_NAMES[language]
        self.row = row
        self.shown = row or shown

    @property
    def standing(self) -> TextStanding:
        return self.shown.standing_in(self.language)

    @property
    def is_written(self) -> bool:
        return self.row is not None and not self.row.is_untranslated

    @property
    def is_outdated(self) -> bool:
        return self.is_written and self.shown.is_outdated

    @cached_property
    def provisions(self) -> dict[str, Provision]:
        return {provision.id: provision for provision in self.shown.text()}

    def title(self) -> Cell:
        is_outdated = "title" in self.shown.outdated_words
        return Cell(self, self.shown.title_language, is_outdated, title=self.shown.title)

    def at(self, provision: Provision) -> Cell:
        own = self.provisions.get(provision.id, provision)
        return Cell(self, own.lang, own.id in self.shown.outdated_provisions, provision=own)


@dataclass(frozen=True)
class Row:
    """One provision in all columns; number, kind and anchor are the same in each."""

    provision: Provision
    cells: list[Cell]


@route_of("decision", "compare/<str:language>/", name="compare")
@route_of("decision", "compare/<str:language>/<str:other>/", name="compare")
def compare(page: DecisionPage, request: HttpRequest, language: str, other: str = "") -> HttpResponse:
    if not {language, other or language} <= set(LANGUAGE_NAMES):
        raise Http404
    columns = columns_of(page, languages_shown(page, [language, other]))
    context = {
        "page": page,
        "columns": columns,
        "titles": [column.title() for column in columns],
        "rows": list(rows_of(columns)),
        "own_words": page.alias_of or page,
    }
    return render(request, "texts/compare.html", context)


def languages_shown(page: DecisionPage, asked: Iterable[str]) -> list[str]:
    """The page's own first; where nothing else is asked for, the original, or the first there is beside it."""
    own = page.locale.language_code
    others = [code for code in dict.fromkeys(asked) if code and code != own]
    there = [page.entered_in, *dict(settings.LANGUAGES)]
    return [own, *(others or [code for code in there if code != own][:1])]


def columns_of(page: DecisionPage, languages: list[str]) -> list[Column]:
    """Rows that are live, in one query; a reader of the address may read each of them."""
    rows = DecisionPage.objects.filter(translation_key=page.translation_key, live=True).select_related("locale")
    by_language = {row.locale.language_code: row for row in rows}
    original = by_language.get(page.entered_in, page)
    return [Column(language, by_language.get(language), original) for language in languages]


def rows_of(columns: list[Column]) -> Iterator[Row]:
    for provision in columns[0].provisions.values():
        yield Row(provision, [column.at(provision) for column in columns])
