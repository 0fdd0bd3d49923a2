"""From a page to the record of a decision in that page's language, in as many queries for a long one as for a short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from decisions.enums import Addressee, DecisionKind, DecisionStatus, TextKind, TextStanding
from decisions.history import standing_on
from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage
from home.dates import today
from home.languages.localized import localized_rows
from home.models.mixins import Confidence
from instruments.models import InstrumentPage

from .identifiers import FAMILY, identifier_of
from .record import Record, RecordAddress, RecordProvision, Term
from .targets import changes, references, targets_of

if TYPE_CHECKING:
    from django.db.models import TextChoices
    from django.http import HttpRequest

    from decisions.provisions import Provision


def record_of(page: DecisionPage, request: HttpRequest | None = None) -> Record:
    """The request only saves looking up the site again."""
    address = page.get_full_url(request) or ""
    with override(page.locale.language_code):
        words = {**_languages(page), **_text(page)}
        return Record(**words, **_addresses(page, address), **_adoption(page, address), **_force(page, address))


def term(choices: type[TextChoices], code: str) -> Term:
    return Term(str(code), str(choices(code).label))


def _languages(page: DecisionPage) -> dict[str, Any]:
    return {
        "language": page.locale.language_code,
        "text_language": page.text_language,
        "entered_in": page.entered_in,
        "standing": term(TextStanding, page.standing_in(page.text_language)),
    }


def _text(page: DecisionPage) -> dict[str, Any]:
    return {
        "text_kind": term(TextKind, page.text_kind),
        "title": page.title,
        "title_language": page.title_language,
        "provisions": tuple(_provision(provision) for provision in page.text()),
        "topics": tuple(Term(topic.slug, topic.label) for topic in page.topics.all()),
        "source": page.source,
        "confidence": term(Confidence, page.confidence),
        "remark": page.remark,
        "updated_at": page.last_published_at or timezone.now(),
        "accessed_on": today(),
    }


def _provision(provision: Provision) -> RecordProvision:
    return RecordProvision(
        anchor=provision.anchor,
        kind=provision.kind,
        level=provision.level,
        number=provision.number,
        verb=provision.verb,
        text=provision.text,
        lang=provision.lang,
        addressees=tuple(term(Addressee, code) for code in provision.details.addressees),
        due_on=provision.details.due_on,
        due_at=provision.details.due_at,
    )


def _addresses(page: DecisionPage, address: str) -> dict[str, Any]:
    rows = DecisionPage.objects.filter(translation_key=page.translation_key, live=True).select_related("locale")
    speaking = rows.filter(text_language=F("locale__language_code")).defer_streamfields().order_by("pk")
    return {
        "address": address,
        "versions": tuple(RecordAddress(row.text_language, row.get_full_url() or "") for row in speaking),
        "files": tuple(
            RecordAddress(file.language, urljoin(address, file.url)) for file in page.files.select_related("file")
        ),
        "official_address": page.official_address,
    }


def _adoption(page: DecisionPage, address: str) -> dict[str, Any]:
    owner = _instrument(page)
    meeting = localized_rows(MeetingPage, {page.meeting_id}, page.locale, "body").get(page.meeting_id)
    body = meeting.body if meeting else None
    return {
        "identifier": identifier_of(page, owner, address),
        "instrument": Term(owner.slug, owner.short_name) if owner else Term(FAMILY, _("CMS Family")),
        "instrument_name": owner.title if owner else _("CMS Family"),
        "kind": term(DecisionKind, page.kind),
        "number": page.number,
        "symbol": page.symbol,
        "body": Term(body.code, body.name) if body else None,
        "meeting_symbol": meeting.symbol if meeting else "",
        "meeting_title": meeting.title if meeting else "",
        "adopted_on": page.adopted_on,
        "year": page.year,
    }


def _instrument(page: DecisionPage) -> InstrumentPage | None:
    """In the page's language; who may read the decision may know whose it is."""
    if page.instrument_id is None:
        return None
    keys = InstrumentPage.objects.filter(pk=page.instrument_id).values("translation_key")
    rows = InstrumentPage.objects.filter(translation_key__in=keys, locale=page.locale)
    return rows.select_related("locale").first()


def _force(page: DecisionPage, address: str) -> dict[str, Any]:
    targets = targets_of(page, address)
    last = standing_on(page.changes(), today())
    return {
        "status": term(DecisionStatus, page.status),
        "status_since": last.on if last and last.status == page.status else None,
        "status_as_of": page.status_as_of,
        "changes": tuple(changes(page, targets)),
        "references": tuple(references(page, targets)),
    }
