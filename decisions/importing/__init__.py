"""Turns the plain text of a decision or a document, typed or taken from a PDF, into its title and paragraphs."""

from __future__ import annotations

from decisions.importing.document import parse_document
from decisions.importing.parsed import ParsedDecision, ParsedDocument, ParsedParagraph, ParsedProvision, Unreadable
from decisions.importing.parser import parse

__all__ = [
    "ParsedDecision",
    "ParsedDocument",
    "ParsedParagraph",
    "ParsedProvision",
    "Unreadable",
    "parse",
    "parse_document",
]
