from __future__ import annotations

import json

import pytest

from decisions.importing import ParsedProvision, Unreadable, parse

FRENCH = "Décision sur les mares\nRappelant la première ;\nNotant la deuxième ;\nDécide d\u2019une autre."
ENGLISH = "Decision on ponds\n\n1. Recalling ditches,\n2. Decides to:\n(a) count;\n(b) map."
SPANISH = "Decisión sobre las charcas\n\nRecordando la primera;\nPide también un informe."


@pytest.mark.parametrize(
    ("sentence", "verb", "text"),
    [
        ("Recalling, in particular, that ponds,", "Recalling", ", in particular, that ponds,"),
        ("Decides: to act,", "Decides", ": to act,"),
        ("Decides : to act,", "Decides", " : to act,"),
        ("Recalling the « Plan »,", "Recalling", "the « Plan »,"),
        ("Decides (again) to act,", "Decides", "(again) to act,"),
    ],
)
def test_verb_and_text_join_to_the_printed_sentence(sentence, verb, text):
    (provision,) = parse(f"Decision on ponds\n{sentence}", "en").provisions
    assert (provision.verb, provision.text, provision.sentence) == (verb, text, sentence)


def test_same_text_gives_the_same_ids_and_no_id_comes_twice():
    ids = [[provision.id for provision in parse(ENGLISH, "en", source_id=source).provisions] for source in "aab"]
    assert ids[0] == ids[1]
    assert not set(ids[0]) & set(ids[2])
    assert len(set(ids[0])) == len(ids[0])


def test_parsed_decision_is_plain_data():
    data = parse(SPANISH, "es").as_dict()
    assert list(data) == ["title", "number", "language", "provisions", "discarded"]
    assert {tuple(provision) for provision in data["provisions"]} == {("id", "kind", "level", "number", "verb", "text")}
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize(
    ("text", "language", "line", "reason"),
    [
        ("Decision on ponds\nDecides to act.", "de", 1, "language 'de' is unknown"),
        ("\n\nRecalling ponds,\nDecides to act.", "en", 3, "no title"),
        ("\nDecision on ponds\n\nPonds are wet.", "en", 2, "no paragraph begins"),
        (FRENCH, "es", 2, "the text is French"),
        (SPANISH, "en", 3, "the text is Spanish"),
        (ENGLISH, "fr", 3, "the text is English"),
    ],
)
def test_unfit_text_is_refused_with_line_and_reason(text, language, line, reason):
    with pytest.raises(Unreadable, match=reason) as refusal:
        parse(text, language)
    assert refusal.value.line == line


def test_no_level_is_left_out_between_two_provisions():
    levels = [provision.level for provision in parse(ENGLISH, "en").provisions]
    assert levels == [1, 1, 2, 2]


def test_sentence_of_a_provision_without_text_is_its_verb():
    assert ParsedProvision("1", "operative", 1, "", "Decides", "").sentence == "Decides"
