"""Permanent identifiers: they lead where the reader's language and program want to be."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from decisions.exports.identifiers import shorthand
from home.languages.entry import row_in, write
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory

#: What programs say they take, and what is added to the page's address.
WISHES = {
    "*/*": "",
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8": "",
    "application/ld+json": "export/jsonld/",
    "application/json": "export/json/",
    "application/akn+xml": "export/akn.xml/",
    "application/xml": "export/akn.xml/",
    "text/plain": "export/txt/",
    "application/pdf": "export/pdf/",
    "application/json;q=0.5, application/ld+json": "export/jsonld/",
    "image/png": "",
    "nonsense": "",
}


@pytest.fixture
def resolution(home):
    return DecisionPageFactory(number="11.3")


@pytest.fixture
def ask(client, resolution):
    def ask(reference="resolution-11-3", instrument=resolution.instrument.slug, **headers):
        response = client.get(f"/id/decision/{instrument}/{reference}", headers=headers)
        # What is found nowhere is first looked for below a language, as everywhere on the site.
        is_unknown = response.status_code == 302
        return client.get(response["Location"]) if is_unknown else response

    return ask


@pytest.fixture
def register(resolution):
    return resolution.get_parent().specific


@pytest.mark.parametrize(
    ("number", "short"),
    [
        ("11.3", "11.3"),
        ("12.04 (Rev.COP14)", "12.4-rev.cop14"),
        ("12.4-Rev.COP14", "12.4-rev.cop14"),
        ("III/5", "iii-5"),
        ("StC44", "stc44"),
        ("", ""),
    ],
)
def test_number_has_a_shorthand(number, short):
    assert shorthand(number) == short


def test_slug_and_number_lead_to_the_page(ask, resolution):
    for reference in ("resolution-11-3", "Resolution-11-3", "11.3", "11.03"):
        response = ask(reference)
        assert (response.status_code, response["Location"]) == (303, resolution.full_url)
        assert {"Accept", "Accept-Language"} <= set(response["Vary"].split(", "))


def test_program_is_led_to_what_it_would_rather_have(ask, resolution):
    assert {accept: ask(accept=accept)["Location"].removeprefix(resolution.full_url) for accept in WISHES} == WISHES


def test_reader_is_led_to_his_language(ask, resolution, client):
    for asked, language in {"fr": "fr", "es-MX,es;q=0.9": "es", "de": "en", "": "en"}.items():
        response = ask(accept_language=asked, accept="application/json")
        assert response["Location"] == f"{row_in(resolution, language).full_url}export/json/"
        assert client.get(response["Location"])["Content-Language"].startswith(language)


def test_decision_withdrawn_in_one_language_is_found_in_another(ask, resolution):
    write(resolution, "fr", {"title": "Sur les étangs"})
    resolution.unpublish()
    french = row_in(resolution, "fr")
    assert french.live
    assert ask()["Location"] == ask("11.3", accept_language="en")["Location"] == french.full_url


def test_versions_of_a_decision_have_identifiers_of_their_own(ask, register):
    first = DecisionPageFactory(parent=register, number="12.4", slug="resolution-12-4")
    revised = DecisionPageFactory(parent=register, number="12.04 (Rev.COP14)", slug="resolution-12-4-rev-cop14")
    assert ask("12.4")["Location"] == first.full_url
    assert ask("12.4-rev.cop14")["Location"] == ask("12.4-Rev.COP14")["Location"] == revised.full_url
    assert ask("12.4-rev.cop15").status_code == 404


def test_shared_number_is_answered_with_the_choice(ask, register, resolution):
    other = DecisionPageFactory(parent=register, kind="recommendation", number="11.3", slug="recommendation-11-3")
    response = ask("11.3", accept_language="fr")
    assert response.status_code == 300
    addresses = {row_in(page, "fr").full_url for page in (resolution, other)}
    assert set(response.content.decode().split()) == addresses
    assert all(f"<{address}>" in response["Link"] for address in addresses)
    assert {"Accept", "Accept-Language"} <= set(response["Vary"].split(", "))


def test_what_is_unknown_or_not_public_is_not_found(ask, register, resolution):
    DecisionPageFactory(parent=register, number="11.4", slug="resolution-11-4", live=False)
    unknown = [("11.4",), ("resolution-11-4",), ("99.9",), ("11.3", "nothing"), ("11.3", "family")]
    assert [ask(*asked).status_code for asked in unknown] == [404] * 5
    PageViewRestriction.objects.create(page=resolution, restriction_type="login")
    assert [ask(reference).status_code for reference in ("11.3", "resolution-11-3")] == [404] * 2


def test_former_slug_still_leads_there(ask, resolution, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        resolution.slug = "resolution-11-3-synergies"
        resolution.save_revision().publish()
    resolution.refresh_from_db()
    assert resolution.full_url.endswith("/resolution-11-3-synergies/")
    assert ask()["Location"] == resolution.full_url


def test_decision_of_the_family_needs_no_instrument(ask, home):
    joint = DecisionPageFactory(parent=DecisionIndexPageFactory(parent=home), number="1", slug="joint-1")
    assert ask("joint-1", instrument="family")["Location"] == joint.full_url
