"""From the rows of pages to documents: one for each language that a page has words of its own in."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from home.languages.mirrored import MirroredPage
from home.languages.publishing import has_words
from home.querysets import readable
from search.documents import Document

from .keys import page_key
from .prose import field_parts
from .said import additions, manner_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from uuid import UUID

    from .said import Said


class Place(NamedTuple):
    """Where a page stands, and in which languages readers can open it."""

    model: type[Page]
    path: str
    languages: set[str]
    rows: list[int]


def compose(keys: Collection[UUID]) -> Iterator[Document]:
    """All documents of these pages. Queries grow with the types among them, never with the pages."""
    places = _places(keys)
    rows = [row for row in _rows(places) if row.is_original or has_words(row)]
    written = defaultdict(list)
    for row in rows:
        written[row.translation_key].append(row)
    for key, of_page in written.items():
        _settle_readers(of_page, places[key].languages)
    for model in {type(row) for row in rows}:
        manner_of(model).prepare([row for row in rows if type(row) is model])
    added = additions(rows)
    for row in rows:
        own = sorted(other.locale.language_code for other in written[row.translation_key])
        yield _document(row, places[row.translation_key].path, own, added.get(row.pk, []))


def _places(keys: Collection[UUID]) -> dict[UUID, Place]:
    rows = Page.objects.filter(readable(), translation_key__in=keys, depth__gt=1)
    found: dict[UUID, Place] = {}
    values = rows.values_list("translation_key", "content_type", "url_path", "locale__language_code", "alias_of", "pk")
    for key, content_type, url_path, language, alias_of, pk in values:
        model = ContentType.objects.get_for_id(content_type).model_class() or Page
        place = found.setdefault(key, Place(model, path_of(url_path), set(), []))
        place.languages.add(language)
        if alias_of is None:
            place.rows.append(pk)
    return found


def path_of(url_path: str) -> str:
    """What an address has behind the language: "/home-fr/about/" is about/."""
    return url_path.split("/", 2)[2]


def _rows(places: Mapping[UUID, Place]) -> Iterator[Any]:
    of_type: dict[type[Page], list[int]] = defaultdict(list)
    for place in places.values():
        of_type[place.model] += place.rows
    for model, pks in of_type.items():
        if issubclass(model, MirroredPage):
            yield from model.objects.filter(pk__in=pks).select_related("locale")


def _settle_readers(rows: list[Any], languages: set[str]) -> None:
    """Set on each row of a page the languages whose readers meet it: the original speaks for rows without words."""
    silent = languages - {row.locale.language_code for row in rows}
    for row in rows:
        own = row.locale.language_code
        row.readers = (own, *sorted(silent)) if row.is_original else (own,)


def _document(row: Any, path: str, languages: list[str], added: list[Said]) -> Document:
    language = row.locale.language_code
    manner = manner_of(type(row))
    said = manner.say(row)
    introduction = tuple(field_parts(row, "introduction"))
    is_told = row.language_of("introduction") == language
    parts = (() if is_told else introduction, said.parts, *(more.parts for more in added))
    facets = {"type": (manner.type,), "language": tuple(languages), **said.facets}
    for more in added:
        facets.update(more.facets)
    return Document(
        key=page_key(row.translation_key),
        language=language,
        readers=row.readers,
        path=path,
        title=row.title,
        title_language="" if row.language_of("title") == language else row.language_of("title"),
        lead=introduction[0].text if introduction and is_told else "",
        codes=said.codes,
        parts=tuple(chain.from_iterable(parts)),
        facets={name: values for name, values in facets.items() if values},
        date=said.date,
        is_retired=said.is_retired,
    )
