"""The register of decisions, narrowed to those that refer to one."""

from __future__ import annotations

from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory, provision
from tests.factories.instruments import InstrumentPageFactory
from tests.reading import Reading


def test_register_lists_what_refers_to_a_decision(home, client, locales):
    index = DecisionIndexPageFactory(parent=InstrumentPageFactory(acronym="CMS", slug="cms"))
    target = DecisionPageFactory(parent=index, number="11.3")
    relation = {"kind": "recalls", "decision": target.pk, "provision": "", "external": "", "address": ""}
    details = {"addressees": [], "due_on": None, "due_at": "", "relations": [relation]}
    citing = DecisionPageFactory(parent=index, provisions=[provision("a", details=details)] * 2)
    DecisionPageFactory(parent=index, provisions=1)
    french = index.get_translation(locales["fr"])
    response = client.get(f"{french.url}?cites=cms/resolution-11-3&year=none")
    page = Reading(response.content)
    assert [row.translation_key for row in response.context["register"].page.object_list] == [citing.translation_key]
    assert "CMS Résolution 11.3" in page.words()["fr"]
    assert [field.get("value") for field in page.all("input") if field.get("name") == "cites"] == [
        "cms/resolution-11-3"
    ]
    assert [field for field in page.all("select") if field.get("name") == "cites"] == []
    for wrong in ("cms/resolution-99", "aewa/resolution-11-3", "resolution-11-3", "%00/"):
        assert client.get(f"{index.url}?cites={wrong}").context["register"].count == 3
