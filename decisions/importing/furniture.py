"""Takes out what belongs to the printed page and not to the text: symbols, page numbers, running headers, notes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from decisions.importing.running import at_bottoms, at_tops, running_lines
from decisions.importing.sentences import announces, is_closed, starts_small
from decisions.importing.verbs import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from decisions.importing.lines import Line

PAGE = r"(?:page|pagina|pag|p)\.?\s?[0-9]{1,4}(?:\s?(?:of|sur|de|/)\s?[0-9]{1,4})?"
PAGE_NUMBER = re.compile(
    rf"(?:[-\u2013\u2014]\s?)?(?:{PAGE}|[0-9]{{1,3}}(?:\s?/\s?[0-9]{{1,3}})?)(?:\s?[-\u2013\u2014])?"
)
SYMBOL = re.compile(
    r"(?=.*[0-9])[a-z]{2,}[a-z0-9.-]*/\s?[\w.()-]+(?:/\s?[\w.()-]+)*"
    rf"(?:\s/?(?:rev|add|corr|doc|inf)\.?[0-9]*|\s\(rev[^)]{{0,30}}\)|\s[0-9]+(?:\.[0-9]+)*|\s{PAGE}){{0,6}}"
)
LABEL = re.compile(
    r"(?:distr(?:\.|ibution|ibucion)?\s?:?\s?(?:general|generale|limited|limitee|limitada|restricted|restreinte)e?\.?"
    r"|original(?:e)?\s?:\s?\w+(?:(?:,| and| et| y|/)\s?\w+){0,3})"
)
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
)
DAY = rf"[0-9]{{1,2}}(?:er|st|nd|rd|th)?(?: de)?(?: {MONTH})?"
DATE = re.compile(
    r"(?:(?:printed on|imprime le|impreso el)\s|[^\W\d_][^\d,()]{0,40},\s(?:[^\W\d_][^\d,()]{0,40},\s)?)?"
    rf"(?:{DAY}\s?(?:-|\u2013|\u2014|to|and|et|y|au|al)\s?)?"
    rf"[0-9]{{1,2}}(?:er|st|nd|rd|th)?(?: de)? {MONTH}(?: de| del|,)? [0-9]{{4}}"
)
NOTE = re.compile(
    r"(?:for reasons of econom|in the interests? of econom|delegates are (?:kindly )?(?:requested|asked)"
    r"|(?:pour|par) (?:des raisons|souci|mesure)s? d'econom|les delegues sont (?:invites|pries)"
    r"|por (?:razones|motivos) de econom|se (?:ruega|solicita|pide) a los delegados)"
)
URL = re.compile(r"(?:https?://|www\.)\S+")
NOTE_LINES = 5
FIRST_LINES = 12


def separate(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines of the text itself, and what was taken out, in the order of the source."""
    out = standing_out(lines)
    running = running_lines(lines, out)
    out = out | notes(lines) | running.dropped | addresses(lines)
    kept: list[Line] = []
    turned = False
    for index, line in enumerate(lines):
        if index in out:
            turned = True
            continue
        kept.append(replace(line, turned=line.turned or (turned and bool(kept)), repeated=index in running.doubtful))
        turned = False
    return kept, [lines[index].text for index in sorted(out)]


def standing_out(lines: Sequence[Line]) -> set[int]:
    """Lines that are nothing but a symbol, a page number, a label or a date, and no part of a sentence."""
    looks = {index for index, line in enumerate(lines) if is_furniture(line, index)}
    return {index for index in looks if is_apart(lines, index, looks)}


def is_furniture(line: Line, index: int) -> bool:
    if len(line.text) > 150:
        return False
    plain = folded(line.text)
    if line.text[:2].isupper() and SYMBOL.fullmatch(plain):
        return True
    early_date = index < FIRST_LINES and DATE.fullmatch(plain)
    return bool(PAGE_NUMBER.fullmatch(plain) or LABEL.fullmatch(plain) or early_date)


def is_apart(lines: Sequence[Line], index: int, looks: set[int]) -> bool:
    """Whether the page ends here, other furniture stands beside, or the line before announces nothing."""
    if index == 0 or lines[index].turned or {index - 1, index + 1} & looks:
        return True
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or after.turned:
        return True
    return not announces(lines[index - 1].text)


def notes(lines: Sequence[Line]) -> set[int]:
    """The note on the cost of paper, up to the full stop that ends it."""
    out: set[int] = set()
    for index, line in enumerate(lines):
        if index in out or not NOTE.match(folded(line.text[:60])):
            continue
        ends = (n for n in range(index, min(index + NOTE_LINES, len(lines))) if lines[n].text.endswith("."))
        out.update(range(index, next(ends, index) + 1))
    return out


def addresses(lines: Sequence[Line]) -> set[int]:
    """A web address alone at the edge of a page, where no sentence runs into it."""
    edges = at_tops(lines, 1) | at_bottoms(lines, 1)
    return {
        index
        for index, line in enumerate(lines)
        if index in edges
        and URL.fullmatch(line.text)
        and (index == 0 or is_closed(lines[index - 1].text))
        and not (index + 1 < len(lines) and starts_small(lines[index + 1].text))
    }
