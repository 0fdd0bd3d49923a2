"""What the editor of provisions asks the server: to split a text, to recognise verbs, what there is to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.models import Page

from decisions.importing import Unreadable, parse
from decisions.importing.files import LARGEST, read_text
from decisions.importing.lines import LIMIT
from decisions.importing.provisions import cut
from decisions.importing.verbs import LANGUAGES, find_opening
from decisions.meetings.models import MeetingPage
from decisions.models import DecisionPage
from home.languages.keys import page_keys
from instruments.models.place import instrument_above

from .answers import Refused, answers_json, asked, too_long

if TYPE_CHECKING:
    from django.http import HttpRequest

    from decisions.provisions import Provision

#: How many decisions one question may be about.
MOST_TARGETS = 100
#: Digits that no id of a page has.
LONGEST_KEY = 19


@require_POST
@answers_json
def split(request: HttpRequest) -> dict[str, Any]:
    """A pasted text as title, number and provisions, with what is left out of it."""
    data = asked(request)
    text, language = data.get("text"), data.get("language")
    if not isinstance(text, str) or not text.strip():
        raise Refused(_("There is no text to split."))
    if len(text.encode(errors="replace")) > LIMIT:
        raise too_long()
    try:
        return parse(text, known(language)).as_dict()
    except Unreadable as error:
        said = _("Line %(line)d: %(reason)s") % {"line": error.line, "reason": error.reason}
        raise Refused(said, 422) from error


@require_POST
@answers_json
def read(request: HttpRequest) -> dict[str, Any]:
    """The words of a DOCX, PDF or text file, for the editor to look at before they are split."""
    file = request.FILES.get("file")
    if file is None:
        raise Refused(_("There is no file to read."))
    name = str(file.name)
    try:
        return {"text": read_text(file.read(LARGEST + 1), name)}
    except Unreadable as error:
        said = _("“%(name)s” cannot be read: %(reason)s") % {"name": name, "reason": error.reason}
        raise Refused(said, 422) from error


@require_POST
@answers_json
def recognise(request: HttpRequest) -> dict[str, Any]:
    """For each text the verb that opens it, the kind that this makes the provision, and what is left of the text."""
    data = asked(request)
    language, texts = known(data.get("language")), data.get("texts")
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise Refused(_("The question cannot be read."))
    return {"found": [opening_of(text, language) for text in texts]}


def known(language: Any) -> str:
    if not isinstance(language, str) or language not in LANGUAGES:
        raise Refused(_("Texts in this language cannot be split."))
    return language


def opening_of(text: str, language: str) -> dict[str, str] | None:
    text = text.lstrip()
    opening = find_opening(text, language)
    if opening is None:
        return None
    verb, rest = cut(text, opening)
    return {"verb": verb, "kind": opening.kind, "text": rest}


@require_GET
@answers_json
def meetings(request: HttpRequest) -> dict[str, Any]:
    """Meetings of the instrument below which a decision stands, the latest first."""
    register = Page.objects.filter(pk__in=keys(request, "below")[:1], depth__gt=1).first()
    instrument = instrument_above(register.path) if register else None
    if register is None or instrument is None:
        return {"meetings": []}
    rows = MeetingPage.objects.filter(instrument=page_keys([instrument])[instrument], locale=register.locale_id)
    rows = rows.select_related("body").defer_streamfields().order_by("-opened_on", "-number")
    return {"meetings": [{"symbol": row.symbol, "title": row.title} for row in rows if row.symbol]}


@require_GET
@answers_json
def targets(request: HttpRequest) -> dict[str, Any]:
    """Decisions that references name: how they are called, and their provisions to choose from."""
    pages = DecisionPage.objects.filter(pk__in=keys(request, "id")[:MOST_TARGETS])
    return {"targets": [target(page) for page in pages]}


def keys(request: HttpRequest, name: str) -> list[int]:
    """The ids that a parameter gives; what cannot be one is ignored."""
    given = (int(value) for value in request.GET.getlist(name) if value.isdecimal() and len(value) < LONGEST_KEY)
    return list(given)


def target(page: DecisionPage) -> dict[str, Any]:
    provisions = [{"id": provision.id, "label": label(provision)} for provision in page.text()]
    return {"id": page.pk, "title": f"{page.symbol} · {page.title}", "provisions": provisions}


def label(provision: Provision) -> str:
    return Truncator(f"{provision.number} {provision.sentence}".strip()).chars(80)
