"""R4: what is published is published in every language or in none; what is withdrawn shows its original again."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from languages_help import LANGUAGES, address, bulk, live, opened, row, save, signed_in, texts, titles
from wagtail.models import Page, Revision
from wagtail.signals import page_published, page_unpublished

from cmsfamily.middleware import AtomicAdminMiddleware
from home.languages.entry import translate, write
from home.languages.words import as_stream, blocks_of, set_blocks
from home.models import NewsPage, StandardPage
from tests.factories.decisions import DecisionPageFactory, provision
from tests.factories.home import NewsPageFactory, StandardPageFactory, editor_of
from tests.worlds import world


@contextmanager
def failing(signal, model, language):
    """While another app's receiver fails for the row in one language."""

    def fail(instance, **kwargs):
        if instance.locale.language_code == language:
            raise RuntimeError("no")

    signal.connect(fail, sender=model)
    try:
        yield
    finally:
        signal.disconnect(fail, sender=model)


@world
def decision():
    return DecisionPageFactory(title="On Ponds", provisions=2)


@pytest.fixture
def frank(admin_user):
    """A client that gives the answer 500 where a real server would."""
    client = signed_in(admin_user)
    client.raise_request_exception = False
    return client


def past():
    return timezone.now() - timedelta(minutes=1)


def schedule(page, **changes):
    """A revision that is due."""
    for name, value in changes.items():
        setattr(page, name, value)
    revision = page.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past())


@pytest.mark.parametrize("language", LANGUAGES)
def test_failing_publication_in_the_admin_changes_nothing(decision, frank, language):
    form = {**opened(frank, decision), "title": "On Lakes", "action-publish": "1"}
    revisions = Revision.objects.count()
    with failing(page_published, type(decision), language):
        assert frank.post(address(decision), form).status_code == 500
    assert set(titles(decision).values()) == {"On Ponds"}
    assert Revision.objects.count() == revisions


@pytest.mark.parametrize("language", LANGUAGES)
def test_failing_bulk_publication_changes_nothing(home, frank, language):
    pages = StandardPageFactory.create_batch(2, live=False)
    with failing(page_published, StandardPage, language):
        assert bulk(frank, "publish", *pages).status_code == 500
    assert [live(page) for page in pages] == [[], []]


