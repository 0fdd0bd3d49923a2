from __future__ import annotations

from functools import partial

from decisions.importing.blocks import gather
from decisions.importing.furniture import separate
from decisions.importing.head import designation, read_head
from decisions.importing.hyphens import Words
from decisions.importing.languages import opens, refuse_misfit, refuse_unknown
from decisions.importing.lines import blanks_speak, read_lines
from decisions.importing.parsed import ParsedDecision, Unreadable
from decisions.importing.provisions import Provisions


def parse(text: str, language: str, *, source_id: str = "") -> ParsedDecision:
    """Title and provisions of a decision as it is printed; the same text and source give the same ids."""
    refuse_unknown(language)
    lines, furniture = separate(read_lines(text))
    if not lines:
        raise Unreadable(1, "there is nothing but page furniture")
    refuse_misfit(lines, language)
    words, speak, opening = (
        Words(line.text for line in lines),
        blanks_speak(lines, text),
        partial(opens, language=language),
    )
    head = read_head(lines, opening, words, speak=speak)
    blocks = [*gather(head.left, opening, speak=speak), *gather(lines[head.length :], opening, speak=speak)]
    notes = tuple(f"{block.number} {block.text(words)}" for block in blocks if block.role == "footnote")
    provisions = Provisions(language, source_id, words).built(block for block in blocks if block.role != "footnote")
    if not any(provision.verb or provision.number for provision in provisions if provision.kind != "heading"):
        raise Unreadable(lines[0].number, "no paragraph begins with an opening verb or a number")
    number = head.number or designation(furniture)
    return ParsedDecision(head.title, number, language, tuple(provisions), (*furniture, *head.discarded, *notes))
