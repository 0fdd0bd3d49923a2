"""The main body: sections by the headings, paragraphs below each other by their levels.

A preambular provision among operative ones is a cross heading that refers to the preamble, as AKN4UN asks; so that one
may stand anywhere, what comes before the first heading has a section too, without one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .meta import PREAMBLE
from .xml import LANG, NAMESPACE, add, legal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from decisions.exports.record import RecordProvision

    #: Elements that still take children, from the outside in, each with the level of its provision.
    Open = list[tuple[int, Element]]

#: Of operative provisions, from the outside in; deeper ones are points too.
LEVELS = ("paragraph", "subparagraph", "point")
PREFIXES = {"heading": "sec", "preambular": "rec", "operative": "para"}


def eid(provision: RecordProvision) -> str:
    """From the anchor, which is the same in every language."""
    return re.sub(r"\s", "_", legal(f"{PREFIXES[provision.kind]}_{provision.anchor.removeprefix('p-')}"))


def fill(body: Element, provisions: Iterable[RecordProvision]) -> None:
    sections: Open = []
    paragraphs: Open = []
    for provision in provisions:
        if provision.is_heading:
            _open_section(body, sections, provision)
            paragraphs = []
            continue
        if not sections:
            sections.append((0, add(body, "section", eId="sec")))
        section = sections[-1][1]
        if provision.is_preambular:
            say(add(section, "crossHeading", refersTo=PREAMBLE, eId=eid(provision)), provision, with_number=True)
            paragraphs = []
        else:
            _open_paragraph(section, paragraphs, provision)
    if not sections:
        add(body, "p")


def _open_section(body: Element, sections: Open, provision: RecordProvision) -> None:
    _close(sections, provision.level)
    section = add(sections[-1][1] if sections else body, "section", eId=eid(provision))
    section.set(LANG, provision.lang)
    if provision.number:
        add(section, "num", provision.number)
    add(section, "heading", provision.sentence)
    sections.append((provision.level, section))


def _open_paragraph(section: Element, paragraphs: Open, provision: RecordProvision) -> None:
    """A provision below another one turns what that one says into an introduction."""
    _close(paragraphs, provision.level)
    parent = paragraphs[-1][1] if paragraphs else section
    for content in parent.findall(f"{{{NAMESPACE}}}content"):
        content.tag = f"{{{NAMESPACE}}}intro"
    element = add(parent, LEVELS[min(len(paragraphs), len(LEVELS) - 1)], eId=eid(provision))
    if provision.number:
        add(element, "num", provision.number)
    say(add(add(element, "content"), "p"), provision)
    paragraphs.append((provision.level, element))


def _close(elements: Open, level: int) -> None:
    while elements and elements[-1][0] >= level:
        elements.pop()


def say(element: Element, provision: RecordProvision, *, with_number: bool = False) -> None:
    """The verb in italics, as the treaties print it."""
    element.set(LANG, provision.lang)
    before = f"{provision.number} " if with_number and provision.number else ""
    if provision.verb:
        element.text = legal(before) or None
        add(element, "i", provision.verb).tail = legal(f"{provision.joint}{provision.text}")
    else:
        element.text = legal(f"{before}{provision.text}")
