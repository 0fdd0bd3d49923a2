"""Pages entered by programs: created and published in one language, then given their words in others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.signals import page_published
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .mirrored import MirroredPage


def row_in(page: Page, language: str) -> Any:
    """The page's row in a language; Page.DoesNotExist where it has none."""
    return page.get_translations(inclusive=True).get(locale__language_code=language).specific


def enter(parent: Page, page: MirroredPage, language: str = "en") -> MirroredPage:
    """Create and publish a page below the row of `parent` in the language it is entered in."""
    go_live(page)
    with transaction.atomic():
        row_in(parent, language).add_child(instance=page)
        announce(page)
    return page


def write(page: MirroredPage, language: str, words: Mapping[str, Any]) -> MirroredPage:
    """Give a typed page its words in another language and publish them; an alias becomes a row of its own."""
    row = row_in(page, language)
    row.alias_of = None
    for name, value in words.items():
        setattr(row, name, value)
    go_live(row)
    with transaction.atomic():
        row.save()
        announce(row)
    return row


def republish(page: MirroredPage) -> None:
    """Publish a corrected page by Wagtail's own way, which also brings its aliases up to date."""
    page.save_revision().publish(log_action=False)


def go_live(page: MirroredPage) -> None:
    """Make the next save a publication, in one step where an editor's draft takes four."""
    page.live, page.has_unpublished_changes = True, False
    page.last_published_at = timezone.now()
    page.first_published_at = page.first_published_at or page.last_published_at


def announce(page: MirroredPage) -> None:
    """Record the published words as a revision, and tell all who wait for a publication."""
    revision = page.save_revision(clean=False, changed=False)
    type(page).objects.filter(pk=page.pk).update(live_revision=revision)
    page_published.send(sender=type(page), instance=page, revision=revision)


def translate(page: MirroredPage, language: str, words: Mapping[str, str]) -> None:
    """Translate a page by segments and publish it; `words` maps each segment's source text to its translation.

    Raises KeyError for a segment without a translation.
    """
    with transaction.atomic():
        _translate(page, language, words)


def _translate(page: MirroredPage, language: str, words: Mapping[str, str]) -> None:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    locale = Locale.objects.get(language_code=language)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of=segment.string,
                context=segment.context,
                locale=locale,
                data=words[segment.string.data],
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
            for segment in source.stringsegment_set.select_related("string", "context")
        ],
        ignore_conflicts=True,
    )
    translation.save_target()
