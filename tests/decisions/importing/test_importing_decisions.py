from __future__ import annotations

import pytest

from decisions.importing import parse


def outline(text: str, language: str) -> list[tuple[str, int, str, str]]:
    return [(p.kind[:3], p.level, p.number, p.verb) for p in parse(text, language).provisions]


def sentences(text: str, language: str) -> list[str]:
    return [provision.sentence for provision in parse(text, language).provisions]


NUMBERED = """RESOLUTION 3.7
PONDS AND THEIR KEEPERS
Adopted by the Conference of the Parties at its third meeting (Pondville,
3-5 May 2031)

The Conference of the Parties to the Pond Convention,

1. Recalling Resolution 2.4 on ditches, and in particular its
   paragraph 3,
2. Deeply concerned that ponds dry up,

3. Decides to keep ponds wet;
4. Also requests the Secretariat to:
   (a) count the ponds;
   (b) report to the Parties on
       (i) depth; and
       (ii) width;
   (c) publish both;
5. Parties shall pay for the water.
"""

CAPITALS = """Décision sur les mares

RAPPELANT la première décision
sur les mares ;

CONSIDÉRANT que les mares
sont petites ;

DÉCIDE :

de les agrandir.
"""

ALTERNATING = """Decisión sobre las charcas

Recordando la primera decisión sobre las charcas;
Decide conservar las charcas;
Profundamente preocupada por la sequía;
Toma nota con satisfacción del informe, y
Pide asimismo a la Secretaría que lo publique.
"""

HEADINGS = """DECISIONS 14.201 TO 14.203
POND INVENTORY

Directed to Parties

14.201 Parties are encouraged to:
a) count their ponds;
b) map them.

Directed to the Secretariat

14.202 The Secretariat shall print the maps, as in Decision
14.203 and its annex, by 2033.

Annex 1: Model map

Purpose

Maps show ponds.
The second sentence follows.

1. Scale
The scale is 1:100.
"""

BROKEN = """Décision sur les étangs

Rappelant la responsabilité des gouver-
PNUE/ETANG/Doc.3
2
\fnements pour les étangs sous-
régionaux, et les services po-\f
tentiels ;

Décide de poursuivre.
"""


def test_numbered_recitals_items_and_paragraphs_get_kind_level_and_number():
    decision = parse(NUMBERED, "en")
    assert (decision.title, decision.number) == ("PONDS AND THEIR KEEPERS", "3.7")
    assert outline(NUMBERED, "en") == [
        ("pre", 1, "", ""),
        ("pre", 1, "1", "Recalling"),
        ("pre", 1, "2", "Deeply concerned"),
        ("ope", 1, "3", "Decides"),
        ("ope", 1, "4", "Also requests"),
        ("ope", 2, "a", ""),
        ("ope", 2, "b", ""),
        ("ope", 3, "i", ""),
        ("ope", 3, "ii", ""),
        ("ope", 2, "c", ""),
        ("ope", 1, "5", ""),
    ]
    assert decision.discarded == (
        "RESOLUTION 3.7",
        "Adopted by the Conference of the Parties at its third meeting (Pondville,",
        "3-5 May 2031)",
    )


def test_recitals_in_capitals_keep_their_capitals():
    assert sentences(CAPITALS, "fr") == [
        "RAPPELANT la première décision sur les mares ;",
        "CONSIDÉRANT que les mares sont petites ;",
        "DÉCIDE :",
        "de les agrandir.",
    ]
    assert [kind for kind, *_ in outline(CAPITALS, "fr")] == ["pre", "pre", "ope", "ope"]


def test_kinds_may_alternate_without_blank_lines():
    assert [(kind, verb) for kind, _, _, verb in outline(ALTERNATING, "es")] == [
        ("pre", "Recordando"),
        ("ope", "Decide"),
        ("pre", "Profundamente preocupada"),
        ("ope", "Toma nota con satisfacción"),
        ("ope", "Pide asimismo"),
    ]


def test_headings_and_annex_are_kept_in_their_place():
    decision = parse(HEADINGS, "en")
    assert (decision.title, decision.number) == ("POND INVENTORY", "14.201 TO 14.203")
    assert [(p.kind[:3], p.level, p.number, p.text[:30]) for p in decision.provisions] == [
        ("hea", 1, "", "Directed to Parties"),
        ("ope", 1, "14.201", "Parties are encouraged to:"),
        ("ope", 2, "a", "count their ponds;"),
        ("ope", 2, "b", "map them."),
        ("hea", 1, "", "Directed to the Secretariat"),
        ("ope", 1, "14.202", "The Secretariat shall print th"),
        ("hea", 1, "", "Annex 1: Model map"),
        ("hea", 1, "", "Purpose"),
        ("ope", 1, "", "Maps show ponds. The second se"),
        ("ope", 1, "1", "Scale The scale is 1:100."),
    ]
    assert decision.provisions[5].text.endswith("as in Decision 14.203 and its annex, by 2033.")


