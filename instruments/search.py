"""What is found of instruments; and that whatever stands below one is found as its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_save, pre_save
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.finding.keys import page_key
from home.finding.prose import field_parts
from home.finding.said import Said, adds_to_documents, document_of, name_type
from search.facets import Facet, register
from search.outbox import changed

from .enums import BodyKind
from .models import Body, InstrumentPage

if TYPE_CHECKING:
    from collections.abc import Collection, Container


def names_of_instruments(slugs: Collection[str]) -> dict[str, str]:
    rows = InstrumentPage.objects.filter(locale__language_code=get_language(), slug__in=slugs)
    return {row.slug: row.short_name for row in rows}


register(Facet("instrument", _("Instrument"), names_of_instruments, order=20))
register(Facet("body", _("Body"), lambda kinds: dict(BodyKind.choices), order=40))
name_type("instrument", _("Instrument"))


@document_of(InstrumentPage, "instrument")
def instrument(row: Any) -> Said:
    names = "taxonomic_group", "geographic_scope", "secretariat", "adopted_at"
    return Said(
        codes=tuple(filter(None, (row.acronym, row.ecolex_id))),
        parts=tuple(field_parts(row, *names)),
        date=row.adopted_on,
    )


@adds_to_documents
def of_instrument(rows: list[Any]) -> dict[int, Said]:
    """The instrument at or above each row. One query."""
    slugs = dict(InstrumentPage.objects.values_list("path", "slug"))
    found = {row.pk: next((slugs[path] for path in upwards(row.path) if path in slugs), None) for row in rows}
    return {pk: Said(facets={"instrument": (slug,)}) for pk, slug in found.items() if slug}


def upwards(path: str) -> list[str]:
    return [path[:end] for end in range(len(path), 0, -Page.steplen)]


def acronym_changed(
    instance: InstrumentPage, raw: bool = False, update_fields: Container[str] | None = None, **kwargs: Any
) -> None:
    """Receiver of pre_save, within the transaction of the page: all below is cited with the acronym."""
    if raw or instance.alias_of_id or not instance.pk or not (update_fields is None or "acronym" in update_fields):
        return
    if InstrumentPage.objects.filter(pk=instance.pk).exclude(acronym=instance.acronym).exists():
        changed([page_key(instance.translation_key)], with_below=True)


def body_changed(instance: Body, created: bool, **kwargs: Any) -> None:
    """Receiver of post_save: meetings have their symbol from their body, and decisions its kind."""
    if instance.instrument and not created:
        changed([page_key(instance.instrument.translation_key)], with_below=True)


pre_save.connect(acronym_changed, sender=InstrumentPage)
post_save.connect(body_changed, sender=Body)
