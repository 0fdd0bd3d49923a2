"""Records made by hand: no page, no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zlib import crc32

from hypothesis import strategies as st

from decisions.enums import DecisionStatus, ProvisionKind, RelationKind, TextKind, TextStanding
from decisions.exports.record import Record, RecordAddress, RecordChange, RecordProvision, RecordReference, Term

SITE = "https://www.example.org"


def provision(text: str, **values: Any) -> RecordProvision:
    """An operative one of the first level; its anchor follows from its number or its words."""
    values = {"kind": "operative", "level": 1, "number": "", "verb": "", "lang": "en", **values}
    return RecordProvision(text=text, **{"anchor": f"p-{values['number'] or crc32(text.encode())}", **values})


def heading(text: str, **values: Any) -> RecordProvision:
    return provision(text, kind="heading", **values)


def recital(text: str, **values: Any) -> RecordProvision:
    return provision(text, kind="preambular", **values)


RESOLUTION = Record(
    language="en",
    text_language="en",
    entered_in="en",
    standing=Term("original", "original"),
    text_kind=Term("official", "official text"),
    identifier=f"{SITE}/id/decision/cms/resolution-11-3",
    address=f"{SITE}/en/instruments/cms/decisions/resolution-11-3/",
    versions=(RecordAddress("en", f"{SITE}/en/instruments/cms/decisions/resolution-11-3/"),),
    instrument=Term("cms", "CMS"),
    instrument_name="Convention on the Conservation of Migratory Species of Wild Animals",
    kind=Term("resolution", "Resolution"),
    number="11.3",
    symbol="Resolution 11.3",
    title="Enhancing Synergies",
    title_language="en",
    body=Term("COP", "Conference of the Parties"),
    meeting_symbol="COP11",
    meeting_title="11th Meeting of the Conference of the Parties",
    adopted_on=date(2014, 11, 9),
    year=2014,
    status=Term("in_force", "in force"),
    status_since=date(2014, 11, 9),
    status_as_of="",
    changes=(),
    topics=(Term("synergies", "Synergies"),),
    provisions=(),
    references=(),
    files=(),
    official_address="",
    source="",
    confidence=Term("high", "well sourced"),
    remark="",
    updated_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
    accessed_on=date(2026, 11, 22),
)

#: What decides, what convinces, what agrees: a recital between operative provisions.
ALTERNATING = (
    recital("of the autonomy of each instrument;", verb="Conscious"),
    provision("a gradual approach;", verb="Decides", number="1"),
    recital("that this saves costs;", verb="Convinced"),
    provision("to share services;", verb="Agrees", number="2"),
)

RICH = replace(
    RESOLUTION,
    title="Ponds & “puddles” <large>",
    topics=(Term("ponds", "Ponds & lakes"), Term("law", "Law")),
    references=(
        RecordReference(Term("recalls", "recalls"), "CMS Resolution 10.9", f"{SITE}/id/decision/cms/resolution-10-9"),
        RecordReference(Term("amends", "amends"), "AEWA Resolution 6.22", f"{SITE}/id/decision/aewa/r-6-22", "", "p-1"),
        RecordReference(Term("recalls", "recalls"), "CBD Decision X/2", "", "https://www.example.net/x-2", "p-2"),
        RecordReference(Term("repeals", "repeals"), "an older letter"),
    ),
    changes=(
        RecordChange(Term("in_force", "in force"), date(2014, 11, 9)),
        RecordChange(Term("amended", "amended"), date(2024, 3, 1), "CMS Resolution 14.1", f"{SITE}/id/x", "in part"),
        RecordChange(Term("repealed", "repealed")),
    ),
    files=(RecordAddress("fr", f"{SITE}/documents/1/fr.pdf"),),
    provisions=(
        heading("Preamble", number="I", anchor="p-h1"),
        recital("Article IX,", verb="Recalling", number="a", anchor="p-ra"),
        *ALTERNATING[1:],
        heading("Deep", level=3, anchor="p-h2"),
        provision("the Parties:", verb="Urges", number="3", addressees=(Term("parties", "Parties"),), due_at="COP15"),
        provision("to count & to list;", level=2, number="3 a", anchor="p-3-a", due_on=date(2024, 5, 15)),
        provision("to do so twice.", level=4, number="i", anchor="p-i"),
        provision("à compter les étangs « œuvre »", level=2, verb="Invite", lang="fr", anchor="p-fr"),
    ),
)

WORDS = st.text(max_size=40)
REFERENCES = st.builds(
    RecordReference,
    st.sampled_from(RelationKind).map(lambda kind: Term(str(kind), str(kind.label))),
    st.text(min_size=1, max_size=20),
    st.sampled_from(["", f"{SITE}/id/decision/cms/resolution-10-9"]),
    st.sampled_from(["", "https://www.example.net/x?a=1&b=2"]),
    st.sampled_from(["", "p-0", "p-1", "p-99"]),
)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any decision: whatever its words, its levels, the order of its kinds, and what is known of it."""
    kinds = draw(st.lists(st.sampled_from(ProvisionKind), max_size=12))
    text = [
        RecordProvision(
            anchor=f"p-{place}",
            kind=str(kind),
            level=draw(st.integers(1, 6)),
            number=draw(st.text(max_size=5)),
            verb=draw(st.text(max_size=8)),
            text=draw(WORDS),
            lang=draw(st.sampled_from(["en", "fr", "es", "ar"])),
        )
        for place, kind in enumerate(kinds)
    ]
    return replace(
        draw(st.sampled_from([RESOLUTION, RICH])),
        title=draw(WORDS),
        number=draw(st.text(max_size=12)),
        text_language=draw(st.sampled_from(["en", "fr", "xx"])),
        adopted_on=draw(st.none() | st.dates()),
        year=draw(st.none() | st.integers(1, 9999)),
        standing=draw(st.sampled_from(TextStanding).map(lambda one: Term(str(one), str(one.label)))),
        text_kind=draw(st.sampled_from(TextKind).map(lambda one: Term(str(one), str(one.label)))),
        status=draw(st.sampled_from(DecisionStatus).map(lambda one: Term(str(one), str(one.label)))),
        references=tuple(draw(st.lists(REFERENCES, max_size=4))),
        provisions=tuple(text),
    )