@pytest.mark.parametrize("language", LANGUAGES)
def test_failing_schedule_changes_nothing(decision, language):
    schedule(decision, title="On Lakes")
    with failing(page_published, type(decision), language), pytest.raises(RuntimeError):
        call_command("publish_scheduled")
    assert set(titles(decision).values()) == {"On Ponds"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_failing_program_changes_nothing(decision, language):
    decision.title = "On Lakes"
    revision = decision.save_revision()
    with failing(page_published, type(decision), language), pytest.raises(RuntimeError):
        revision.publish()
    assert set(titles(decision).values()) == {"On Ponds"}


def test_failing_publication_by_segments_changes_nothing(home):
    news = NewsPageFactory(title="Wigeon counted")
    with failing(page_published, NewsPage, "fr"), pytest.raises(RuntimeError):
        translate(news, "fr", {"Wigeon counted": "Siffleurs comptés"})
    assert row(news, "fr").text_language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", ["program", "admin", "expiry"])
def test_failing_withdrawal_changes_nothing(decision, frank, language, step):
    if step == "expiry":
        Page.objects.filter(translation_key=decision.translation_key).update(expire_at=past())
    with failing(page_unpublished, type(decision), language):
        if step == "admin":
            assert frank.post(address(decision, "unpublish")).status_code == 500
        else:
            with pytest.raises(RuntimeError):
                decision.unpublish() if step == "program" else call_command("publish_scheduled")
    assert live(decision) == LANGUAGES


def test_failing_creation_leaves_no_row(home):
    with failing(page_published, StandardPage, "en"), pytest.raises(RuntimeError):
        StandardPageFactory()
    assert not StandardPage.objects.exists()


def test_scheduled_publication_reaches_every_language(decision):
    write(decision, "fr", {"title": "Sur les étangs"})
    schedule(row(decision, "en"), title="On Lakes", status="repealed")
    call_command("publish_scheduled")
    assert titles(decision) == {"en": "On Lakes", "es": "On Lakes", "fr": "Sur les étangs"}
    assert row(decision, "fr").status == "repealed"


def test_scheduled_translation_survives_a_new_structure_of_its_original(decision):
    write(decision, "fr", {"title": "Sur les étangs"})
    schedule(row(decision, "fr"), title="Des étangs")
    original = row(decision, "en")
    set_blocks(original, [provision("Parties to rest;"), *blocks_of(original)])
    original.save_revision().publish()
    call_command("publish_scheduled")
    french = row(decision, "fr")
    assert (french.title, texts(french)) == ("Des étangs", texts(row(decision, "en")))


def test_expiry_ends_every_row_that_repeats_the_original(decision):
    write(decision, "fr", {"title": "Sur les étangs", "provisions": french_blocks(decision)})
    Page.objects.filter(translation_key=decision.translation_key).exclude(locale__language_code="fr").update(
        expire_at=past()
    )
    call_command("publish_scheduled")
    assert live(decision) == ["fr"]


def french_blocks(decision):
    blocks = blocks_of(row(decision, "fr"))
    for block in blocks:
        block["value"]["text"] = "de compter;"
    return as_stream(blocks)


def test_withdrawn_original_leaves_published_translations(decision, admin_client):
    write(decision, "fr", {"title": "Sur les étangs", "provisions": french_blocks(decision)})
    admin_client.post(address(decision, "unpublish"))
    assert live(decision) == ["fr"]
    save(admin_client, row(decision, "en"), publish=True)
    assert live(decision) == LANGUAGES
    assert row(decision, "fr").title == "Sur les étangs"


@pytest.mark.parametrize("step", ["admin", "bulk", "program"])
def test_withdrawn_translation_shows_the_original_and_keeps_its_draft(decision, admin_client, step, client):
    write(decision, "fr", {"title": "Sur les étangs", "provisions": french_blocks(decision)})
    french = row(decision, "fr")
    steps = {
        "admin": lambda: admin_client.post(address(french, "unpublish")),
        "bulk": lambda: bulk(admin_client, "unpublish", french),
        "program": french.unpublish,
    }
    steps[step]()
    assert live(decision) == LANGUAGES
    assert (row(decision, "fr").title, row(decision, "fr").text_language) == ("On Ponds", "en")
    assert client.get(french.url).status_code == 200
    assert row(decision, "fr").get_latest_revision_as_object().title == "Sur les étangs"
    save(admin_client, row(decision, "fr"), publish=True)
    assert row(decision, "fr").title == "Sur les étangs"


def test_page_approved_in_a_workflow_is_published_in_every_language(home, admin_client):
    editor = signed_in(editor_of(home, permissions=("add", "change")))
    page = StandardPageFactory(live=False)
    save(editor, page, **{"action-submit": "1"})
    assert live(page) == []
    state = row(page, "en").current_workflow_state.current_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    assert admin_client.post(approve, {"comment": ""}).status_code == 302
    assert live(page) == LANGUAGES


def test_alias_unpublished_by_a_program_comes_back(decision):
    row(decision, "fr").unpublish()
    assert live(decision) == LANGUAGES
    assert not row(decision, "fr").has_unpublished_changes


def test_draft_of_the_original_is_not_published_through_a_translation(home, admin_client):
    decision = DecisionPageFactory(title="On Ponds", live=False)
    french = row(decision, "fr")
    admin_client.post(reverse("begin_text", args=[french.pk]))
    save(admin_client, french, publish=True)
    assert live(decision) == []


def test_deleting_a_page_tells_nobody_that_rows_came_back(decision):
    decision.delete()
    assert not Page.objects.filter(translation_key=decision.translation_key).exists()


@pytest.mark.parametrize("error", [Http404, PermissionDenied, RuntimeError])
def test_request_that_ends_in_an_error_is_undone(home, rf, error):
    def view(request):
        Page.objects.filter(pk=home.pk).update(title="Changed")
        raise error

    with pytest.raises(error):
        AtomicAdminMiddleware(lambda request: None).process_view(rf.post("/admin/pages/"), view, [], {})
    home.refresh_from_db()
    assert home.title != "Changed"


@pytest.mark.parametrize("request_of", [lambda rf: rf.get("/admin/pages/"), lambda rf: rf.post("/en/")])
def test_only_unsafe_requests_to_the_admin_are_wrapped(rf, request_of):
    wrapped = AtomicAdminMiddleware(lambda request: None).process_view(request_of(rf), HttpResponse, [], {})
    assert wrapped is None


def test_unknown_page_is_not_found_in_the_admin(home, admin_client):
    assert admin_client.post("/admin/pages/999999/unpublish/", follow=True).status_code == 404
