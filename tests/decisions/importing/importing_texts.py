"""Invented paragraphs, and ways to print them: narrow or wide, with broken words, blank lines and page ends."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import assume
from hypothesis import strategies as st

Row = tuple[str, int, str, str, str]

FRAGMENTS = [
    *(
        "Recalling that ponds are wet,",
        "RECALLING",
        "Decides to act;",
        "1. Urges Parties to:",
        "(a) count;",
        "(i) now;",
    ),
    *("ii.", "3", "- 4 -", "UNEP/CMS/Doc.3", "Annex 1", "ANNEX", "SECTION ON PONDS", "The Conference of the Parties,"),
    *("Rappelant la décision ;", "Décide :", "Invite les Parties", "Recordando la decisión;", "Pide", "14.114 Parties"),
    *("efforts ;1", "1 A note", "\uf02d un ; \uf02d deux", "• three", "\u2013 four", "http://example.org/", "sous-"),
    *(
        "RESOLUTION 3.1",
        "Adopted by the Parties (Bonn,",
        "2031)",
        "Original: English",
        "For reasons of economy, few.",
        "§ 4",
    ),
    *(
        "l'e\u0301tang",
        "syn\u00adergie\u00ad",
        "a\u200bb",
        "œuvre",
        "Directed to Parties",
        "Introduction :",
        "(b) more",
        "IV. More",
    ),
]

WORDS = {
    "en": [
        "the",
        "ponds",
        "of",
        "Parties",
        "AEWA",
        "and",
        "their",
        "keepers",
        "within",
        "Resolution 11.3",
        "each,",
        "water",
    ],
    "fr": [
        "les",
        "étangs",
        "de",
        "Parties",
        "AEWA",
        "et",
        "l\u2019eau",
        "gardiens",
        "« Famille »",
        "Résolution 11.3",
        "là,",
        "où",
    ],
    "es": ["las", "charcas", "de", "Partes", "AEWA", "y", "agua", "dueños", "según", "Resolución 11.3", "así,", "que"],
}
BROKEN = {
    "en": [
        ("in", "struments"),
        ("po", "tential"),
        ("coop", "eration"),
        ("long-", "term"),
        ("non-", "native"),
        ("self-", "help"),
    ],
    "fr": [("ins", "truments"), ("po", "tentiels"), ("finan", "cières"), ("sous-", "régional"), ("non-", "respect")],
    "es": [("ins", "trumentos"), ("po", "tenciales"), ("secre", "taría"), ("socio", "económico"), ("coope", "ración")],
}
VERBS = {
    "en": {
        "preambular": ["Recalling", "Recalling further", "Deeply concerned", "AWARE", "Noting with appreciation"],
        "operative": ["Decides", "Also requests", "CALLS UPON", "Takes note", "Strongly urges"],
    },
    "fr": {
        "preambular": [
            "Consciente",
            "Rappelant également",
            "SE RÉJOUISSANT",
            "Vivement préoccupées",
            "Ayant à l\u2019esprit",
        ],
        "operative": ["Décide", "Prie instamment", "CONVIENT", "Prend note", "Invite en outre"],
    },
    "es": {
        "preambular": ["Recordando", "Profundamente preocupada", "TENIENDO EN CUENTA", "Tomando nota con satisfacción"],
        "operative": ["Decide", "Pide asimismo", "EXHORTA", "Conviene en", "También alienta"],
    },
}
SUBJECT = {"en": "The Secretariat shall", "fr": "Le Secrétariat doit", "es": "La Secretaría debe"}
FIRST = {"en": "that", "fr": "que", "es": "con"}
TITLE = {
    "en": ["Decision on the ponds", "RESOLUTION ON PONDS AND THEIR MANY KEEPERS IN ALL REGIONS"],
    "fr": ["Décision sur les étangs", "RESOLUTION SUR LES ÉTANGS ET LEURS NOMBREUX GARDIENS DE TOUTES LES RÉGIONS"],
    "es": ["Decisión sobre las charcas", "RESOLUCIÓN SOBRE LAS CHARCAS Y SUS DUEÑOS DE TODAS LAS REGIONES"],
}
HEADING = {"en": "WATER AND DEPTH", "fr": "EAU ET PROFONDEUR", "es": "AGUA Y PROFUNDIDAD"}
FURNITURE = [["UNEP/CMS/StC44/Doc.4", "3"], ["- 5 -"], ["Page 2 of 9"], []]
ROMAN = ["i", "ii", "iii", "iv"]


@dataclass(frozen=True)
class Printed:
    text: str
    language: str
    title: str
    provisions: list[Row]


@st.composite
def prose(draw: st.DrawFn, language: str) -> list[tuple[str, ...]]:
    """Words as tuples of the parts that a line end may break them into."""
    whole = st.sampled_from([(word,) for word in WORDS[language]])
    broken = st.sampled_from(BROKEN[language])
    words = draw(st.lists(st.one_of(whole, broken), min_size=4, max_size=25))
    return [*words, ("water" if language == "en" else "agua",)]


@st.composite
def paragraph(draw: st.DrawFn, language: str, number: str, level: int, end: str) -> tuple[Row, list[tuple[str, ...]]]:
    kind = draw(st.sampled_from(["preambular", "operative"])) if not number else "operative"
    verb = draw(st.sampled_from(VERBS[language][kind])) if level == 1 and (not number or draw(st.booleans())) else ""
    opening = FIRST[language] if verb or level > 1 else SUBJECT[language]
    words = [*((part,) for part in opening.split()), *draw(prose(language))]
    text = " ".join("".join(parts) for parts in words) + end
    return (kind, level, number, verb, text), [*((part,) for part in verb.split()), *words[:-1], (words[-1][0] + end,)]


@st.composite
def rows(draw: st.DrawFn, language: str) -> list[tuple[Row, str, list[tuple[str, ...]]]]:
    """Provisions, each with its printed number and its words; a list of items follows what ends with a colon."""
    made: list[tuple[Row, str, list[tuple[str, ...]]]] = []
    shape = draw(st.sampled_from(["{}.", "{})", "({})"]))
    numbered = 0
    for index in range(draw(st.integers(min_value=2, max_value=6))):
        if index and draw(st.integers(0, 5)) == 0 and made[-1][0][0] != "heading":
            made.append((("heading", 1, "", "", HEADING[language]), "", [(w,) for w in HEADING[language].split()]))
            numbered = 0
        items = draw(st.integers(0, 3))
        counted = index and draw(st.booleans())
        numbered = numbered + 1 if counted else 0
        number = str(numbered) if counted else ""
        end = ":" if items else draw(st.sampled_from([";", " ;", ".", ",", "; and"]))
        row, words = draw(paragraph(language, number, 1, end))
        made.append((row, shape.format(number) if number else "", words))
        for item in range(items):
            letter = "abc"[item]
            (_, _, _, _, text), words = draw(paragraph(language, letter, 2, draw(st.sampled_from([";", "."]))))
            made.append(((row[0], 2, letter, "", text), f"({letter})", words))
    return made


def wrapped(words: list[tuple[str, ...]], width: int) -> list[str]:
    """Fills lines greedily, and breaks a word wherever one of its parts still fits."""
    lines = [""]
    for parts in words:
        for index, part in enumerate(parts):
            space = " " if index == 0 and lines[-1] else ""
            if len(lines[-1]) + len(space) + len(part) <= width or not lines[-1]:
                lines[-1] += space + part
            else:
                broken = index > 0 and not lines[-1].endswith("-")
                lines[-1] += "-" if broken else ""
                lines.append(part)
    return lines


@st.composite
def paged(draw: st.DrawFn, lines: list[str]) -> list[str]:
    """Ends a page somewhere in the middle, with what is printed at its foot."""
    if len(lines) < 6 or draw(st.booleans()):
        return lines
    cut = draw(st.integers(3, len(lines) - 2))
    return [*lines[:cut], *draw(st.sampled_from(FURNITURE)), "\f" + lines[cut], *lines[cut + 1 :]]


@st.composite
def printed_decisions(draw: st.DrawFn) -> Printed:
    language = draw(st.sampled_from(["en", "fr", "es"]))
    title = draw(st.sampled_from(TITLE[language]))
    width = draw(st.integers(36, 100))
    made = draw(rows(language))
    paragraphs = [wrapped([(word,) for word in title.split()], width)]
    paragraphs += [wrapped([(number,), *words] if number else words, width) for _, number, words in made]
    between = draw(st.sampled_from(["", "\n", "all"]))
    if between == "all":
        lines = draw(paged([line for lines in paragraphs for line in lines]))
        text = "\n\n".join(lines)
        # Blank lines that only ever stand before capitals can't be told from those between paragraphs.
        assume(any(line[0].islower() for line in lines))
    else:
        lines = [line + (between if last else "") for block in paragraphs for line, last in with_last(block)]
        lines = draw(paged(lines))
        text = "\n".join(lines)
    # The same line at the edge of two pages would be a running header.
    assume("\f" not in text or len({line.strip() for line in lines}) == len(lines))
    return Printed(text, language, title, [row for row, _, _ in made])


def with_last(block: list[str]) -> list[tuple[str, bool]]:
    return [(line, index == len(block) - 1) for index, line in enumerate(block)]
