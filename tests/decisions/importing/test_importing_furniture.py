from __future__ import annotations

import pytest

from decisions.importing.furniture import separate
from decisions.importing.lines import read_lines


def kept(text: str) -> list[str]:
    return [line.text for line in separate(read_lines(text))[0]]


@pytest.mark.parametrize(
    "furniture",
    [
        "UNEP/CMS/StC44/Doc.4",
        "CMS/StC44/Doc.4/Rev.1",
        "PNUMA/CMS/COP12/Doc.2 Rev.1",
        "PNUE/CMS/Résolution 11.3 (Rev.COP13)",
        "UNEP/CMS/StC44/Doc.4 Page 3",
        "3",
        "- 3 -",
        "3/7",
        "Page 3 of 7",
        "page 3 sur 7",
        "Página 3 de 7",
        "Original: English",
        "ORIGINAL : ANGLAIS",
        "Distr.: General",
        "Distribution : Générale",
    ],
)
def test_furniture_between_two_lines_is_taken_out_and_reported(furniture):
    lines, discarded = separate(read_lines(f"Invites the Parties that met\n{furniture}\nin the spring to meet again."))
    assert [line.text for line in lines] == ["Invites the Parties that met", "in the spring to meet again."]
    assert lines[1].turned
    assert discarded == [furniture]


@pytest.mark.parametrize(
    "text",
    [
        "as set out in document\nUNEP/CMS/StC44/Doc.4\nand adopted",
        "in paragraphs 1, 2 and\n3\nof the annex",
        "the meeting held on\n14 October 2015\nin Bonn",
        "as the site (\nhttp://example.org/\nshows) says",
        "adopted in\n2014\nby the Parties",
        "(a)\nto meet",
        "3.\nDecides",
    ],
)
def test_line_of_running_text_stays(text):
    assert kept(text) == text.split("\n")


def test_cost_note_goes_to_its_full_stop():
    note = (
        "For reasons of economy, documents are printed in a limited\n"
        "number. Delegates are requested to bring their copies\nto the meeting."
    )
    lines, discarded = separate(read_lines(f"Title\n{note}\nRecalling ponds,"))
    assert [line.text for line in lines] == ["Title", "Recalling ponds,"]
    assert discarded == note.split("\n")


def test_date_of_printing_goes_from_the_head_of_the_paper():
    assert kept("14 octobre 2015\nOriginal : français\nDécision sur les étangs") == ["Décision sur les étangs"]
    assert kept("Bonn, Germany, 14-15 October 2015\n\nDecision on ponds") == ["Decision on ponds"]


def test_running_header_goes_and_the_first_is_marked():
    header = "Report of the Pond Committee"
    pages = [f"{header}\nPonds are many.", f"{header}  2\nThey are wet;", f"{header}  3\nand they last."]
    lines, discarded = separate(read_lines("\n\f".join(pages)))
    assert [line.text for line in lines if not line.repeated] == ["Ponds are many.", "They are wet;", "and they last."]
    assert [line.text for line in lines if line.repeated] == [header]
    assert discarded == [f"{header} 2", f"{header} 3"]


def test_wrapped_line_that_happens_to_come_back_is_no_header():
    text = "the ponds\nof the Family\n\fof the north\nof the Family\n\fand more"
    assert len(kept(text)) == 5


def test_address_alone_goes_at_the_edge_of_the_text_only():
    assert kept("Ponds are wet.\n\nhttp://www.example.org/\n") == ["Ponds are wet."]
    assert kept("Ponds are wet.\nhttp://www.example.org/\nMore.") == [
        "Ponds are wet.",
        "http://www.example.org/",
        "More.",
    ]
