"""Marks and snippets."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlight import LENGTH, Marker

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("ab é<>&\"' \n-1"), st.characters(codec="utf-8")), max_size=600)
ASKED = st.sampled_from(["a", "ab", '"a b"', "b*", "é", "1", "a -b", "", "amp lt mark"])


def plain(marked: str) -> str:
    return html.unescape(marked.replace("<mark>", "").replace("</mark>", ""))


def marked(text: str, asked: str, language: str = "en") -> str:
    return Marker(asked, language).mark(text)


@given(TEXTS, ASKED)
def test_without_its_marks_it_is_the_text(text, asked):
    assert plain(marked(text, asked)) == text


@given(TEXTS, ASKED)
def test_a_snippet_is_a_stretch_of_the_text(text, asked):
    snippet = Marker(asked, "en").snippet(text)
    stretch = plain(snippet)
    if len(text) <= LENGTH:
        assert stretch == text
    assert any(stretch[start : len(stretch) - end] in text for start in (0, 1) for end in (0, 1))
    assert len(stretch) <= LENGTH + 2
    assert snippet.count("<mark>") == snippet.count("</mark>")
    assert snippet.count("<") == 2 * snippet.count("<mark>")


@pytest.mark.parametrize(
    ("language", "asked", "text", "result"),
    [
        ("en", "conserving", "Conservation & care", "<mark>Conservation</mark> &amp; care"),
        ("en", "party", "A Party's <b>report</b>", "A <mark>Party&#x27;s</mark> &lt;b&gt;report&lt;/b&gt;"),
        ("en", "the saiga", "The saiga of the steppe", "The <mark>saiga</mark> of the steppe"),
        ("en", "saiga -steppe", "Saiga of the steppe", "<mark>Saiga</mark> of the steppe"),
        ("en", '"calving grounds"', "grounds, calving grounds", "grounds, <mark>calving grounds</mark>"),
        ("en", "11.3", "Resolution 11.3 of 11 and 3", "Resolution <mark>11.3</mark> of 11 and 3"),
        ("en", "COP14", "cop-14 at COP 14", "<mark>cop-14</mark> at <mark>COP 14</mark>"),
        ("en", "antelo*", "Antelopes anteloid ant", "<mark>Antelopes</mark> <mark>anteloid</mark> ant"),
        ("fr", "ozone", "l’ozone d'ozone", "l’<mark>ozone</mark> d&#x27;<mark>ozone</mark>"),
        ("fr", "especes", "Les espèces", "Les <mark>espèces</mark>"),
        ("fr", "espèces", "Les espe\u0300ces ici", "Les <mark>espe\u0300ces</mark> ici"),
        ("fr", "conserving", "Conservation", "Conservation"),
        ("es", "decision", "Decisión nº 7", "<mark>Decisión</mark> nº 7"),
        ("en", "", "Nothing asked", "Nothing asked"),
    ],
)
def test_words_are_marked_as_they_are_found(language, asked, text, result):
    assert marked(text, asked, language) == result


def test_overlapping_phrases_are_marked_once():
    assert marked("range states meet", '"range states" "states meet"') == "<mark>range states</mark> meet"


@given(st.text(alphabet="éàc e\u0301"), st.sampled_from(["NFC", "NFD"]))
def test_marks_stand_at_words_in_any_normal_form(text, form):
    text = unicodedata.normalize(form, f"{text} été {text}")
    assert f"<mark>{unicodedata.normalize(form, 'été')}</mark>" in marked(text, "ete", "zz")


def test_a_snippet_shows_where_most_of_it_stands_together():
    text = f"saiga {'filler ' * 60}saiga and poaching near wetlands {'filler ' * 60}wetlands"
    snippet = Marker("saiga poaching wetlands", "en").snippet(text)
    assert "<mark>saiga</mark> and <mark>poaching</mark> near <mark>wetlands</mark>" in snippet
    assert snippet.startswith("…filler ")
    assert snippet.endswith(" filler…")


def test_a_snippet_without_marks_is_the_beginning():
    text = "word " * 100
    assert Marker("saiga", "en").snippet(text) == f"{('word ' * 40).strip()}…"
    assert Marker("saiga", "en").snippet("short & plain") == "short &amp; plain"


def test_clauses_are_counted_once_each():
    marker = Marker('saiga "calving grounds" 11.3 the', "en")
    assert marker.clauses_in("saigas and saiga") == 1
    assert marker.clauses_in("saiga at 11.3, calving grounds") == 3
    assert marker.clauses_in("grounds for calving, 11 or 3") == 0
    assert Marker("", "en").clauses_in("saiga") == 0


def test_what_stands_far_behind_is_not_looked_at():
    assert Marker("saiga", "en").clauses_in("filler " * 20_000 + "saiga") == 0
