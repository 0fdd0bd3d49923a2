"""What prose is made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PROSE_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("text"))
    source = blocks.CharBlock(label=_("source"), required=False)

    class Meta:
        icon = "openquote"
        label = _("quotation")
        template = "home/blocks/quote.html"


class ProseBlock(blocks.StreamBlock):
    """Headings, paragraphs and quotations; pictures and files stay with the records they belong to."""

    heading = blocks.CharBlock(label=_("heading"), icon="title", template="home/blocks/heading.html")
    paragraph = blocks.RichTextBlock(label=_("paragraph"), features=PROSE_FEATURES)
    quote = QuoteBlock()
