"""Lists of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from decisions.documents.enums import DocumentKind
from decisions.documents.querysets import prepare
from decisions.facets import instrument_facet, topic_facet
from home.listing import Facet, Register
from home.models import BasePage

from .document import DocumentPage

if TYPE_CHECKING:
    from django.http import HttpRequest


class DocumentIndexPage(BasePage):
    """The documents below it in the tree; at the top of the site, those of the whole Family."""

    menu_rank = 40
    max_count_per_parent = 1
    facts = [*BasePage.facts]
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types = ["documents.DocumentPage"]

    class Meta:
        verbose_name = _("document index")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        facets = [
            instrument_facet(self.locale),
            Facet("kind", _("Kind"), "kind", lambda kinds: dict(DocumentKind.choices)),
            topic_facet(),
        ]
        register = Register(request, DocumentPage.objects.for_listing(self), facets, prepare=prepare)
        return {**super().get_context(request, *args, **kwargs), "register": register}
