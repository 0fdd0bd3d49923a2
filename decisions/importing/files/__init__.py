"""The text of a file: Word documents and PDFs as their readers see them printed, and plain text.

What a file is, its first bytes say, and never its name. Nothing in it is run or fetched.
"""

from __future__ import annotations

from decisions.importing.files.docx import read_docx
from decisions.importing.files.pdf import read_pdf
from decisions.importing.parsed import Unreadable

#: Bytes of the largest file that is read.
LARGEST = 30_000_000
#: What can't be read, by its first bytes.
FOREIGN = (
    (b"{\\rtf", "this is RTF; save it as .docx"),
    (b"\x89PNG", "this is a picture"),
    (b"\xff\xd8\xff", "this is a picture"),
    (b"GIF8", "this is a picture"),
    (b"II*\x00", "this is a picture"),
)
# The second is that of an archive without anything in it.
ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PDF_WITHIN = 1024


class Unsupported(Unreadable):
    """No fault of the file: its kind is not read here."""


def read_text(content: bytes, name: str) -> str:
    """The whole text, with a blank line between paragraphs and a form feed between pages where the file tells them."""
    if len(content) > LARGEST:
        raise Unreadable(0, f"{name} is larger than {LARGEST:,} bytes")
    if content.startswith(ARCHIVE):
        return read_archive(content)
    if b"%PDF-" in content[:PDF_WITHIN]:
        return read_pdf(content)
    refuse_foreign(content)
    return read_plain(content)


def read_archive(content: bytes) -> str:
    # Named at the beginning of every OpenDocument file.
    if content[30:].startswith(b"mimetypeapplication/vnd.oasis"):
        raise Unsupported(0, "this is an OpenDocument file; save it as .docx")
    text = read_docx(content)
    if text is None:
        raise Unsupported(0, "this is a ZIP archive and no .docx")
    return text


def refuse_foreign(content: bytes) -> None:
    if content.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Unreadable(0, "the file is encrypted")
        raise Unsupported(0, "this is a .doc or .xls of old; save it as .docx")
    for first, reason in FOREIGN:
        if content.startswith(first):
            raise Unsupported(0, reason)


def read_plain(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unreadable(line, "not UTF-8, the encoding must be converted first") from error
