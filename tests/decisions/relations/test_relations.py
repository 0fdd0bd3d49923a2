"""One decision followed across instruments, from either end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from wagtail.models import PageViewRestriction

from decisions.details import Details, Relation
from decisions.relations.thread import thread_of
from home.languages.words import blocks_of
from tests.factories.decisions import DecisionIndexPageFactory, DecisionPageFactory, provision, provisions
from tests.reading import Reading
from tests.worlds import world

if TYPE_CHECKING:
    from decisions.models import DecisionPage


def referring(*targets: DecisionPage, kind: str = "recalls", to: int | None = None) -> list[dict[str, Any]]:
    """A provision for each target; `to` is the position of the provision meant."""
    relations = [Relation(kind, target.pk, blocks_of(target)[to]["id"] if to is not None else "") for target in targets]
    return [
        provision(
            "the earlier text;", verb="Recalling", kind="preambular", details=Details(relations=(relation,)).as_data()
        )
        for relation in relations
    ]


def read(client: Any, page: DecisionPage, language: str = "en") -> Reading:
    row = page.get_translations(inclusive=True).get(locale__language_code=language)
    answer = client.get(row.get_url())
    assert answer.status_code == 200
    return Reading(answer.content)


@world
def first() -> DecisionPage:
    return DecisionPageFactory(number="11.3", adopted_on=date(2014, 11, 9), provisions=2)


@world
def second(first: DecisionPage) -> DecisionPage:
    """Of another instrument; its only provision recalls paragraph 2 of the first."""
    return DecisionPageFactory(number="6.22", adopted_on=date(2015, 11, 14), provisions=referring(first, to=1))


def test_reference_stands_beside_the_provision_at_both_ends(client, first, second):
    said = read(client, second).words()["en"]
    assert f"recalls {first.instrument.short_name} Resolution 11.3 ¶ 2" in said
    heard = read(client, first).words()["en"]
    assert f"recalled by {second.instrument.short_name} Resolution 6.22" in heard
    assert "Recalling the earlier text;" in heard


def test_reader_of_french_gets_french_labels_and_the_quotation_marked_as_english(client, first, second):
    words = read(client, first, "fr").words()
    assert "rappelée par" in words["fr"]
    assert "the earlier text;" in words["en"]


def test_draft_and_private_decisions_are_in_no_margin_and_no_thread(client, first, second):
    PageViewRestriction.objects.create(page=second, restriction_type="login")
    DecisionPageFactory(number="7.1", parent=second.get_parent().specific, provisions=referring(first), live=False)
    assert "What refers to it" not in read(client, first).words()["en"]
    assert thread_of(first) == []


def test_thread_goes_on_through_decisions_that_do_not_name_the_one_shown(first, second):
    third = DecisionPageFactory(
        number="8.1",
        parent=second.get_parent().specific,
        adopted_on=date(2022, 9, 30),
        provisions=referring(second),
    )
    knots = thread_of(first)
    assert [knot.decision.number for knot in knots if not knot.is_shown] == ["6.22", "8.1"]
    assert [[str(label) for label, _ in knot.ties] for knot in thread_of(third)] == [[], ["recalls"], ["recalls"]]


def test_page_of_sixty_provisions_and_forty_references_takes_as_many_queries_as_a_small_one(
    client, count_queries, first, second
):
    index = DecisionIndexPageFactory(parent=first.instrument)
    targets = [first, second, *(DecisionPageFactory(parent=index) for _ in range(6))]
    citing = [block for _ in range(5) for block in referring(*targets)]
    large = DecisionPageFactory(parent=index, provisions=[*citing, *provisions(20)])
    small = DecisionPageFactory(parent=index, provisions=referring(first))
    assert len(large.text()) == 60
    client.get(small.get_url())
    few = count_queries(lambda: client.get(small.get_url()))
    assert count_queries(lambda: client.get(large.get_url())) == few
