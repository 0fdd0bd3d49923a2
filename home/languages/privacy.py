"""A page that is private in one language is private in all."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, PageViewRestriction

from .mirrored import MirroredPage
from .rows import other_rows


def same_privacy(instance: Any, action: str = "", origin: Any = None, **kwargs: Any) -> None:
    """Receiver of post_save and post_delete of a view restriction, and of m2m_changed of its groups.

    Only the original's restriction is copied, so that the copies change nothing in their turn.
    """
    goes_with_its_page = origin is not None and getattr(origin, "model", type(origin)) is not PageViewRestriction
    if goes_with_its_page or action.startswith("pre_") or not isinstance(instance, PageViewRestriction):
        return
    page = instance.page.specific
    if isinstance(page, MirroredPage) and page.is_original:
        for row in other_rows(page):
            copy_restrictions(page, row)


def copy_restrictions(page: Page, row: Page) -> None:
    row.view_restrictions.all().delete()
    for restriction in page.view_restrictions.all():
        same = {"restriction_type": restriction.restriction_type, "password": restriction.password}
        PageViewRestriction.objects.create(page=row, **same).groups.set(restriction.groups.all())
