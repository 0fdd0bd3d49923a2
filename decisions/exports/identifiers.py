"""Permanent identifiers: `/id/decision/cms/resolution-11-3`, whatever language the reader has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from decisions import numbers
from decisions.models import DecisionPage
from home.querysets import readable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from decisions.querysets import DecisionQuerySet
    from instruments.models import InstrumentPage

#: Stands for the instrument of what the Family decided as a whole.
FAMILY = "family"


def identifier_of(page: DecisionPage, instrument: InstrumentPage | None, address: str) -> str:
    """What we issue; `address` is any whole address of this site."""
    owner = instrument.slug if instrument else FAMILY
    return urljoin(address, reverse("decision_identifier", args=[owner, page.slug]))


def shorthand(number: str) -> str:
    """A number as an address may hold it: "12.04 (Rev.COP14)" is 12.4-rev.cop14."""
    signs = re.sub(r"[^0-9a-z.]+", "-", number.lower()).strip("-")
    return re.sub(r"\d+", lambda digits: str(int(digits[0])), signs)


def candidates(instrument: str, reference: str) -> list[DecisionPage]:
    """What a reference may mean, by slug, by a slug it had, or by number: each decision in one language."""
    owner = Q(instrument=None) if instrument.lower() == FAMILY else Q(instrument__slug__iexact=instrument)
    rows = DecisionPage.objects.filter(readable(), owner).defer_streamfields().select_related("locale")
    by_slug = rows.filter(slug__iexact=reference)
    return _once(by_slug) or _once(_renamed(rows, reference)) or _once(_numbered(rows, reference))


def _once(rows: Iterable[DecisionPage]) -> list[DecisionPage]:
    """One row a decision: in the active language, or else in the default one, or whichever is published."""
    ranks = {settings.LANGUAGE_CODE: 1, get_language(): 2}
    ordered = sorted(rows, key=lambda row: ranks.get(row.locale.language_code, 0))
    found = {row.translation_key: row for row in ordered}
    return sorted(found.values(), key=lambda row: row.slug)


def _renamed(rows: DecisionQuerySet, reference: str) -> DecisionQuerySet:
    """A changed slug leaves a redirect, in each language."""
    left = Redirect.objects.filter(old_path__iendswith=f"/{reference}", redirect_page_route_path="")
    keys = Page.objects.filter(pk__in=left.values("redirect_page")).values("translation_key")
    return rows.filter(translation_key__in=keys)


def _numbered(rows: DecisionQuerySet, reference: str) -> list[DecisionPage]:
    asked = shorthand(reference)
    alike = rows.filter(canonical__iexact=numbers.canonical(asked.partition("-rev")[0]))
    return [row for row in alike if row.number and shorthand(row.number) == asked]
