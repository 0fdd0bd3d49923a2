"""Drawings on a page."""

from __future__ import annotations

import re
from xml.etree import ElementTree


def svgs(content: bytes) -> list[ElementTree.Element]:
    """As XML reads them, which forgives nothing."""
    return [ElementTree.fromstring(found) for found in re.findall(r"<svg.*?</svg>", content.decode(), re.DOTALL)]  # noqa: S314
