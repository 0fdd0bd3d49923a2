"""What a text asks for, in the terms of each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.analysis import fold, terms
from search.grammar import parse, telling

from .words import symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from search.grammar import Clause

#: Terms one behind the other. One that ends in this sign is but begun.
Phrase = tuple[str, ...]
BEGUN = "*"
#: Phrases of which any will do.
Choice = tuple[Phrase, ...]
#: Choices all of which must be there.
Demand = tuple[Choice, ...]
#: Demands of which any will do: one for each language.
Expression = tuple[Demand, ...]


@dataclass(frozen=True)
class Asked:
    """`wanted` is empty where the text asks for no words; `unwanted` must not occur; `symbol` is the whole text's."""

    wanted: Expression
    unwanted: Expression
    symbol: Expression


def asked(text: str, languages: Sequence[str], beginnings: Callable[[str, str], Iterable[str]]) -> Asked:
    """`beginnings` knows the words that begin so in a language."""
    clauses = tuple(dict.fromkeys(parse(text)))
    wanted = [clause for clause in clauses if not clause.is_excluded]
    unwanted = [clause for clause in clauses if clause.is_excluded]

    def demand(clauses: Iterable[Clause], language: str) -> Demand:
        return tuple(dict.fromkeys(_choice(clause, language, beginnings) for clause in clauses))

    return Asked(
        wanted=_expression(demand(telling(wanted, language), language) for language in languages),
        unwanted=_expression((choice,) for language in languages for choice in demand(unwanted, language)),
        symbol=only(symbol(text)) if wanted else (),
    )


def only(term: str) -> Expression:
    return ((((term,),),),)


def rendered(expression: Expression, phrase: Callable[[Phrase], str], or_: str, and_: str) -> str:
    """In a store's own language: how it writes a phrase, and what stands between what may and what must be there."""

    def joined(parts: Iterable[str], sign: str) -> str:
        return f"({sign.join(parts)})"

    demands = (joined((joined(map(phrase, choice), or_) for choice in demand), and_) for demand in expression)
    return joined(demands, or_)


def _expression(demands: Iterable[Demand]) -> Expression:
    return tuple(dict.fromkeys(demand for demand in demands if demand))


def _choice(clause: Clause, language: str, beginnings: Callable[[str, str], Iterable[str]]) -> Choice:
    *before, last = clause.words
    start = tuple(terms(word, language)[0] for word in before)
    if clause.is_begun and last[0].isdigit():
        ends = [fold(last) + BEGUN]
    elif clause.is_begun:
        ends = [term for word in (last, *beginnings(last, language)) for term in terms(word, language)[:1]]
    else:
        # Within a phrase a word is found by its first term alone: the others have no place.
        ends = list(terms(last, language)[: 1 if before else None])
    return tuple((*start, end) for end in dict.fromkeys(ends))
