"""No document reads otherwise after an event without its page being noted: the indexes never miss one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from finding_help import noted, source
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from decisions.filetexts.models import FileText
from home.languages.entry import republish, row_in, write
from search.sources import below, documents_of
from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory, MeetingPageFactory, provision
from tests.factories.home import NewsPageFactory, StandardPageFactory, TopicFactory
from tests.factories.instruments import BodyFactory, CountryFactory, CountryIndexPageFactory, InstrumentPageFactory
from tests.factories.registry import NationalReportFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db


@world
def site() -> dict[str, Any]:
    """A page of each type, each saying something of others."""
    country = CountryFactory(iso3="KEN", iso2="KE")
    report = NationalReportFactory(country=country)
    body = BodyFactory(instrument=standing_instrument(), code="StC", kind="standing_committee")
    meeting = MeetingPageFactory(body=body, number=4, country=country, city="Nairobi", opened_on=date(2024, 2, 1))
    decision = DecisionPageFactory(meeting=meeting, provisions=[provision("Parties to count ponds;", number="1")])
    paper = DocumentPageFactory(meeting=meeting, national_report=report)
    file = get_document_model().objects.create(title="a", file="documents/a.pdf")
    text = FileText.objects.create(document=file, status="read", text="Water", language="en")
    topic = TopicFactory()
    for page in (decision, paper):
        page.topics.add(topic)
        page.files.create(language="en", file=file)
        republish(page)
    write(decision, "fr", {"title": "Étangs"})
    countries, news, about = CountryIndexPageFactory(), NewsPageFactory(), StandardPageFactory(slug="about")
    below = StandardPageFactory(parent=about, slug="below")
    other = InstrumentPageFactory(slug="other", acronym="OTHER")
    return {name: found for name, found in locals().items() if name != "page"}


def changing(name: str, **values: Any) -> Callable[[dict[str, Any]], None]:
    """A record saved, a page published, with other values."""

    def change(site: dict[str, Any]) -> None:
        found = site[name]
        for field, value in values.items():
            setattr(found, field, value)
        republish(found) if isinstance(found, Page) else found.save()

    return change


def closing(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda site: PageViewRestriction.objects.create(page=site[name], restriction_type="login")


def collect(site: dict[str, Any]) -> None:
    """The file goes to a private collection."""
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    site["file"].collection = private
    site["file"].save()


EVENTS = {
    "slug": changing("decision", slug="on-lakes"),
    "slug of a section": lambda site: changing("index", slug="texts")(
        {"index": site["decision"].get_parent().specific}
    ),
    "status": changing("decision", status="repealed"),
    "words in another language": lambda site: write(site["about"], "es", {"title": "Acerca"}),
    "end of words in another language": lambda site: write(site["decision"], "fr", {"title": site["decision"].title}),
    "withdrawal": lambda site: site["decision"].unpublish(),
    "withdrawal of a translation": lambda site: row_in(site["decision"], "fr").unpublish(),
    "deletion": lambda site: site["about"].delete(),
    "deletion of a meeting": lambda site: site["meeting"].delete(),
    "number of a meeting": changing("meeting", number=5),
    "private meeting": closing("meeting"),
    "move": lambda site: Page.objects.get(pk=site["below"].pk).move(site["other"], "last-child"),
    "acronym with others below": lambda site: changing("it", acronym="AOP")({"it": standing_instrument()}),
    "code of a body": changing("body", code="SC"),
    "name of a country": changing("country", name_en="Kenya"),
    "country of a report": lambda site: changing("report", country=CountryFactory())(site),
    "page of the countries": lambda site: site["countries"].unpublish(),
    "private page of the countries": closing("countries"),
    "slug of a topic": changing("topic", slug="lakes"),
    "deletion of a topic": lambda site: site["topic"].delete(),
    "text of a file": changing("text", text="Ice"),
    "collection of a file": collect,
}


def said() -> dict[str, set[str]]:
    """What all documents say, by key."""
    found: dict[str, set[str]] = {}
    for document in documents_of([*source("page").keys(), *source("country").keys()]):
        found.setdefault(document.key, set()).add(document.digest)
    return found


@pytest.mark.parametrize("event", EVENTS)
def test_whatever_reads_otherwise_is_noted(site, settings, event):
    settings.SEARCH_FOLLOWS = True
    before = said()
    EVENTS[event](site)
    after = said()
    otherwise = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    assert otherwise
    found = {each for key, with_below in noted() for each in (below(key) if with_below else [key])}
    assert otherwise <= found
