"""What stands below an instrument in the tree is that instrument's."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.languages.keys import PageKey

from .instrument import InstrumentPage


class BelowInstrument(models.Model):
    """A page that knows its instrument from its place; the key is there to filter by, and follows moves."""

    instrument = PageKey(
        "instruments.InstrumentPage", verbose_name=_("instrument"), related_name="+", editable=False, blank=True
    )
    path: str
    title: str

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:  # type: ignore[override]
        if not self.pk and self.path:
            self.instrument_id = instrument_above(self.path)
        super().save(*args, **kwargs)

    @property
    def cited(self) -> str:
        """As other instruments cite it, "CMS Resolution 11.3"; where a list was prepared, with its instrument."""
        instrument = getattr(self, "instrument_localized", None)
        return " ".join(filter(None, [instrument and instrument.short_name, getattr(self, "symbol", "")]))

    @property
    def headline(self) -> str:
        return f"{self.cited}: {self.title}" if self.cited else self.title


def instrument_above(path: str) -> int | None:
    """The id of the nearest instrument's row above a path in the tree."""
    paths = [path[:end] for end in range(Page.steplen, len(path), Page.steplen)]
    return InstrumentPage.objects.filter(path__in=paths).order_by("-depth").values_list("pk", flat=True).first()


def follow_move(instance: Page, **kwargs: Any) -> None:
    """Receiver of post_page_move: the moved page and all below it belong where they now stand."""
    moved = Page.objects.get(pk=instance.pk)
    for page in Page.objects.descendant_of(moved, inclusive=True).specific():
        if isinstance(page, BelowInstrument) and page.instrument_id != (above := instrument_above(page.path)):
            page.instrument_id = above
            page.save(update_fields=["instrument"], clean=False)
