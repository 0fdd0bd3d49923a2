"""Import in the admin and by command."""

from __future__ import annotations

import json
import os
from datetime import timedelta
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from registry_files import as_csv

from instruments.models import Country, Party
from instruments.registry import waiting
from tests.factories.home import editor_of
from tests.factories.instruments import CountryFactory, InstrumentPageFactory, PartyFactory
from tests.factories.standing import SLUG, standing_instrument

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

FORM, CHECK = "registry_import", "registry_import_check"
ROW = {"instrument": SLUG, "iso3": "KEN", "status": "party"}


@pytest.fixture(autouse=True)
def kenya() -> Country:
    """With no file waiting."""
    for name in waiting_files():
        waiting.STORAGE.delete(f"{waiting.FOLDER}/{name}")
    return CountryFactory(iso2="KE", iso3="KEN", name_en="Kenya")


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(editor_of(standing_instrument()))
    return client


def upload(client, kind="memberships", content=None, **more):
    file = SimpleUploadedFile("rows.csv", as_csv([ROW]) if content is None else content)
    return client.post(reverse(FORM), {"kind": kind, "file": file, **more})


def check(client, **data):
    return client.post(reverse(CHECK), data) if data else client.get(reverse(CHECK))


def waiting_files():
    return waiting.STORAGE.listdir(waiting.FOLDER)[1] if waiting.STORAGE.exists(waiting.FOLDER) else []


def test_an_editor_sees_what_would_change_and_applies_it(editor):
    assert upload(editor).url == reverse(CHECK)
    shown = check(editor)
    assert not Party.objects.exists()
    assert [row["outcome"] for row in shown.context["rows"]] == ["new"]
    assert check(editor, apply="").status_code == 302
    assert Party.objects.get().instrument == standing_instrument()
    assert waiting_files() == []
    assert check(editor).url == reverse(FORM)


def test_what_has_changed_meanwhile_is_shown_again_instead_of_stored(editor):
    party = PartyFactory(instrument=standing_instrument(), country=Country.objects.get(), number=3)
    upload(editor, content=as_csv([{**ROW, "party_number": "5"}]))
    party.number = 4
    party.save()
    assert check(editor, apply="").url == reverse(CHECK)
    party.refresh_from_db()
    assert party.number == 4
    assert check(editor).context["rows"][0]["words"] == ["Party number: 4 → 5"]
    check(editor, apply="")
    party.refresh_from_db()
    assert party.number == 5


def test_rows_of_an_instrument_that_is_not_the_editors_are_refused_one_by_one(editor):
    other = InstrumentPageFactory()
    upload(editor, content=as_csv([ROW, {**ROW, "instrument": other.slug}]))
    rows = check(editor).context["rows"]
    assert [(row["line"], row["outcome"]) for row in rows] == [(3, "refused"), (2, "new")]
    assert b'name="apply"' not in check(editor).content
    check(editor, apply="")
    assert not Party.objects.exists()


def test_an_editor_who_has_lost_the_instrument_applies_nothing(editor):
    upload(editor)
    get_user_model().objects.get().groups.clear()
    assert check(editor, apply="").status_code == 302
    assert not Party.objects.exists()


def test_countries_are_the_administrators_alone(editor, client):
    content = as_csv([{"iso2": "KE", "iso3": "KEN", "name_en": "K", "name_fr": "K", "name_es": "K"}])
    assert upload(editor, "countries", content).context["form"].errors.keys() == {"kind"}
    client.force_login(get_user_model().objects.create_superuser("root"))
    assert upload(client, "countries", content).url == reverse(CHECK)
    check(client, apply="")
    assert Country.objects.get().name_en == "K"


def test_others_have_no_import(client):
    client.force_login(editor_of())
    assert client.get(reverse(FORM)).status_code == 302
    assert upload(client).status_code == 302
    assert reverse(FORM) not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "empty"), (b"PK\x03\x04", "broken"), (b"iso3\nKEN\n", "status"), (b"\xff", "UTF-8")]
)
def test_a_file_that_is_none_says_why(editor, content, words):
    assert words in str(upload(editor, content=content).context["form"].errors["file"])
    assert waiting_files() == []


def test_a_file_too_large_is_not_read(editor, monkeypatch):
    monkeypatch.setattr("instruments.registry.forms.LARGEST", 3)
    assert "too large" in str(upload(editor).context["form"].errors["file"])


def test_the_instrument_may_be_said_beside_the_file(editor):
    upload(editor, content=b"iso3,status\nKEN,Party\n", instrument=standing_instrument().pk)
    check(editor, apply="")
    assert Party.objects.get().status == "party"


def test_a_file_gone_meanwhile_is_asked_for_again(editor):
    upload(editor)
    waiting.STORAGE.delete(f"{waiting.FOLDER}/{editor.session['registry_import']['key']}")
    assert check(editor, apply="").url == reverse(FORM)


def test_files_nobody_applies_are_private_and_do_not_stay(editor):
    upload(editor)
    path = waiting.STORAGE.path(f"{waiting.FOLDER}/{waiting_files()[0]}")
    assert os.stat(path).st_mode & 0o077 == 0
    old = (timezone.now() - waiting.KEPT - timedelta(minutes=1)).timestamp()
    for name in waiting_files():
        os.utime(waiting.STORAGE.path(f"{waiting.FOLDER}/{name}"), (old, old))
    waiting.forget(waiting.keep(b"next"))
    assert waiting_files() == []
    upload(editor)
    check(editor, discard="")
    assert waiting_files() == []


def called(*arguments):
    out = StringIO()
    call_command("import_registry", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_command_tells_programs_everything(tmp_path):
    file = tmp_path / "rows.csv"
    file.write_bytes(b"iso3,status,mood\nKEN,Party,good\n")
    told = json.loads(called("memberships", file, "--instrument", SLUG, "--format", "json", "--dry-run"))
    assert (told["stored"], told["ignored_columns"], told["count"]["new"]) == (False, ["mood"], 1)
    assert told["rows"][0]["line"] == 2
    assert "1 new" in called("memberships", file, "--instrument", SLUG)
    assert Party.objects.exists()


def test_the_command_fails_where_a_row_is_refused(tmp_path):
    file = tmp_path / "rows.csv"
    file.write_bytes(b"iso3,status,instrument\nKEN,Party,standing\nKEM,Party,standing\n")
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2 rows refused") as error:
        call_command("import_registry", "memberships", str(file), stdout=out)
    assert error.value.returncode == 1
    assert "3: refused" in out.getvalue()


def test_a_file_that_is_none_fails_for_programs_too():
    out = StringIO()
    with pytest.raises(CommandError, match="no rows"):
        call_command("import_registry", "memberships", os.devnull, "--format", "json", stdout=out)
    assert "no rows" in json.loads(out.getvalue())["error"]
