"""The words of attached files are found on the pages that offer them."""

from __future__ import annotations

import pytest
from finding_help import document, documents, noted
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from decisions.filetexts.models import FileText
from home.languages.entry import write
from tests.factories.decisions import DecisionPageFactory, DocumentPageFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

TEXTS = {"en": "The water of the ponds.", "fr": "L’eau des étangs."}


def collection(parent: Collection | None = None) -> Collection:
    return (parent or Collection.get_first_root_node()).add_child(name="Papers")


def upload(language: str, text: str, place: Collection, status: str = "read") -> FileText:
    file = get_document_model().objects.create(title=language, file=f"documents/{language}.pdf", collection=place)
    return FileText.objects.create(document=file, status=status, language=language, text=text)


def attach(page, *files: FileText):
    for file in files:
        page.files.create(language=file.language, file=file.document)
    page.save_revision().publish()
    return page


@world
def papers():
    return collection(collection())


@world
def paper(papers):
    """A document in English, its title in French too, with a file in each of these languages."""
    page = attach(DocumentPageFactory(title="Ponds"), *(upload(*text, papers) for text in TEXTS.items()))
    write(page, "fr", {"title": "Étangs"})
    return page


def texts(page) -> dict[str, list[str]]:
    """Of each document of a page, what it has from files."""
    return {
        language: [part.text for part in each.parts if part.anchor.startswith("/documents/")]
        for language, each in documents(page).items()
    }


def test_each_reader_finds_the_file_in_the_language_of_the_words(paper):
    assert texts(paper) == {language: [text] for language, text in TEXTS.items()}
    part = document(paper, "fr").parts[-1]
    assert (part.label, part.language) == ("fr.pdf", "fr")
    assert part.anchor == get_document_model().objects.get(title="fr").url


def test_files_of_all_readers_stand_with_the_words_that_they_meet(papers):
    page = attach(DecisionPageFactory(), upload("en", "Ponds", papers), upload("es", "Charcas", papers))
    assert texts(page) == {"en": ["Ponds", "Charcas"]}


def test_file_of_another_language_is_better_than_none(papers):
    page = attach(DecisionPageFactory(), upload("en", "Ponds", papers))
    write(page, "fr", {"title": "Étangs"})
    assert texts(page) == {"en": ["Ponds"], "fr": ["Ponds"]}


def test_file_that_could_not_be_read_has_no_words(papers):
    page = attach(DecisionPageFactory(), upload("en", "", papers, status="unreadable"))
    assert texts(page) == {"en": []}


@pytest.mark.parametrize("steps", [0, 1])
def test_file_of_a_private_collection_is_not_found(paper, papers, steps):
    place = [papers, papers.get_parent()][steps]
    CollectionViewRestriction.objects.create(collection=place, restriction_type="login")
    assert texts(paper) == {"en": [], "fr": []}


def test_file_of_another_collection_stays(paper):
    CollectionViewRestriction.objects.create(collection=collection(), restriction_type="login")
    assert texts(paper) == {language: [text] for language, text in TEXTS.items()}


def test_what_happens_to_a_file_is_noted_for_its_pages(paper, papers, settings):
    settings.SEARCH_FOLLOWS = True
    (only,) = {(each.key, False) for each in documents(paper).values()}
    text = FileText.objects.get(language="fr")
    restriction = CollectionViewRestriction(collection=papers.get_parent(), restriction_type="login")
    for happens in (text.save, text.document.save, papers.save, restriction.save, restriction.delete, text.delete):
        happens()
        assert noted() == {only}, happens
