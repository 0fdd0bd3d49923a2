"""A list of languages is ticked, and holds nothing else."""

from __future__ import annotations

import pytest
from django import forms
from django.core.exceptions import ValidationError
from languages_help import address, row, save

from home.languages.fields import LanguagesField
from tests.factories.decisions import DecisionPageFactory


def test_languages_stand_in_the_order_of_the_site():
    assert LanguagesField("languages").clean(["es", "en"], None) == ["en", "es"]
    assert LanguagesField("languages").clean([], None) == []


@pytest.mark.parametrize("value", [["xx"], "en", {"en": 1}, [["en"]], [None]])
def test_other_values_are_refused(value):
    with pytest.raises(ValidationError):
        LanguagesField("languages").clean(value, None)


def test_form_offers_the_languages_of_the_site():
    field = LanguagesField("languages").formfield()
    assert isinstance(field.widget, forms.CheckboxSelectMultiple)
    assert [code for code, _ in field.choices] == ["en", "fr", "es"]
    with pytest.raises(ValidationError):
        field.clean(["xx"])


def test_editor_ticks_languages_and_every_row_has_them(home, admin_client):
    decision = DecisionPageFactory(official_languages=["en"])
    page = admin_client.get(address(decision)).content.decode()
    assert page.count('type="checkbox" name="official_languages"') == 3
    save(admin_client, decision, publish=True, official_languages=["es", "en"])
    assert [row(decision, language).official_languages for language in ("en", "fr")] == [["en", "es"]] * 2
    save(admin_client, decision, publish=True, official_languages=[])
    assert row(decision, "fr").official_languages == []
