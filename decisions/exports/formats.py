"""The formats in which a decision is exported; the code is the last part of the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from . import akn, bibtex, fulljson, jsonld, pdf, plain, ris

if TYPE_CHECKING:
    from collections.abc import Callable

    from django_stubs_ext import StrOrPromise

    from .record import Record


@dataclass(frozen=True)
class Format:
    """`is_for_readers` of what people read as it is; other formats stay out of search engines."""

    code: str
    label: StrOrPromise
    content_type: str
    write: Callable[[Record], str | bytes]
    is_for_readers: bool = False

    @property
    def suffix(self) -> str:
        return f".{self.code}"


FORMATS = {
    one.code: one
    for one in (
        Format("pdf", "PDF", "application/pdf", pdf.write, is_for_readers=True),
        Format("txt", _("Plain text"), "text/plain", plain.write),
        Format("akn.xml", "Akoma Ntoso", "application/akn+xml", akn.write),
        Format("jsonld", "JSON-LD", "application/ld+json", jsonld.write),
        Format("json", "JSON", "application/json", fulljson.write),
        Format("bib", "BibTeX", "application/x-bibtex", bibtex.write),
        Format("ris", "RIS", "application/x-research-info-systems", ris.write),
    )
}
