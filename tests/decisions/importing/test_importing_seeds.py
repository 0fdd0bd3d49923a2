from __future__ import annotations

from pathlib import Path

import pytest

from decisions.importing import parse, parse_document

DATA = Path(__file__).resolve().parents[3] / "decisions" / "data"


@pytest.fixture(scope="module")
def decision():
    return parse((DATA / "stc44-synergies.fr.txt").read_text(), "fr", source_id="cms-stc44-synergies")


@pytest.fixture(scope="module")
def terms():
    return parse_document((DATA / "focal-point-terms-of-reference.fr.txt").read_text(), "fr")


def test_title_of_the_decision_is_joined(decision):
    assert decision.title == (
        "DECISION DU 44EME COMITE PERMANENT DE LA CMS SUR LE RENFORCEMENT "
        "DES SYNERGIES ET DES SERVICES COMMUNS ENTRE LES INSTRUMENTS DE LA FAMILLE CMS"
    )
    assert decision.number == ""


def test_decision_has_twelve_provisions_with_a_recital_among_the_operative_ones(decision):
    assert [(provision.verb, provision.kind) for provision in decision.provisions] == [
        ("Consciente", "preambular"),
        ("Rappelant", "preambular"),
        ("Rappelant également", "preambular"),
        ("Se réjouissant", "preambular"),
        ("Notant", "preambular"),
        ("Soulignant", "preambular"),
        ("Décide", "operative"),
        ("Convaincue", "preambular"),
        ("Convient", "operative"),
        ("Invite", "operative"),
        ("Invite", "operative"),
        ("Invite", "operative"),
    ]
    assert {(provision.level, provision.number) for provision in decision.provisions} == {(1, "")}


@pytest.mark.parametrize("word", ["instruments", "potentiels", "Secrétaire", "financières", "remettant", "appropriées"])
def test_broken_words_of_the_decision_are_whole(decision, word):
    assert word in " ".join(provision.text for provision in decision.provisions)


def test_no_broken_word_or_double_space_is_left_in_the_decision(decision):
    whole = " ".join(provision.sentence for provision in decision.provisions)
    assert "- " not in whole
    assert "-" not in whole
    assert "  " not in whole


def test_provisions_of_the_decision_end_where_they_are_printed_to_end(decision):
    assert decision.provisions[7].sentence.endswith("les leçons apprises et les économies financières réalisées ;")
    assert decision.provisions[8].sentence == (
        "Convient que les services communs proposés ne doivent constituer aucune astreinte financière pour les "
        "secrétariats et doivent préserver leur identité tout en améliorant l\u2019efficacité ;"
    )
    assert decision.discarded == ()


def test_terms_of_reference_keep_their_parts(terms):
    assert terms.title == "Point focal national de la CMS et ses fonctions"
    assert [part.text for part in terms.paragraphs if part.kind == "heading"] == [
        "Action requise",
        "Introduction",
        "Responsabilités des points focaux nationaux",
    ]
    assert [part.number for part in terms.paragraphs if part.kind == "paragraph" and part.number] == ["1", "2", "3"]
    (action,) = [part for part in terms.paragraphs if part.number == "a"]
    assert (action.kind, action.level) == ("item", 2)
    assert action.text.startswith("Prendre note des termes de référence")


def test_every_duty_is_one_item(terms):
    source = (DATA / "focal-point-terms-of-reference.fr.txt").read_text()
    duties = [part for part in terms.paragraphs if part.kind == "item" and not part.number]
    assert len(duties) == source.count("\uf02d") == 22
    assert {duty.level for duty in duties} == {2}
    assert duties[0].text.startswith("S\u2019assurer de la confirmation de leur nomination")
    assert duties[14].text.endswith(
        "répondre aux questionnaires sur les problèmes spécifiques liés à la Convention etc. ;"
    )
    assert duties[-1].text.endswith("aux demandes de données ou d\u2019informations.")


def test_list_goes_on_after_its_footnote(terms):
    kinds = [part.kind for part in terms.paragraphs]
    position = kinds.index("footnote")
    footnote = terms.paragraphs[position]
    assert footnote.number == "1"
    assert footnote.text.startswith("Le Chili dispose d\u2019un comité national")
    assert footnote.text.endswith("recherche scientifique et technique.")
    assert kinds.count("footnote") == 1
    assert terms.paragraphs[position - 1].text.endswith("la duplication inutile des efforts;")
    assert terms.paragraphs[position + 1].text.startswith("Maintenir un flux de communication")


def test_trailing_address_of_the_terms_is_furniture(terms):
    assert terms.discarded == ("http://www.cms.int/",)
