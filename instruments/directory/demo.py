"""The demo's directories: one for the whole Family, and one below each instrument that has members or focal points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from home.demo import DATA, add_prose, front_page, read_toml
from instruments.models import InstrumentPage

from .models import DirectoryPage

if TYPE_CHECKING:
    from collections.abc import Iterator

SLUG = "focal-points"


def load() -> Iterator[str]:
    texts = read_toml(DATA / "pages.toml")
    if add_prose(front_page(), DirectoryPage(slug=SLUG, show_in_menus=True), texts[SLUG]):
        yield SLUG
    rows = InstrumentPage.objects.filter(locale=front_page().locale)
    for instrument in rows.filter(Q(parties__isnull=False) | Q(appointments__isnull=False)).distinct():
        if add_prose(instrument, DirectoryPage(slug=SLUG), texts["section"][SLUG]):
            yield instrument.slug
