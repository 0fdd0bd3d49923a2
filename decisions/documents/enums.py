"""What a document is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentKind(models.TextChoices):
    MEETING_DOCUMENT = "meeting_document", _("meeting document")
    INFORMATION_DOCUMENT = "information_document", _("information document")
    NATIONAL_REPORT = "national_report", _("national report")
    ACTION_PLAN = "action_plan", _("action plan")
    INDEPENDENT_ANALYSIS = "independent_analysis", _("independent analysis")
    TERMS_OF_REFERENCE = "terms_of_reference", _("terms of reference")
    REPORT = "report", _("report of a meeting")
    OTHER = "other", _("other document")


class ParagraphKind(models.TextChoices):
    HEADING = "heading", _("heading")
    PARAGRAPH = "paragraph", _("paragraph")
    ITEM = "item", _("item of a list")
    FOOTNOTE = "footnote", _("footnote")
