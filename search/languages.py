"""The languages that pages are read in."""

from __future__ import annotations

from django.conf import settings


def site_languages() -> list[str]:
    """In the site's order."""
    return [code for code, _ in settings.LANGUAGES]
