from __future__ import annotations

from collections import Counter
from pathlib import Path

import importing_files as made
import pytest
import typst

from decisions.importing import Unreadable, parse, parse_document
from decisions.importing.files import read_text
from decisions.importing.files.pdf import read_pdf

DATA = Path(__file__).resolve().parents[3] / "decisions" / "data"

PRINTED = """#set page(width: 120mm, height: 100mm)
#set text(size: 10pt, lang: "fr", hyphenate: true)
#set par(justify: true)
Décision sur les étangs

Rappelant les responsabilités constitutionnelles et gouvernementales des instruments de la Famille#footnote[Une note.] ;

Décide d’agir.
#pagebreak()
Invite les Parties.
"""


def test_pages_lines_paragraphs_broken_words_and_notes_are_told_apart():
    assert read_pdf(typst.compile(PRINTED.encode())) == (
        "Décision sur les étangs\n\nRappelant les responsabilités constitutionnelles et gouvernemen-\n"
        "tales des instruments de la Famille1 ;\n\nDécide d’agir.\n\n1 Une note.\fInvite les Parties."
    )


def test_sign_without_a_name_is_a_bullet():
    assert read_pdf(made.pdf_of(["Requests to:", "\uf02d count"])) == "Requests to:\n• count"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 and nothing more", "damaged"),
        (typst.compile(b"#rect()"), "scan"),
    ],
)
def test_pdf_without_a_text_is_refused(content, reason):
    with pytest.raises(Unreadable, match=reason) as refusal:
        read_text(content, "a.pdf")
    assert refusal.value.line == 0


def test_encrypted_pdf_is_refused(encrypted_pdf):
    with pytest.raises(Unreadable, match="encrypted"):
        read_text(encrypted_pdf, "a.pdf")


@pytest.fixture
def encrypted_pdf() -> bytes:
    """A file whose password nobody has: the standard handler, with keys that are noise."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00><00>] >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 5\n0000000000 65535 f \n{table}{end}".encode()


@pytest.mark.parametrize(
    ("name", "reader"),
    [("stc44-synergies.fr.txt", parse), ("focal-point-terms-of-reference.fr.txt", parse_document)],
)
def test_seeds_are_the_same_text_in_every_form(name, reader):
    text = (DATA / name).read_text()
    lines = text.replace("\f", "\n").split("\n")
    typed = reader(text, "fr")
    for content in (made.docx_of(line for line in lines if line.strip()), made.pdf_of(lines)):
        read = reader(read_text(content, name), "fr")
        assert counts(read) == counts(typed)
        assert read.title == typed.title
        assert read.discarded == typed.discarded
        assert letters(read) == letters(typed)


def parts(parsed):
    return getattr(parsed, "provisions", None) or parsed.paragraphs


def counts(parsed) -> Counter[str]:
    return Counter(part.kind for part in parts(parsed))


def letters(parsed) -> list[str]:
    return ["".join(c for c in part.text if c.isalnum()) for part in parts(parsed)]
