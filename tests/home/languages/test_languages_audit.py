"""`check_languages` names what programs left undone, and makes it right."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from languages_help import paths, row, rows_of
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from home.languages.entry import write
from tests.factories.decisions import DecisionPageFactory
from tests.factories.home import StandardPageFactory
from tests.worlds import world

FINE = "Every page stands at the same place in every language.\n"
FOUR = [("en", "English"), ("fr", "Français"), ("es", "Español"), ("de", "Deutsch")]


def check(*options):
    """What the command says, and the code it exits with."""
    output = StringIO()
    try:
        call_command("check_languages", *options, stdout=output)
    except CommandError as error:
        return output.getvalue(), error.returncode
    return output.getvalue(), 0


@world
def decision():
    decision = DecisionPageFactory(slug="ponds", provisions=1)
    write(decision, "fr", {"title": "Sur les étangs"})
    return decision


def test_sound_site_has_no_complaint(decision):
    assert check() == (FINE, 0)


def lose_a_row(page):
    spanish = row(page, "es")
    Page.objects.filter(pk=spanish.pk).update(translation_key="0" * 32)  # so that the others are not deleted with it
    Page.objects.get(pk=spanish.pk).delete()


def change_a_slug(page):
    Page.objects.filter(pk=row(page, "es").pk).update(slug="estanques")


def change_the_order(page):
    StandardPageFactory(title="Other")
    last, first = row(page, "es").get_parent().get_children().order_by("-path").values_list("path", flat=True)[:2]
    for before, after in ((first, "x"), (last, first), ("x", last)):
        Page.objects.filter(path=before).update(path=after)


def move_a_row(page):
    section = StandardPageFactory(title="Section")
    Page.objects.filter(pk=row(page, "es").pk).update(translation_key="0" * 32)
    Page.objects.get(translation_key="0" * 32).move(row(section, "es"), "last-child")
    Page.objects.filter(translation_key="0" * 32).update(translation_key=page.translation_key)


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (lose_a_row, "no row in “es”"),
        (change_a_slug, "different slugs: estanques, page"),
        (change_the_order, "children in different orders"),
        (move_a_row, "below different pages"),
    ],
)
def test_damage_is_named_and_repaired(home, damage, complaint):
    page = StandardPageFactory(title="Page")
    damage(page)
    output, code = check()
    assert (complaint in output, code) == (True, 1)
    assert check("--repair") == (FINE, 0)
    assert (len(rows_of(page)), paths(page)) == (3, {"page/"})
    assert Page.find_problems() == ([], [], [], [], [])


def test_language_added_later_gets_every_page(decision, settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = FOUR
    Locale.objects.create(language_code="de")
    count = Page.objects.filter(alias_of=None, depth__gte=2).values("translation_key").distinct().count()
    output, code = check()
    assert (output.count("no row in “de”"), code) == (count, 1)
    assert check("--repair") == (FINE, 0)
    german = row(decision, "de")
    assert (german.alias_of_id, german.live, german.text_language) == (decision.pk, True, "en")
    assert german.url_path.startswith("/home-de/instruments/")
    assert row(decision, "fr").title == "Sur les étangs"
    assert Page.find_problems() == ([], [], [], [], [])


def test_synchronised_locale_is_named(home, locales):
    LocaleSynchronization.objects.create(locale=locales["fr"], sync_from=locales["en"])
    output, code = check()
    assert ("synchronises" in output, code) == (True, 1)


def test_check_costs_the_same_for_many(home, count_queries):
    StandardPageFactory()
    few = count_queries(check)
    StandardPageFactory.create_batch(5)
    assert count_queries(check) == few
