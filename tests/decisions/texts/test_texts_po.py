"""PO files: words go out and come back with their ids; what cannot be taken is named."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.texts.pieces import Piece
from decisions.texts.po import PAGE, BadFile, check, read, sort, written

HEADER = {"Language": "fr", PAGE: "a-page"}
# No database keeps the character zero, no file the half of a pair.
words = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=60)
said = words.filter(bool)


@st.composite
def texts(draw):
    """The pieces of a page: fields, and provisions that have an id and words, perhaps no translation yet."""
    ids = draw(st.lists(st.uuids(), max_size=4, unique=True))
    keys = ["title", "introduction", *(f"{id_}/{name}" for id_ in ids for name in ("verb", "text"))]
    return [Piece(key, draw(said), draw(words), "operative 1") for key in keys]


def back(pieces, header=HEADER):
    return read(written(pieces, header).encode())


def file(*entries, **header):
    head = "".join(f'"{name}: {value}\\n"\n' for name, value in (HEADER | header).items())
    return f'msgid ""\nmsgstr ""\n{head}\n' + "\n".join(entries)


def entry(key, original, own, flags=""):
    return f'{flags}msgctxt "{key}"\nmsgid "{original}"\nmsgstr "{own}"\n'


@given(texts())
def test_words_and_ids_survive_the_round_trip(pieces):
    result = sort(back(pieces), pieces)
    assert result.words == {piece.key: piece.own for piece in pieces if piece.own}
    assert result.empty == sum(not piece.own for piece in pieces)
    assert (result.older, result.unknown, result.unfinished) == ([], [], [])


@given(texts())
def test_file_written_again_is_the_same(pieces):
    again = [Piece(entry.msgctxt, entry.msgid, entry.msgstr, entry.comment) for entry in back(pieces)]
    assert again == pieces


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f'msgid ""\n{text}'.encode())))
def test_no_bytes_break_the_reader(data):
    with suppress(BadFile):
        assert sort(read(data), []).words == {}


def test_header_names_page_and_language():
    check(back([Piece("title", "On Ponds")]), HEADER)
    with pytest.raises(BadFile, match="another page"):
        check(back([], {**HEADER, PAGE: "b"}), HEADER)
    with pytest.raises(BadFile, match="another language: es"):
        check(back([], {**HEADER, "Language": "es"}), HEADER)
    with pytest.raises(BadFile, match="another page"):
        check(read(b""), HEADER)


def test_bad_line_is_named():
    with pytest.raises(BadFile, match="Line 3: "):
        read(b'msgid "a"\nmsgstr "b"\nnonsense\n')


@pytest.mark.parametrize(("data", "reason"), [(b'msgid "\xe9"\n', "UTF-8"), (b"/etc/passwd", "as a PO file")])
def test_file_that_is_none_is_refused(data, reason):
    with pytest.raises(BadFile, match=reason):
        read(data)


def test_translation_of_older_words_is_taken_and_named():
    pieces = [Piece("title", "On Lakes"), Piece("1/verb", "Urges"), Piece("1/text", "Parties;")]
    brought = file(
        entry("title", "On Ponds", "Étangs"), entry("1/verb", "Urges", "Prie"), entry("1/text", "All;", "T;")
    )
    result = sort(read(brought.encode()), pieces)
    assert result.words == {"title": "Étangs", "1/verb": "Prie", "1/text": "T;"}
    assert (result.older, result.dated(), result.confirmed()) == (["title", "1/text"], {"title", "1"}, set())


def test_fuzzy_and_unknown_words_are_left_and_named():
    pieces = [Piece("title", "On Ponds"), Piece("1/text", "Parties;"), Piece("2/text", "States;")]
    brought = file(
        entry("title", "On Ponds", "Étangs", "#, fuzzy\n"),
        entry("1/text", "Parties;", "Parties ;"),
        entry("2/text", "States;", ""),
        entry("9/text", "Gone;", "Parti ;"),
    )
    result = sort(read(brought.encode()), pieces)
    assert (result.words, result.unfinished, result.unknown) == ({"1/text": "Parties ;"}, ["title"], ["9/text"])
    assert (result.empty, result.confirmed()) == (1, {"1"})


def test_outdated_words_go_out_as_fuzzy():
    assert [entry.fuzzy for entry in back([Piece("a", "x", "y", is_outdated=True), Piece("b", "x", "y")])] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("own", "reason"), [("é" * 11, "longer than 10"), ("a\x00b", "no text has")], ids=["long", "zero"]
)
def test_words_that_no_page_can_have_are_refused_with_their_line(own, reason):
    with pytest.raises(BadFile, match=f"Line 6: .*{reason}"):
        sort(read(file(entry("title", "On Ponds", own)).encode()), [Piece("title", "On Ponds", limit=10)])


def test_entry_that_is_there_twice_is_refused():
    twice = file(entry("title", "On Ponds", "Étangs"), entry("title", "On Ponds", "Mares"))
    with pytest.raises(BadFile, match=r"title.*twice"):
        sort(read(twice.encode()), [Piece("title", "On Ponds")])
