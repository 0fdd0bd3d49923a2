"""Whether every page stands at the same place in each language; what programs or a further language left undone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from .mirrored import MirroredPage
from .rows import mirror, same_place, same_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID


@dataclass(frozen=True)
class Row:
    key: UUID
    language: str
    slug: str
    path: str
    url_path: str

    @property
    def parent_path(self) -> str:
        return self.path[: -Page.steplen]

    @property
    def is_front_page(self) -> bool:
        return len(self.path) == 2 * Page.steplen


class Census:
    """All rows of all pages, in the order of the tree. One query."""

    def __init__(self) -> None:
        fields = ("translation_key", "locale__language_code", "slug", "path", "url_path")
        self.rows = [Row(*values) for values in Page.objects.filter(depth__gte=2).order_by("path").values_list(*fields)]
        self.at = {row.path: row for row in self.rows}
        self.groups: dict[UUID, list[Row]] = defaultdict(list)
        self.children: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            self.groups[row.key].append(row)
            self.children[row.parent_path].append(row)

    def __iter__(self) -> Iterator[list[Row]]:
        """The rows of each page, parents before their children."""
        return iter(sorted(self.groups.values(), key=lambda rows: (len(rows[0].path), rows[0].path)))

    def missing(self, rows: Iterable[Row], languages: set[str]) -> list[str]:
        return sorted(languages - {row.language for row in rows})

    def slugs(self, rows: Iterable[Row]) -> set[str]:
        return {row.slug for row in rows if not row.is_front_page}

    def parents(self, rows: Iterable[Row]) -> set[UUID]:
        return {self.at[row.parent_path].key for row in rows if not row.is_front_page}

    def orders(self, rows: Iterable[Row]) -> set[tuple[UUID, ...]]:
        """In which orders the page's children stand; those are compared that stand below each of its rows."""
        orders = [[child.key for child in self.children[row.path]] for row in rows]
        everywhere = set.intersection(*map(set, orders))
        return {tuple(key for key in order if key in everywhere) for order in orders}


def complaints() -> Iterator[str]:
    """One line for each thing that is not as it should be."""
    census, languages = Census(), set(Locale.objects.values_list("language_code", flat=True))
    for rows in census:
        name = rows[0].url_path
        for language in census.missing(rows, languages):
            yield f"{name}: no row in “{language}”"
        if len(census.slugs(rows)) > 1:
            yield f"{name}: different slugs: {', '.join(sorted(census.slugs(rows)))}"
        if len(census.parents(rows)) > 1:
            yield f"{name}: below different pages: {', '.join(row.url_path for row in rows)}"
        if len(census.orders(rows)) > 1:
            yield f"{name}: children in different orders"
    if LocaleSynchronization.objects.exists():
        yield "wagtail-localize synchronises locales: remove that from the locales, or new pages cannot be created"


def repair() -> None:
    """Make missing rows and set slugs and places right, after the originals; rows with words of their own stay."""
    pages = Page.objects.filter(depth__gte=2, alias_of=None).order_by("depth", "path")
    for pk in list(pages.values_list("pk", flat=True)):
        page = Page.objects.get(pk=pk).specific
        if isinstance(page, MirroredPage) and page.is_original:
            mirror(page)
            if page.depth > 2:
                same_slug(page)
                same_place(page, page.get_parent())
