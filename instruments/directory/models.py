"""Directories of focal points: a page below an instrument, and one for the whole Family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from home.models import ListPage
from home.querysets import readable

from .listing import Directory
from .querysets import for_directory, public_appointments, within

if TYPE_CHECKING:
    from typing import Self

    from django.http import HttpRequest, HttpResponse
    from wagtail.models import Locale

    from home.listing import Register
    from instruments.models import InstrumentPage
    from instruments.people.querysets import AppointmentQuerySet


class DirectoryPage(ListPage):
    """The confirmed appointments of the instrument above it; at the top of the site, those of the whole Family."""

    subject = "directory"
    menu_rank = 35
    is_indexed = False
    parent_page_types = ["home.HomePage", "instruments.InstrumentPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("directory of focal points")
        verbose_name_plural = _("directories of focal points")

    @property
    def instrument(self) -> InstrumentPage | None:
        """The row, in this page's language, of the instrument it belongs to."""
        scope = self.get_parent()
        return None if scope.depth <= 2 else scope.specific_deferred

    @cached_property
    def whole(self) -> Self | None:
        """The Family's directory in the same language, which has an entry of every appointment."""
        return self.in_language(self.locale) if self.instrument else self

    @classmethod
    def in_language(cls, locale: Locale) -> Self | None:
        """The directory of the whole Family."""
        return cls.objects.filter(readable(), locale=locale, depth=3).select_related("locale").first()

    def rows(self) -> AppointmentQuerySet:
        """Current and past."""
        return for_directory(within(public_appointments(self.locale), self), self.locale)

    def register(self, request: HttpRequest) -> Register:
        return Directory(request, self)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().serve(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response
