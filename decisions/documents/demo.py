"""The demo's document: the terms of reference of national focal points, from its text."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management import call_command

from home.demo import DATA as HOME_DATA
from home.demo import add_prose, front_page, read_toml
from instruments.models import InstrumentPage

from .enums import DocumentKind
from .models import DocumentIndexPage, DocumentPage

if TYPE_CHECKING:
    from collections.abc import Iterator

TERMS = Path(__file__).parents[1] / "data" / "focal-point-terms-of-reference.fr.txt"


def load() -> Iterator[str]:
    texts = read_toml(HOME_DATA / "pages.toml")
    add_prose(front_page(), DocumentIndexPage(slug="documents", show_in_menus=True), texts["documents"])
    cms = InstrumentPage.objects.by_slug()["cms"]
    add_prose(cms, DocumentIndexPage(slug="documents"), texts["section"]["documents"])
    slug = "focal-point-terms-of-reference"
    if not DocumentPage.objects.filter(slug=slug).exists():
        what = {"instrument": "cms", "language": "fr", "slug": slug, "kind": DocumentKind.TERMS_OF_REFERENCE}
        call_command("import_document", TERMS, stdout=StringIO(), stderr=StringIO(), **what)
        yield slug
