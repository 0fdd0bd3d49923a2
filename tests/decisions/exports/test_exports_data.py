"""What programs read: JSON and JSON-LD; and the list of formats."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from exports_records import RESOLUTION, RICH, SITE, records
from hypothesis import given, settings

from decisions.enums import DecisionStatus
from decisions.exports import fulljson, jsonld
from decisions.exports.formats import FORMATS
from decisions.exports.parts import embedded
from decisions.exports.record import RecordAddress, Term

SUMMARY = replace(RICH, text_kind=Term("summary", "summary by the editors of this site"))
FRENCH = RecordAddress("fr", f"{SITE}/fr/instruments/cms/decisions/resolution-11-3/")


def said(record):
    return json.loads(jsonld.write(record))


@settings(deadline=None)
@given(records())
def test_json_is_the_whole_record(record):
    assert json.loads(fulljson.write(record)) == json.loads(json.dumps(asdict(record), cls=DjangoJSONEncoder))


def test_json_gives_codes_with_labels_and_dates_as_iso():
    data = json.loads(fulljson.write(RICH))
    assert data["status"] == {"code": "in_force", "label": "in force"}
    assert data["adopted_on"] == "2014-11-09"
    assert data["provisions"][6]["addressees"] == [{"code": "parties", "label": "Parties"}]


def test_jsonld_is_legislation_with_its_provisions():
    node = said(RICH)
    assert (node["@context"], node["@type"], node["@id"]) == ("https://schema.org", "Legislation", RICH.address)
    assert node["identifier"] == node["exampleOfWork"]["@id"] == RICH.identifier
    assert node["legislationIdentifier"] == "CMS Resolution 11.3"
    assert node["legislationDate"] == "2014-11-09"
    assert node["legislationPassedBy"]["name"] == "Conference of the Parties"
    assert [part["text"] for part in node["hasPart"]] == [one.sentence for one in RICH.provisions]
    assert node["hasPart"][2]["@id"] == f"{RICH.address}#p-1"
    assert [one["name"] for one in node["legislationAmends"]] == ["AEWA Resolution 6.22"]
    assert node["legislationRepeals"] == [{"@type": "Legislation", "name": "an older letter"}]
    assert [one["@id"] for one in node["citation"]] == [RICH.references[0].identifier, "https://www.example.net/x-2"]


def test_jsonld_calls_a_summary_an_abstract():
    node = said(SUMMARY)
    assert "hasPart" not in node
    assert "Decides a gradual approach;" in node["abstract"]
    assert "abstract" not in said(RICH)


@pytest.mark.parametrize("status", [status for status in DecisionStatus if status is not DecisionStatus.NOT_RECORDED])
def test_jsonld_tells_the_force_of_every_status_that_is_recorded(status):
    force = said(replace(RESOLUTION, status=Term(str(status), "")))["legislationLegalForce"]
    kinds = {"in_force": "InForce", "amended": "InForce", "partly_in_force": "PartiallyInForce"}
    assert force == f"https://schema.org/{kinds.get(status, 'NotInForce')}"


def test_jsonld_is_silent_on_a_status_that_is_not_recorded():
    assert "legislationLegalForce" not in said(replace(RESOLUTION, status=Term("not_recorded", "")))


def test_jsonld_connects_the_languages():
    versions = (*RESOLUTION.versions, FRENCH)
    english = said(replace(RESOLUTION, versions=versions))
    french = said(replace(RESOLUTION, versions=versions, language="fr", text_language="fr", address=FRENCH.address))
    assert [node["@id"] for node in english["workTranslation"]] == [FRENCH.address]
    assert french["translationOfWork"]["@id"] == RESOLUTION.address
    assert french["inLanguage"] == "fr"


def test_embedded_json_cannot_end_its_element():
    data = {"name": "</script><!-- & -->"}
    text = str(embedded(data))
    assert not set("<>&") & set(text)
    assert json.loads(text) == data


def test_formats_are_those_of_the_addresses():
    assert list(FORMATS) == ["pdf", "txt", "akn.xml", "jsonld", "json", "bib", "ris"]
