"""What a file of the list has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from home.columns import Coded, Column, address, coded

if TYPE_CHECKING:
    from django.http import HttpRequest

    from home.columns import Value


def addressees(row: Any, request: HttpRequest) -> list[Coded]:
    return [Coded(one.addressee, one.get_addressee_display()) for one in row.obligations]


def due(row: Any, request: HttpRequest) -> Coded:
    return Coded(row.standing.value, str(row.standing.label))


def status(row: Any, request: HttpRequest) -> Value:
    return coded("status")(row.decision_localized, request)


def anchor(row: Any, request: HttpRequest) -> str:
    return f"{address(row.decision_localized, request)}#{row.anchor}"


COLUMNS = [
    Column("due_on", _("Due on")),
    Column("due_at", _("Due at")),
    Column("due", _("Due"), due),
    Column("addressees", _("Addressed to"), addressees),
    Column("instrument", _("Instrument"), "decision_localized.instrument_localized.short_name"),
    Column("decision", _("Decision"), "decision_localized.symbol"),
    Column("title", _("Title"), "decision_localized.title"),
    Column("status", _("Status"), status),
    Column("provision", _("Provision"), "number"),
    Column("words", _("Words"), "sentence"),
    Column("language", _("Language"), "lang"),
    Column("address", _("Address"), anchor),
]
