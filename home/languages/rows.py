"""The rows of one page: made together, at the same path, ended together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Locale, Page

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from .mirrored import MirroredPage


def other_rows(page: Page) -> QuerySet[Page]:
    return Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)


def mirror(page: MirroredPage) -> None:
    """Give the page an alias in each language that lacks a row, where its parent has one."""
    have = Page.objects.filter(translation_key=page.translation_key).values("locale_id")
    parent = page.get_parent()
    parents = {row.locale_id: row for row in parent.get_translations()}
    for locale in Locale.objects.exclude(pk__in=have):
        # Front pages are siblings below the root, so that each needs a slug of its own.
        place = parent if parent.is_root() else parents.get(locale.pk)
        if place:
            page.create_alias(
                parent=place,
                update_slug=f"{page.slug}-{locale.language_code}" if parent.is_root() else page.slug,
                update_locale=locale,
                reset_translation_key=False,
                log_action=None,
            )


def same_slug(page: MirroredPage) -> None:
    """Give the page's slug to its other rows; a draft waiting there gets it when it is next validated."""
    for row in other_rows(page).exclude(slug=page.slug):  # as base pages, whose save() does not come back here
        row.slug = page.slug
        row.save(clean=False, update_fields=["slug", "url_path"])


def same_tree(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Receiver of pre_page_move: the admin refuses this by itself, programs must be told."""
    if parent_page_after.depth > 1 and parent_page_after.locale_id != instance.locale_id:
        raise ValueError(f"“{instance}” cannot move into the tree of another language.")


def same_place(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Receiver of post_page_move: the other rows follow into their own trees, to the same place among siblings."""
    if instance.depth <= 2:
        return
    before = instance.get_prev_sibling()
    for pk in list(other_rows(instance).values_list("pk", flat=True)):
        row = Page.objects.get(pk=pk)  # fresh: this receiver, called for an earlier row, may have moved it
        parent = parent_page_after.get_translations().filter(locale_id=row.locale_id).first()
        if parent:
            place(row, parent, before)


def place(row: Page, parent: Page, before: Page | None) -> None:
    """Move a row below `parent`, behind the row of `before` there; unless there it stands already."""
    neighbour = before and parent.get_children().filter(translation_key=before.translation_key).first()
    previous = row.get_prev_sibling()
    if row.is_child_of(parent) and (previous and previous.pk) == (neighbour and neighbour.pk):
        return
    if neighbour:
        row.move(neighbour, "right")
    else:
        row.move(parent, "first-child" if before is None else "last-child")


def same_end(instance: Page, **kwargs: Any) -> None:
    """Receiver of post_delete: no row outlives the others."""
    for pk in list(other_rows(instance).values_list("pk", flat=True)):
        if row := Page.objects.filter(pk=pk).first():
            row.delete()
