"""Decisions in several languages, from files to pages."""

from __future__ import annotations

import json
from io import StringIO

import importing_files as made
import pytest
from django.core.management import CommandError, call_command

from decisions.models import DecisionPage
from tests.factories.decisions import DecisionIndexPageFactory, MeetingIndexPageFactory, MeetingPageFactory
from tests.factories.instruments import InstrumentPageFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

ENGLISH = [
    *("Resolution 3.7", "Ponds of AEWA", "Recalling Resolution 2.4,", "Noting the ponds,"),
    *("1. Decides to keep ponds;", "2. Requests the Secretariat to report to COP12."),
]
FRENCH = [
    *("Résolution 3.7", "Les étangs de l’AEWA", "Rappelant la Résolution 2.4,", "Notant les étangs,"),
    *("1. Décide de garder les étangs ;", "2. Demande au Secrétariat de faire rapport à la COP12."),
]
SPANISH = [
    *("Resolución 3.7", "Charcas del AEWA", "Recordando la Resolución 2.4,"),
    *("1. Decide conservar las charcas;", "2. Pide a la Secretaría que informe a la COP12;", "3. Invita a todos."),
]


@world
def instrument():
    instrument = InstrumentPageFactory(acronym="POND")
    DecisionIndexPageFactory(parent=instrument)
    MeetingPageFactory(parent=MeetingIndexPageFactory(parent=instrument), slug="cop3")
    return instrument


@pytest.fixture
def files(tmp_path):
    (tmp_path / "res.en.docx").write_bytes(made.docx_of(ENGLISH))
    (tmp_path / "res_fr.pdf").write_bytes(made.pdf_of([line for text in FRENCH for line in (text, "")]))
    (tmp_path / "res-es.txt").write_text("\n\n".join(SPANISH))
    return tmp_path


def run(command, *args, **options) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command(command, *args, instrument="pond", meeting="cop3", stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def rows() -> dict[str, DecisionPage]:
    return {page.locale.language_code: page for page in DecisionPage.objects.select_related("locale")}


def test_languages_are_imported_at_once_and_nothing_of_them_is_lost(instrument, files):
    given = [f"en={files / 'res.en.docx'}", f"fr={files / 'res_fr.pdf'}", f"es={files / 'res-es.txt'}"]
    with pytest.raises(CommandError, match=r"not in the original: 3 Invita a todos\."):
        run("import_decision", *given, strict=True)
    run("import_decision", *given, dry_run=True)
    assert not DecisionPage.objects.exists()

    _, said = run("import_decision", *given)
    assert "created (en)" in said
    assert "not in the original: 3 Invita a todos." in said
    assert "not in “es”: Noting the ponds," in said
    pages = rows()
    assert {code: page.title for code, page in pages.items()} == {
        "en": "Ponds of AEWA",
        "fr": "Les étangs de l’AEWA",
        "es": "Charcas del AEWA",
    }
    assert len({tuple(provision.id for provision in page.text()) for page in pages.values()}) == 1
    assert [p.verb for p in pages["fr"].text()] == ["Rappelant", "Notant", "Décide", "Demande"]
    assert [(p.lang, p.verb) for p in pages["es"].text()][:2] == [("es", "Recordando"), ("en", "Noting")]
    assert pages["en"].official_languages == ["fr", "es"] == pages["es"].official_languages
    assert not pages["fr"].is_untranslated

    _, again = run("import_decision", *given)
    assert [line.split()[0] for line in again.splitlines() if "/decisions/" in line] == ["unchanged"] * 3


def test_text_in_another_language_than_the_original_is_its_translation(instrument, files):
    run("import_decision", files / "res.en.docx", language="en")
    corrected = [text.replace("Rappelant", "Rappelant également") for text in FRENCH]
    for texts, verb in ((FRENCH, "Rappelant"), (corrected, "Rappelant également")):
        (files / "a.txt").write_text("\n\n".join(texts))
        _, said = run("import_decision", files / "a.txt", language="fr")
        assert said.startswith("changed")
        assert rows()["fr"].text()[0].verb == verb
    assert rows()["en"].text()[0].verb == "Recalling"


def test_corrected_text_keeps_its_ids_and_reaches_the_rows_without_words(instrument, files):
    run("import_decision", files / "res.en.docx", language="en")
    before = [provision.id for provision in rows()["en"].text()]
    corrected = [text.replace("to COP12", "to COP13") for text in ENGLISH]
    (files / "corrected.docx").write_bytes(made.docx_of(corrected))
    _, said = run("import_decision", files / "corrected.docx", language="en")
    assert said.startswith("changed")
    for page in rows().values():
        assert [provision.id for provision in page.text()] == before
        assert page.text()[-1].text.endswith("to COP13.")


def test_summary_takes_no_official_text_of_another_language(instrument, files):
    run("import_decision", files / "res.en.docx", language="en", slug="resolution-3-7")
    DecisionPage.objects.update(text_kind="summary")
    with pytest.raises(CommandError, match="no full text"):
        run("import_decision", files / "res_fr.pdf", language="fr", slug="resolution-3-7")
    given = [f"fr={files / 'res_fr.pdf'}", f"en={files / 'res.en.docx'}"]
    run("import_decision", *given, slug="resolution-3-7", kind="resolution")
    assert {page.text_kind for page in rows().values()} == {"official"}
    assert rows()["fr"].text()[0].verb == "Rappelant"


@pytest.mark.parametrize(
    ("args", "options", "reason"),
    [
        (["res.en.docx"], {}, "Say the language"),
        (["en=a", "fr=b"], {"language": "en"}, "one file"),
        (["en=a", "en=b"], {}, "two files of one language"),
        (["en=nowhere.txt"], {}, "nowhere.txt: No such file"),
    ],
)
def test_files_must_be_told_apart(instrument, args, options, reason):
    with pytest.raises(CommandError, match=reason):
        run("import_decision", *args, **options)


def test_folder_is_imported_with_a_report_of_what_was_refused(instrument, files):
    (files / "res.en.txt").write_text("not read: the .docx has this text")
    (files / "other.en.txt").write_text("Title\n\nDecides to act.")
    (files / "other.fr.pdf").write_bytes(b"%PDF-1.4 broken")
    (files / "notes.doc").write_text("no language")
    (files / ".hidden.en.txt").write_text("no")
    for outcome in ("created", "unchanged"):
        out = StringIO()
        with pytest.raises(CommandError, match="2 of 3 refused") as refusal:
            call_command("import_folder", files, instrument="pond", meeting="cop3", format="json", stdout=out)
        assert refusal.value.returncode == 1
        report = {entry["name"]: entry for entry in json.loads(out.getvalue())}
        assert (report["res"]["outcome"], report["res"]["languages"]) == (outcome, ["en", "fr", "es"])
        assert "res.en.txt: left aside, another file has this text" in report["res"]["remarks"]
        assert "es: not in the original: 3 Invita a todos." in report["res"]["remarks"]
        assert report["other"]["remarks"] == ["other.fr.pdf: the PDF is damaged"]
        assert "tells no language" in report["notes.doc"]["remarks"][0]
    assert DecisionPage.objects.count() == 3
    (files / "notes.doc").unlink()
    (files / "other.fr.pdf").unlink()
    out, _ = run("import_folder", files, dry_run=True)
    assert "created" in out
    assert DecisionPage.objects.count() == 3
