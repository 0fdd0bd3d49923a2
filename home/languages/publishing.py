"""What the publication or withdrawal of one row does to the others of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils import timezone
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail.signals import page_published

from . import words

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from wagtail.models import Revision

    from .mirrored import MirroredPage


def published(instance: MirroredPage, alias: bool = False, **kwargs: Any) -> None:
    """Receiver of page_published: the original's facts reach every row; a row without words shows the original."""
    if alias:
        return
    original = instance.original()
    if original is None:
        carry(instance)
    elif not has_words(instance):
        show_original(instance, original) if original.live else instance.unpublish(log_action=False)


def has_words(row: MirroredPage) -> bool:
    return bool(row.told) or row.text_language == row.locale.language_code


def carry(original: MirroredPage) -> None:
    """Bring the original's facts and structure to its translations, to their waiting drafts as well."""
    rows = type(original).objects.filter(translation_key=original.translation_key, alias_of=None)
    for row in rows.exclude(pk=original.pk):
        for revision in standing_revisions(row):
            draft = bring(revision, original)
            if revision.pk == row.latest_revision_id:
                row.draft_title = draft.title
        if row.live and has_words(row):
            refresh(row, original)
        else:
            show_original(row, original)


def standing_revisions(row: MirroredPage) -> QuerySet[Revision]:
    """The revisions that count: the published one, the latest, and any that is scheduled."""
    counts = Q(pk__in=[row.live_revision_id, row.latest_revision_id]) | Q(approved_go_live_at__isnull=False)
    return row.revisions.filter(counts)


def bring(revision: Revision, original: MirroredPage) -> MirroredPage:
    """Rewrite a revision in its place: a further one would take the schedule and the form from its editor."""
    draft = revision.as_object()
    words.follow(draft, original)
    revision.content = draft.serializable_data()
    revision.save(update_fields=["content"])
    return draft


def refresh(row: MirroredPage, original: MirroredPage) -> None:
    """Publish the original's new facts in a row of its own words."""
    words.follow(row, original)
    row.last_published_at = timezone.now()
    row.save(clean=False)
    page_published.send(sender=type(row), instance=row, revision=row.live_revision)


def show_original(row: MirroredPage, original: MirroredPage) -> None:
    """Let a row that is no alias, but has no published words of its own, show its original; its draft stays."""
    shown = row.with_content_json(original.serializable_data())
    shown.slug, shown.told, shown.text_language = row.slug, [], original.entered_in
    shown.live, shown.live_revision, shown.has_unpublished_changes = True, None, True
    original.copy_all_child_relations(target=shown, exclude=["index_entries", COMMENTS_RELATION_NAME])
    shown.save(clean=False)
    page_published.send(sender=type(shown), instance=shown, revision=None, alias=True)


def unpublished(instance: MirroredPage, **kwargs: Any) -> None:
    """Receiver of page_unpublished; a page that is being deleted is left alone."""
    if not Page.objects.filter(pk=instance.pk, live=False).exists():
        return
    rows = type(instance).objects.filter(translation_key=instance.translation_key)
    original = instance.original()
    if original is None:
        for row in rows.live().filter(text_language=instance.entered_in):
            row.unpublish(log_action=False)
    elif original.live and instance.alias_of_id:
        rows.filter(pk=instance.pk).update(live=True, has_unpublished_changes=False)
    elif original.live:
        show_original(rows.get(pk=instance.pk), original)
