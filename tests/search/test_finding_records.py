"""What instruments, meetings, documents, decisions and countries are found by."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from finding_help import document, met, source, words

from decisions.enums import Addressee, DecisionStatus
from home.languages.entry import write
from instruments.people.models import Appointment
from search.analysis import code
from search.facets import facets
from search.sources import documents_of, readable
from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory, MeetingPageFactory, provision
from tests.factories.home import TopicFactory
from tests.factories.instruments import BodyFactory, CountryFactory, CountryIndexPageFactory, InstrumentPageFactory
from tests.factories.registry import AppointmentFactory, NationalReportFactory
from tests.factories.standing import standing_instrument
from tests.worlds import world

pytestmark = pytest.mark.django_db

SYMBOLS = [
    *("12.4 (Rev.COP14)", "12.4", "Res. 12.4", "res.12.4 rev. cop14", "Resolution 12.4", "AP Resolution 12.4"),
    *("Résolution 12.4 (Rev.COP14)", "Resolución 12.4", "AP 12.4", "UNEP/AP/Resolution 12.4 (Rev.COP14)"),
    *("Res. 12.04", "AP COP14 Resolution 12.04 (Rev.COP14)"),
]


@world
def kenya():
    CountryIndexPageFactory()
    names = {"name_en": "Kenya", "name_fr": "Kénya", "name_es": "Kenia"}
    return CountryFactory(iso2="KE", iso3="KEN", official_name="Republic of Kenya", **names)


@world
def meeting(kenya):
    body = BodyFactory(instrument=standing_instrument(), code="COP", kind="conference_of_parties")
    held = {"city": "Nairobi", "country": kenya, "opened_on": date(2024, 2, 12), "closed_on": date(2024, 2, 17)}
    agenda = [{"type": "item", "id": "1", "value": {"number": "2", "text": "Ponds"}}]
    return MeetingPageFactory(body=body, number=14, slug="cop14", agenda=agenda, **held)


@world
def decision(meeting):
    details = {"addressees": [Addressee.SECRETARIAT, Addressee.PARTIES]}
    asking = provision("Parties to count ponds;", number="1", details=details)
    page = DecisionPageFactory(number="12.04 (Rev.COP14)", meeting=meeting, provisions=[asking], live=False)
    page.topics.add(TopicFactory(slug="ponds", name_fr="Étangs"))
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_decision_has_its_symbol_in_every_way_of_writing_it(decision, symbol):
    assert code(symbol) in {code(each) for each in document(decision).codes}


def test_decision_is_narrowed_by_what_it_says_and_where_it_was_adopted(decision):
    found = document(decision)
    assert found.facets == {
        "type": ("decision",),
        "language": ("en",),
        "instrument": ("standing",),
        "topic": ("ponds",),
        "body": ("conference_of_parties",),
        "meeting": ("standing/cop14",),
        "year": ("2024",),
        "status": ("not_recorded",),
        "addressee": ("parties", "secretariat"),
    }
    assert (found.date, found.is_retired) == (date(2024, 2, 17), False)


def test_decision_is_cited_in_the_language_of_its_document(decision):
    write(decision, "es", {"title": "Sobre las charcas"})
    assert met(decision, "en").codes[0] == "Resolution 12.04 (Rev.COP14)"
    assert met(decision, "es").codes[0] == "Resolución 12.04 (Rev.COP14)"


def test_decision_without_a_number_goes_by_its_meeting(meeting):
    assert document(DecisionPageFactory(number="", slug="ponds", meeting=meeting)).codes[0] == "COP14 Resolution"
    assert document(DecisionPageFactory(number="", slug="lakes")).codes == ()


@pytest.mark.parametrize("status", [DecisionStatus.REPEALED, DecisionStatus.AMENDED])
def test_only_what_asks_nothing_any_more_is_retired(status):
    assert document(DecisionPageFactory(status=status)).is_retired == (status == DecisionStatus.REPEALED)


def test_meeting_is_found_by_its_symbol_its_place_and_its_agenda(meeting):
    found = document(meeting)
    assert found.codes == ("COP14", "AP COP14", "UNEP/AP/COP14")
    assert words(found) == [("Nairobi, Kenya", "en"), ("Ponds", "en")]
    assert (found.facets["country"], found.facets["meeting"], found.date.year) == (("KEN",), ("standing/cop14",), 2024)


def test_document_is_found_by_its_symbol_and_whose_report_it_is(meeting, kenya):
    report = NationalReportFactory(country=kenya)
    page = DocumentPageFactory(symbol="UNEP/AP/COP14/Doc.4", meeting=meeting, national_report=report)
    found = document(page)
    assert found.codes == ("UNEP/AP/COP14/Doc.4", "AP/COP14/Doc.4", "COP14/Doc.4")
    assert (found.facets["country"], found.facets["body"]) == (("KEN",), ("conference_of_parties",))


def test_instrument_is_found_by_its_acronym_and_all_below_it_by_its_facet(meeting):
    assert document(standing_instrument()).codes == ("AP",)
    assert document(InstrumentPageFactory(acronym="Pond MOU", ecolex_id="TRE-1")).codes == ("Pond MOU", "Pond", "TRE-1")
    for page in (standing_instrument(), meeting, meeting.get_parent().specific):
        assert document(page).facets["instrument"] == ("standing",)


def test_country_is_found_by_its_name_in_each_language_and_by_its_code(kenya):
    found = {each.language: each for each in documents_of(["country:KEN"])}
    assert {language: each.title for language, each in found.items()} == {"en": "Kenya", "fr": "Kénya", "es": "Kenia"}
    assert found["fr"].path == "countries/ken/"
    assert found["fr"].codes == ("KEN",)
    assert words(found["fr"]) == [("Republic of Kenya", "en")]
    assert found["fr"].readers == ("fr",)


def test_countries_are_not_to_be_found_while_their_page_cannot_be_opened(kenya):
    assert readable(["country:KEN"], "en") == {"country:KEN"}
    assert source("country").keys(after="country:KEM", limit=1) == ["country:KEN"]
    page = CountryIndexPageFactory()
    page.unpublish()
    assert list(documents_of(["country:KEN"])) == []
    assert readable(["country:KEN"], "en") == set()


def test_nothing_of_persons_is_to_be_found(meeting, kenya):
    appointment = AppointmentFactory(country=kenya, instrument=standing_instrument())
    assert Appointment.objects.exists()
    keys = [*source("page").keys(), *source("country").keys()]
    said = " ".join(map(str, documents_of(keys)))
    assert "Kenya" in said
    person = appointment.person
    assert all(words and words not in said for words in (person.last_name, person.email, appointment.email))


@pytest.mark.parametrize(
    ("name", "value", "label"),
    [
        ("type", "meeting", "Réunion"),
        ("instrument", "standing", "AP"),
        ("topic", "ponds", "Étangs"),
        ("body", "conference_of_parties", "Conférence des Parties"),
        ("meeting", "standing/cop14", "AP COP14"),
        ("year", "2024", "2024"),
        ("status", "in_force", "en vigueur"),
        ("addressee", "secretariat", "Secrétariat"),
        ("country", "KEN", "Kénya"),
        ("language", "es", "Español"),
    ],
)
def test_values_have_names_in_the_readers_language(decision, count_queries, name, value, label):
    (labels,) = (facet.labels for facet in facets() if facet.name == name)
    with translation.override("fr"):
        called: dict[str, object] = {}
        assert count_queries(lambda: called.update(labels([value]))) <= 1
        assert str(called[value]) == label


def test_facets_stand_in_the_order_in_which_readers_narrow():
    assert [facet.name for facet in facets()] == [
        *("type", "instrument", "topic", "body", "meeting", "year", "status", "addressee", "country", "language")
    ]
