"""Elements of Akoma Ntoso, with words that XML can hold."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: What may not stand in XML, not even escaped.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    return ILLEGAL.sub("", text)


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """A new last child."""
    child = SubElement(parent, f"{{{NAMESPACE}}}{tag}", {key: legal(value) for key, value in attributes.items()})
    child.text = legal(text) or None
    return child


def root(tag: str) -> Element:
    return Element(f"{{{NAMESPACE}}}{tag}")
