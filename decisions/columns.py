"""What every file of decisions says of each: whose it is, and what it is called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from home.columns import Column, coded

NAMING = [
    Column("instrument", _("Instrument"), "instrument_localized.short_name"),
    Column("kind", _("Kind"), coded("kind")),
    Column("number", _("Number")),
    Column("title", _("Title")),
    Column("title_language", _("Language of the title")),
    Column("meeting", _("Adopted by"), "meeting_localized.symbol"),
]
