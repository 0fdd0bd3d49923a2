"""Several editors at once: nobody's work is lost, on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision

from tests.factories.home import NewsIndexPageFactory, NewsPageFactory, editor_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from home.models import NewsPage

EDITORS = 3
PAGES_EACH = 4


def edit(page: NewsPage, title: str) -> dict[str, str]:
    """The edit form as the browser posts it."""
    return {
        "title": title,
        "slug": page.slug,
        "introduction": "null",
        "body-count": "0",
        "kind": page.kind,
        "published_on": "2026-03-23",
        "topics": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
        "action-publish": "action-publish",
    }


def publish_all(editor: AbstractUser, pages: list[NewsPage]) -> list[int]:
    try:
        client = Client()
        client.force_login(editor)
        return [
            client.post(
                reverse("wagtailadmin_pages:edit", args=[page.pk]), edit(page, f"{page.title}, by {editor}")
            ).status_code
            for page in pages
        ]
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_three_editors_publishing_at_once_lose_nothing() -> None:
    index = NewsIndexPageFactory()
    editors = [editor_of(index) for _ in range(EDITORS)]
    pages = [NewsPageFactory.create_batch(PAGES_EACH, parent=index) for _ in editors]
    before = Revision.objects.count()
    with ThreadPoolExecutor(EDITORS) as pool:
        answers = list(pool.map(publish_all, editors, pages))
    assert answers == [[302] * PAGES_EACH] * EDITORS
    assert Revision.objects.count() == before + EDITORS * PAGES_EACH
    for editor, own in zip(editors, pages, strict=True):
        for page in own:
            rows = Page.objects.filter(translation_key=page.translation_key, live=True)
            assert list(rows.values_list("title", flat=True)) == [f"{page.title}, by {editor}"] * 3
