"""What is doubtful in the registry of Parties and countries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Count, F, Q, Window
from django.db.models.functions import Lag
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from home.dates import say
from home.quality.findings import finding_of
from home.quality.scope import owners_by
from home.quality.sourced import find_unverified

from .editors import edited_by
from .models import Country, InstrumentPage, Party

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from home.quality.findings import Told
    from home.quality.scope import Scope


@owners_by
def instruments_of(user: Any) -> dict[int, str]:
    """In the order of the tree."""
    every = InstrumentPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    rows = every if user is None or user.is_superuser else edited_by(user)
    return {page.pk: page.short_name for page in rows.order_by("path")}


def parties(scope: Scope) -> QuerySet[Party]:
    return scope.own(Party.objects.select_related("country", "instrument"))


def tell_order(party: Any) -> Told:
    words = _("No. %(number)s, in force since %(on)s, comes after No. %(previous)s, in force only since %(later)s.")
    dates = {"on": say(party.in_force_on), "later": say(party.previous_on)}
    return (
        str(party.country),
        "",
        party.instrument_id,
        words % {"number": party.number, "previous": party.previous, **dates},
    )


def before(name: str) -> Window:
    """What the Party with the number before has."""
    order = [F("number"), F("in_force_on"), F("pk")]
    return Window(Lag(name), partition_by=F("instrument"), order_by=order)


@finding_of("party_order", gettext_lazy("Party number out of order with entry into force"), tell_order)
def out_of_order(scope: Scope) -> QuerySet[Party]:
    """Each pair of neighbours is told once, with the later number."""
    rows = parties(scope).filter(number__isnull=False, in_force_on__isnull=False)
    rows = rows.annotate(previous=before("number"), previous_on=before("in_force_on"))
    return rows.filter(previous_on__gt=F("in_force_on")).order_by("instrument", "number", "pk")


def tell_shared(party: Any) -> Told:
    words = ngettext(
        "No. %(number)s is given to %(count)d Party.", "No. %(number)s is given to %(count)d Parties.", party.sharing
    )
    return str(party.country), "", party.instrument_id, words % {"number": party.number, "count": party.sharing}


@finding_of("party_shared", gettext_lazy("Party number given more than once"), tell_shared)
def shared(scope: Scope) -> QuerySet[Party]:
    """Right of those that instruments list together as the first; to be looked at all the same."""
    rows = parties(scope).filter(number__isnull=False)
    rows = rows.annotate(sharing=Window(Count("pk"), partition_by=[F("instrument"), F("number")]))
    return rows.filter(sharing__gt=1).order_by("instrument", "number", "pk")


def tell_dates(party: Any) -> Told:
    dates = {name: say(getattr(party, f"{name}_on")) or "–" for name in ("signed", "deposited", "in_force")}
    words = _("Signed %(signed)s, ratified or acceded %(deposited)s, in force since %(in_force)s.") % dates
    return str(party.country), "", party.instrument_id, words


@finding_of("party_dates", gettext_lazy("Dates of a Party out of order"), tell_dates)
def dates_out_of_order(scope: Scope) -> QuerySet[Party]:
    wrong = (
        Q(signed_on__gt=F("deposited_on")) | Q(deposited_on__gt=F("in_force_on")) | Q(signed_on__gt=F("in_force_on"))
    )
    return parties(scope).filter(wrong).order_by("instrument", "country__name_en")


def tell_country(country: Any) -> Told:
    return str(country), "", None, _("Representatives and statistics by region leave it out.")


@finding_of("country_region", gettext_lazy("Country without a region"), tell_country)
def without_region(scope: Scope) -> QuerySet[Country]:
    return scope.common(Country.objects.filter(region="").order_by("iso3"))


find_unverified(Party, "instrument", "country", "instrument")
find_unverified(Country, "")
find_unverified(InstrumentPage, "pk")
