"""An adopted decision is not deleted, by nobody; a draft may be."""

from __future__ import annotations

from django.urls import reverse

from decisions.models import DecisionPage
from home.languages.entry import row_in
from tests.factories.decisions import DecisionPageFactory
from tests.worlds import world


@world
def decision():
    return DecisionPageFactory()


def delete(client, *pages):
    """All that the admin offers: one page, and pages in bulk; the message, or "" where nothing was refused."""
    single = reverse("wagtailadmin_pages:delete", args=[pages[0].pk])
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    answers = [client.post(single, follow=True), client.post(f"{bulk}?{chosen}&next=/admin/", follow=True)]
    return [" ".join(str(message) for message in answer.context["messages"]) for answer in answers]


def test_adopted_decision_stays(decision, admin_client):
    decision.unpublish()
    register = decision.get_parent()
    for page in (decision, register, register.get_parent()):
        assert ["record that it is withdrawn" in message for message in delete(admin_client, page)] == [True, True]
        answer = admin_client.get(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        assert answer.url == reverse("wagtailadmin_pages:edit", args=[decision.pk])
    assert DecisionPage.objects.filter(translation_key=decision.translation_key).count() == 3


def test_decision_published_in_another_language_alone_stays(decision, admin_client):
    french = DecisionPageFactory(parent=row_in(decision.get_parent(), "fr"), title="Sur les étangs", slug="etangs")
    delete(admin_client, row_in(french, "en"), french)
    assert DecisionPage.objects.filter(pk=french.pk).exists()


def test_draft_that_was_never_published_goes(decision, admin_client):
    draft = DecisionPageFactory(parent=decision.get_parent(), live=False, slug="draft")
    delete(admin_client, draft)
    assert not DecisionPage.objects.filter(slug="draft").exists()
