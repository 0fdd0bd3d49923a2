"""Lists of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from decisions.documents.enums import DocumentKind
from decisions.documents.querysets import prepare
from decisions.facets import topic_facet
from home.columns import Column, address, coded
from home.facets import Facet
from home.models import RegisterPage
from instruments.facets import instrument_facet

from .document import DocumentPage

if TYPE_CHECKING:
    from decisions.documents.querysets import DocumentQuerySet


class DocumentIndexPage(RegisterPage):
    """The documents below it in the tree; at the top of the site, those of the whole Family."""

    subject = "document_index"
    menu_rank = 40
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["documents.DocumentPage"]
    columns = [
        Column("instrument", _("Instrument"), "instrument_localized.short_name"),
        Column("symbol", _("Symbol")),
        Column("title", _("Title")),
        Column("title_language", _("Language of the title")),
        Column("kind", _("Kind"), coded("kind")),
        Column("published_on", _("Date")),
        Column("meeting", _("Meeting"), "meeting_localized.symbol"),
        Column("agenda_item", _("Agenda item")),
        Column("submitted_by", _("Submitted by")),
        Column("texts", _("Texts")),
        Column("address", _("Address"), address),
    ]
    prepare = staticmethod(prepare)

    class Meta:
        verbose_name = _("document index")

    def rows(self) -> DocumentQuerySet:
        return DocumentPage.objects.for_listing(self)

    def facets(self) -> list[Facet]:
        return [
            instrument_facet(self.locale),
            Facet("kind", _("Kind"), "kind", lambda kinds: dict(DocumentKind.choices)),
            topic_facet(),
        ]