def test_page_break_and_furniture_inside_a_word_leave_no_trace():
    decision = parse(BROKEN, "fr")
    assert decision.provisions[0].sentence == (
        "Rappelant la responsabilité des gouvernements pour les étangs sous-régionaux, et les services potentiels ;"
    )
    assert decision.discarded == ("PNUE/ETANG/Doc.3", "2")


def test_footnote_inside_a_sentence_is_reported_and_the_sentence_goes_on():
    note = "\n1 A pond is a small lake.\n\f"
    text = f"Decision on ponds\nRecalling the ponds1 of the\n{note}northern plain;\nDecides to act."
    decision = parse(text, "en")
    assert decision.provisions[0].sentence == "Recalling the ponds1 of the northern plain;"
    assert decision.discarded == ("1 A pond is a small lake.",)


def test_bulleted_list_under_an_unnumbered_paragraph_is_one_level_deeper():
    text = (
        "Decision on ponds\n\nRequests the Secretariat to:\n• count; • publish;\n• report.\n\nInvites Parties to pay."
    )
    assert [(level, verb) for _, level, _, verb in outline(text, "en")] == [
        (1, "Requests"),
        (2, ""),
        (2, ""),
        (2, ""),
        (1, "Invites"),
    ]


def test_typed_paragraphs_need_no_stop():
    typed = ["Recalling ponds", "Decides to act", f"Requests {'much ' * 50}help", "Invites Parties to give it"]
    assert sentences("\n".join(["Decision on ponds", *typed]), "en") == typed


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_need_no_stop(gap):
    lines = ["Decision on ponds", "Requests the Secretariat to", "a) count ponds", "b) map ditches", "c) report"]
    assert sentences(gap.join(lines), "en") == ["Requests the Secretariat to", "count ponds", "map ditches", "report"]


def test_designation_that_comes_back_in_a_sentence_is_furniture():
    text = "Resolution 3.1\nPonds\n\nDecides to act;\n\nInvites all\n\nResolution 3.1\n\nParties to act."
    decision = parse(text, "en")
    assert [provision.sentence for provision in decision.provisions] == [
        "Decides to act;",
        "Invites all Parties to act.",
    ]
    assert decision.discarded == ("Resolution 3.1", "Resolution 3.1")


def test_dashes_and_letters_with_points_make_lists():
    items = ["a. count", "b. map, with:", "i. depth", "ii. width", "c. report to:", "\u2013 all,", "\u2013 each;"]
    text = "\n".join(["Decision on ponds", "Decides to:", *items])
    assert [(level, number) for _, level, number, _ in outline(text, "en")] == [
        (1, ""),
        (2, "a"),
        (2, "b"),
        (3, "i"),
        (3, "ii"),
        (2, "c"),
        (3, ""),
        (3, ""),
    ]


def test_letter_of_a_paragraph_elsewhere_begins_no_item():
    text = "Decision on ponds\nRequests Parties to:\n(a) apply Article IX, paragraph\n(b) of the Plan;\n(b) report."
    assert [number for _, _, number, _ in outline(text, "en")] == ["", "a", "b"]


def test_verb_in_running_text_begins_nothing():
    text = "Decision on ponds\nRecalling that the Plan of\nDecides and Co. is old,\nRequests help."
    assert sentences(text, "en") == ["Recalling that the Plan of Decides and Co. is old,", "Requests help."]


def test_number_alone_on_its_line_belongs_to_the_next():
    assert sentences("Decision on ponds\n1.\nDecides to act;\n2.\nInvites help.", "en") == [
        "Decides to act;",
        "Invites help.",
    ]


def test_title_in_capitals_may_hold_an_opening_verb():
    decision = parse("RESOLUTION ON\nSUPPORTING THE POND\nRECALLING\nthat ponds are wet,\nDECIDES to act.", "en")
    assert decision.title == "RESOLUTION ON SUPPORTING THE POND"
    assert [provision.verb for provision in decision.provisions] == ["RECALLING", "DECIDES"]


def test_header_of_every_page_stays_out_of_the_title():
    page = "POND COMMITTEE REPORT\n"
    text = f"{page}Decision on ponds\nRecalling that ponds\n\f{page}are wet;\nDecides to act;\n\f{page}Invites help."
    decision = parse(text, "en")
    assert decision.title == "Decision on ponds"
    assert decision.discarded == ("POND COMMITTEE REPORT",) * 3


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("RESOLUTION 11.3", "11.3"),
        ("Résolution 12.4 (Rev.COP14)", "12.4 (Rev.COP14)"),
        ("Decision 14.114", "14.114"),
        ("UNEP/CMS/Resolution 9.2", "9.2"),
        ("Review of Resolution 9.12", ""),
        ("DECISION OF THE 44TH MEETING", ""),
    ],
)
def test_number_of_the_decision_is_read_from_its_designation(head, number):
    assert parse(f"{head}\nPonds and ditches\n\nDecides to act.", "en").number == number
