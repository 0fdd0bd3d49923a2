"""Reporting cycles, the reports received, and the pages that list them."""

from .cycle import ReportingCycle
from .index import ReportIndexPage
from .report import NationalReport

__all__ = ["NationalReport", "ReportIndexPage", "ReportingCycle"]
