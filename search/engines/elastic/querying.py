"""From the text asked for to the query that finds it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from elasticsearch.dsl.query import (
    Bool,
    ConstantScore,
    MatchAll,
    MatchNone,
    MultiMatch,
    Nested,
    Prefix,
    Query,
    Term,
    Terms,
)

from search.analysis import code, fold
from search.grammar import parse, telling
from search.languages import site_languages

from .documents import composed
from .names import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.grammar import Clause

#: Where words are looked for, and what they count there.
FIELDS = {"title": 8, "cited": 4, "lead": 3, "body": 1}
#: Of these, and of the parts, it also knows the words as they are written.
PLAIN = {"title.plain": 8, "cited.plain": 4, "lead.plain": 3}
PLAIN_PARTS = "parts.text.plain"
#: Added to what has the symbol, and to the reader's language. No relevance reaches it: it is an average over the words
#: asked for, and one word counts at most its field's 8 by 2.2 by its rarity: at most 21 in 10^9 pages.
SYMBOL, OWN = 2048, 1024
#: The most words that the last one of a phrase may be the beginning of.
EXPANSIONS = 1024
#: So many words of a text may be but begun.
BEGUN = 4


class Asked:
    """A text as each language of the site understands it: each leaves out words that are too common in it."""

    def __init__(self, text: str) -> None:
        self.clauses = _few_begun(parse(composed(text)))
        self.wanted = [clause for clause in self.clauses if not clause.is_excluded]
        self.symbol = code(text) if self.wanted == self.clauses else ""
        self._languages: dict[tuple[Clause, ...], list[str]] = defaultdict(list)
        for language in site_languages():
            self._languages[tuple(telling(self.clauses, language))].append(language)

    def query(self) -> Query:
        """Pages that have all words, or the symbol."""
        if not self.clauses:
            return MatchAll()
        ways = [self._in(languages, _all_of(clauses)) for clauses, languages in self._languages.items()]
        if self.symbol:
            ways.append(ConstantScore(filter=has("symbols", self.symbol), boost=SYMBOL))
        return Bool(should=ways, minimum_should_match=1)

    def in_parts(self) -> Query:
        """Parts that have any of the words. One counts more by each that it has."""
        return Bool(should=[self._in(languages, _any_of(clauses)) for clauses, languages in self._languages.items()])

    def _in(self, languages: list[str], query: Query) -> Query:
        if len(self._languages) == 1:
            return query
        # Unlike the page's language, its index is known of a part too.
        return Bool(must=[query], filter=[Terms("_index", [name_of(language) for language in languages])])


def _few_begun(clauses: Iterable[Clause]) -> list[Clause]:
    """Each once, and words that are but begun as long as there are few: each stands for thousands."""
    kept = list(dict.fromkeys(clauses))
    begun = [clause for clause in kept if clause.is_begun]
    whole = {clause: replace(clause, is_begun=False) for clause in begun[BEGUN:]}
    return [whole.get(clause, clause) for clause in kept]


def _all_of(clauses: Iterable[Clause]) -> Query:
    wanted = [clause for clause in clauses if not clause.is_excluded]
    share = 1 / (sum(len(clause.words) for clause in wanted) or 1)
    return Bool(
        must=[_found(clause, share) for clause in wanted] or [MatchAll()],
        must_not=[_found(clause) for clause in clauses if clause.is_excluded],
    )


def _any_of(clauses: Iterable[Clause]) -> Query:
    wanted = [_found_in_part(clause) for clause in clauses if not clause.is_excluded]
    return Bool(should=[ConstantScore(filter=each) for each in wanted] or [MatchNone()])


def _found(clause: Clause, boost: float = 1) -> Query:
    """A page that has the word, or the words side by side."""
    if clause.is_begun and len(clause.words) == 1:
        begun = fold(clause.words[0])
        ways = [Prefix(field, {"value": begun, "boost": weight}) for field, weight in PLAIN.items()]
        in_parts = Nested(path="parts", query=_begun_in_part(begun), score_mode="max")
        return Bool(should=[*ways, in_parts], minimum_should_match=1, boost=boost)
    return _side_by_side(clause, [f"{field}^{weight}" for field, weight in FIELDS.items()], boost)


def _found_in_part(clause: Clause) -> Query:
    if clause.is_begun and len(clause.words) == 1:
        return _begun_in_part(fold(clause.words[0]))
    return _side_by_side(clause, ["parts.text"])


def _begun_in_part(begun: str) -> Query:
    return Prefix(PLAIN_PARTS, {"value": begun})


def _side_by_side(clause: Clause, fields: list[str], boost: float = 1) -> Query:
    text = " ".join(clause.words)
    if clause.is_begun:
        return MultiMatch(query=text, type="phrase_prefix", fields=fields, boost=boost, max_expansions=EXPANSIONS)
    return MultiMatch(query=text, type="phrase", fields=fields, boost=boost)


def has(field: str, value: str) -> Query:
    return Term(field, {"value": value})
