"""What the indexes are called."""

from __future__ import annotations

from django.conf import settings

from search.languages import site_languages


def name_of(language: str, generation: str = "") -> str:
    """Of a generation's index, or of the alias that searches read."""
    return "-".join(filter(None, [settings.ELASTICSEARCH_PREFIX, language, generation]))


def aliases() -> list[str]:
    return [name_of(language) for language in site_languages()]
