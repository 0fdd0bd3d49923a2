"""Meetings, decisions and documents, below the instrument that stands unless told otherwise."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

import factory
from django.utils.text import slugify

from decisions.documents.models import DocumentIndexPage, DocumentPage
from decisions.meetings.models import MeetingIndexPage, MeetingPage
from decisions.models import DecisionIndexPage, DecisionPage
from instruments.models import InstrumentPage

from .home import IndexPageFactory, PageFactory
from .instruments import BodyFactory
from .standing import standing_instrument

if TYPE_CHECKING:
    from instruments.models import Body


def provision(text: str, **value: Any) -> dict[str, Any]:
    """One provision as stream data, with an id of its own."""
    value = {"kind": "operative", "level": 1, "number": "", "verb": "Urges", "text": text, **value}
    return {"type": "provision", "id": str(uuid.uuid4()), "value": value}


def provisions(count: int) -> list[dict[str, Any]]:
    """So many numbered operative provisions."""
    return [provision(f"Parties to count pond {n};", number=str(n)) for n in range(1, count + 1)]


class MeetingIndexPageFactory(IndexPageFactory):
    parent = factory.LazyFunction(standing_instrument)
    title = "Meetings"
    slug = "meetings"

    class Meta:
        model = MeetingIndexPage


class MeetingPageFactory(PageFactory):
    parent = factory.SubFactory(MeetingIndexPageFactory)
    number = factory.Sequence(lambda n: n + 1)
    body = factory.LazyAttribute(lambda page: body_below(page.parent))
    title = factory.LazyAttribute(lambda page: f"Meeting {page.number} of the Standing Committee")
    slug = factory.LazyAttribute(lambda page: f"stc{page.number}")

    class Meta:
        model = MeetingPage


def body_below(index: MeetingIndexPage) -> Body:
    """A body of the instrument whose meetings these are; of some instrument at the top of the site."""
    instrument = index.get_parent().specific
    if not isinstance(instrument, InstrumentPage):
        return BodyFactory()
    return instrument.bodies.first() or BodyFactory(instrument=instrument)


class DecisionIndexPageFactory(IndexPageFactory):
    parent = factory.LazyFunction(standing_instrument)
    title = "Decisions"
    slug = "decisions"

    class Meta:
        model = DecisionIndexPage


class DecisionPageFactory(PageFactory):
    """`provisions` takes a number of them, or blocks made by `provision()`."""

    parent = factory.SubFactory(DecisionIndexPageFactory)
    number = factory.Sequence(lambda n: f"14.{n + 1}")
    title = factory.LazyAttribute(lambda page: f"On Ponds {page.number}")
    slug = factory.LazyAttribute(lambda page: slugify(f"resolution-{page.number}".replace(".", "-")))

    class Meta:
        model = DecisionPage

    @classmethod
    def _adjust_kwargs(cls, **kwargs: Any) -> dict[str, Any]:
        blocks = kwargs.pop("provisions", [])
        blocks = provisions(blocks) if isinstance(blocks, int) else blocks
        return {**kwargs, "provisions": json.dumps(blocks)}


class DocumentIndexPageFactory(IndexPageFactory):
    parent = factory.LazyFunction(standing_instrument)
    title = "Documents"
    slug = "documents"

    class Meta:
        model = DocumentIndexPage


class DocumentPageFactory(PageFactory):
    parent = factory.SubFactory(DocumentIndexPageFactory)
    symbol = factory.Sequence(lambda n: f"UNEP/CMS/StC{n + 1}/Doc.1")
    title = factory.LazyAttribute(lambda page: f"Document {page.symbol}")
    slug = factory.LazyAttribute(lambda page: slugify(page.symbol.replace("/", "-")))

    class Meta:
        model = DocumentPage
