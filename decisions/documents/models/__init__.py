"""Documents of the instruments and their meetings."""

from .document import DocumentFile, DocumentPage, DocumentTopic
from .index import DocumentIndexPage

__all__ = ["DocumentFile", "DocumentIndexPage", "DocumentPage", "DocumentTopic"]
