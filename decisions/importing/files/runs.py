"""The words of one paragraph of a Word document, in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Callable

COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES, CHOICE = f"{COMPATIBLE}AlternateContent", f"{COMPATIBLE}Choice"
FORMULA_WORDS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
DELETED = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr")}
WORDS = {qn("w:t"), FORMULA_WORDS}
# A hyphen that keeps a line together is still a hyphen; one that may break a word is none.
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
OFF = {"0", "false", "off"}


@dataclass
class Runs:
    """`called` gives the mark of a note; text boxes are put aside, to stand below their paragraph."""

    called: Callable[[str, str], str]
    words: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def read(self, element: Any) -> Runs:
        for child in element:
            self._take(child)
        return self

    def _take(self, child: Any) -> None:
        tag = child.tag
        if tag in DELETED or (tag == qn("w:r") and is_hidden(child)):
            return
        if tag in WORDS:
            self.words.append(child.text or "")
        elif tag in SIGNS:
            self.words.append(SIGNS[tag])
        elif tag == qn("w:sym"):
            self.words.append(chr(int(child.get(qn("w:char")), 16)))
        elif tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
            self._call(child, "footnote" if tag == qn("w:footnoteReference") else "endnote")
        elif tag == qn("w:txbxContent"):
            self.boxes.append(child)
        elif tag == ALTERNATIVES:
            # The rest says the same once more, for older programs.
            self.read(next((choice for choice in child if choice.tag == CHOICE), child))
        else:
            self.read(child)

    def _call(self, child: Any, kind: str) -> None:
        mark = self.called(kind, child.get(qn("w:id")))
        # "14.2" and "COP12" must not grow by a figure; nor is a mark typed by hand repeated.
        self.words.append("" if is_on(child, "w:customMarkFollows") else mark)


def is_on(element: Any, name: str) -> bool:
    value = element.get(qn(name))
    return value is not None and value not in OFF


def is_hidden(run: Any) -> bool:
    vanish = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return vanish is not None and vanish.get(qn("w:val")) not in OFF
