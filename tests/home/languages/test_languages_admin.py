"""R8: no button of the admin, or of wagtail-localize in it, leads into a trap."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import resolve, reverse
from languages_help import address, bulk, live, opened, row, rows_of, signed_in, titles
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import Translation, TranslationSource

from home.languages import segments
from home.languages.entry import translate, write
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory, MeetingPageFactory
from tests.factories.home import NewsPageFactory, StandardPageFactory, editor_of
from tests.factories.instruments import InstrumentPageFactory, PartyFactory
from tests.worlds import world


@world
def decision():
    return DecisionPageFactory(title="On Ponds")


@world
def about():
    return StandardPageFactory(title="About")


def submit(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def translator_of(*pages):
    """An editor who may also submit for translation, everywhere as far as wagtail-localize knows."""
    user = editor_of(*pages)
    user.groups.first().permissions.add(Permission.objects.get(codename="submit_translation"))
    return signed_in(user)


def disabled_translation(decision, language="fr"):
    """What an import of segments by a program leaves behind."""
    source, _ = TranslationSource.update_or_create_from_instance(decision)
    locale = row(decision, language).locale
    return Translation.objects.create(source=source, target_locale=locale, enabled=False)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("view", ["wagtailadmin_pages:edit", "wagtailadmin_explore", "parent"])
def test_translate_button_is_on_prose_and_not_on_typed_pages(decision, about, admin_client, language, view):
    for page, has_button in ((decision, False), (about, True)):
        shown = row(page, language)
        where = shown.get_parent() if view == "parent" else shown
        name = "wagtailadmin_explore" if view == "parent" else view
        if (name, language) == ("wagtailadmin_pages:edit", "fr"):
            continue
        answer = admin_client.get(reverse(name, args=[where.pk])).content.decode()
        assert (submit(page) in answer) == has_button


def test_translate_button_is_for_those_who_may_translate(about, locales):
    french = row(about, "fr")
    for pages, has_button in (([french], True), ([about], False)):
        client = translator_of(about.get_parent(), *pages) if pages == [french] else translator_of(about)
        answer = client.get(address(about)).content.decode()
        assert (submit(about) in answer) == has_button


@pytest.mark.parametrize(
    ("address", "view"),
    [
        ("/admin/localize/submit/page/1/", segments.GuardedSubmitView),
        ("/admin/localize/update/1/", segments.GuardedUpdateView),
    ],
)
def test_guarded_view_is_the_one_resolved(address, view):
    assert resolve(address).func.view_class is view


def test_names_of_wagtail_localize_lead_to_the_guarded_views():
    assert submit(Page(pk=1)) == "/admin/localize/submit/page/1/"
    assert resolve(reverse("wagtail_localize:convert_to_alias", args=[1])).func.__name__ == "guarded_convert"
    assert (
        resolve(reverse("wagtail_localize:update_translations", args=[1])).func.view_class.__module__
        == segments.__name__
    )


@pytest.mark.parametrize("method", ["get", "post"])
def test_typed_page_is_not_submitted(decision, admin_client, locales, method):
    response = getattr(admin_client, method)(submit(decision), {"locales": [locales["fr"].pk]}, follow=True)
    assert response.status_code == 404
    assert not Translation.objects.exists()
    assert row(decision, "fr").alias_of_id == decision.pk


def test_translator_writes_only_rows_that_he_may_edit(about, locales):
    client = translator_of(row(about, "fr").get_parent())
    assert client.get(submit(about)).status_code == 200
    refused = client.post(submit(about), {"locales": [locales["fr"].pk, locales["es"].pk]})
    assert refused.url == reverse("wagtailadmin_home")
    assert not Translation.objects.exists()
    assert client.post(submit(about), {"locales": [locales["fr"].pk]}).status_code == 302
    assert (row(about, "fr").alias_of, row(about, "es").alias_of_id) == (None, about.pk)


@pytest.mark.parametrize("method", ["get", "post"])
def test_global_permission_alone_translates_nothing(about, locales, method):
    refused = getattr(translator_of(), method)(submit(about), {"locales": [locales["fr"].pk]})
    assert refused.url == reverse("wagtailadmin_home")
    assert row(about, "fr").alias_of_id == about.pk


def test_update_is_for_editors_of_its_languages(home):
    news = NewsPageFactory(title="Wigeon counted")
    translate(news, "fr", {"Wigeon counted": "Siffleurs comptés"})
    source = TranslationSource.objects.get()
    update = reverse("wagtail_localize:update_translations", args=[source.pk])
    for client, may in (
        (translator_of(), False),
        (translator_of(row(home, "es")), False),
        (translator_of(row(home, "fr")), True),
    ):
        response = client.post(update, {"publish_translations": "on"})
        assert (response.url != reverse("wagtailadmin_home")) == may
        assert (client.get(update).status_code == 200) == may


def test_typed_page_offers_no_step_of_wagtail_localize(decision, admin_client):
    write(decision, "fr", {"title": "Sur les étangs"})
    disabled_translation(decision)
    answer = admin_client.get(address(row(decision, "fr"))).content.decode()
    assert not [step for step in segments.STEPS if step in answer]


@pytest.mark.parametrize("step", sorted(segments.STEPS))
def test_typed_page_takes_no_step_of_wagtail_localize(decision, admin_client, step):
    write(decision, "fr", {"title": "Sur les étangs"})
    translation = disabled_translation(decision)
    french = row(decision, "fr")
    refused = admin_client.post(address(french), {**opened(admin_client, french), step: "1"})
    assert refused.url == reverse("wagtailadmin_home")
    convert = reverse("wagtail_localize:convert_to_alias", args=[french.pk])
    assert admin_client.post(convert, follow=True).status_code == 404
    translation.refresh_from_db()
    assert (translation.enabled, titles(decision)["fr"]) == (False, "Sur les étangs")


def test_prose_keeps_the_steps_of_wagtail_localize(about, admin_client):
    translate(about, "fr", {"About": "À propos"})
    Translation.objects.update(enabled=False)
    answer = admin_client.get(address(row(about, "fr"))).content.decode()
    assert all(step in answer for step in segments.STEPS)


@pytest.mark.indexed
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_page_in_use_is_not_deleted_whichever_row_is_named(decision, admin_client, language):
    meeting = MeetingPageFactory()
    user = DecisionPageFactory(meeting=row(meeting, language))
    refused = admin_client.post(address(meeting, "delete"))
    assert refused.url == address(meeting, "usage")
    assert bulk(admin_client, "delete", meeting).url == address(meeting, "usage")
    assert len(rows_of(meeting)) == 3
    user.delete()
    assert admin_client.post(address(meeting, "delete")).url != address(meeting, "usage")
    assert rows_of(meeting) == {}


@pytest.mark.indexed
def test_ancestor_of_a_page_in_use_is_not_deleted(decision, admin_client):
    meeting = MeetingPageFactory()
    DecisionPageFactory(meeting=meeting)
    assert admin_client.post(address(meeting.get_parent(), "delete")).url == address(meeting, "usage")
    assert len(rows_of(meeting)) == 3


@pytest.mark.indexed
def test_page_entered_in_french_is_not_deleted_while_in_use(home, admin_client):
    index = row(MeetingPageFactory().get_parent(), "fr")
    meeting = MeetingPageFactory(parent=index)
    DecisionPageFactory(meeting=meeting)
    assert admin_client.post(address(meeting, "delete")).url == address(row(meeting, "en"), "usage")
    assert len(rows_of(meeting)) == 3


def test_page_in_use_below_itself_can_be_deleted(home, admin_client):
    instrument = InstrumentPageFactory()
    DecisionPageFactory(parent=DecisionIndexPageFactory(parent=instrument), live=False)
    assert "usage" not in admin_client.post(address(instrument, "delete")).url
    assert rows_of(instrument) == {}


@pytest.mark.indexed
def test_instrument_with_parties_is_not_deleted(home, admin_client):
    party = PartyFactory()
    assert admin_client.post(address(party.instrument, "delete")).url == address(party.instrument, "usage")


@pytest.mark.indexed
def test_aliases_write_no_references(decision):
    meeting = MeetingPageFactory()
    user = DecisionPageFactory(meeting=meeting)
    of_rows = [str(one.pk) for one in rows_of(user).values()]
    named = ReferenceIndex.objects.filter(object_id__in=of_rows, to_object_id=str(meeting.pk))
    assert set(named.values_list("object_id", flat=True)) == {str(user.pk)}


def test_deletion_of_a_live_page_elsewhere_unused_goes_through_the_admin(about, admin_client):
    assert live(about) == ["en", "es", "fr"]
    admin_client.post(address(about, "delete"))
    assert rows_of(about) == {}
