"""What of a provision's details a form may bring back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from django.core.exceptions import ValidationError

from decisions.blocks import DetailsBlock, ProvisionsBlock
from decisions.models import DecisionPage
from tests.factories.decisions import DecisionPageFactory, provision

if TYPE_CHECKING:
    from collections.abc import Callable

DETAILS = {
    "addressees": ["parties", "secretariat"],
    "due_on": "2024-05-15",
    "due_at": "COP15",
    "relations": [
        {"kind": "recalls", "decision": None, "provision": "", "external": "CBD X/2", "address": "https://cbd.int/2"}
    ],
}


def posted(text: str) -> Any:
    return DetailsBlock().value_from_datadict({"details": text}, {}, "details")


def related(**relation: Any) -> dict[str, Any]:
    return {"relations": [{"kind": "recalls", **relation}]}


def test_details_come_through_the_form_as_they_are() -> None:
    block = DetailsBlock()
    assert block.clean(posted(json.dumps(DETAILS))) == DETAILS
    assert json.loads(block.get_form_state(block.clean(posted(json.dumps(DETAILS))))) == DETAILS


@pytest.mark.parametrize("text", ["", "{}", "null"])
def test_nothing_known_is_an_empty_value(text: str) -> None:
    assert DetailsBlock().clean(posted(text)) == {}


@pytest.mark.parametrize("text", [json.dumps(DETAILS), '{"addressees": ["nobody"]}', "{not json"])
def test_a_form_that_comes_back_shows_what_was_sent(text: str) -> None:
    state = DetailsBlock().get_form_state(posted(text))
    assert state == text or json.loads(state) == json.loads(text)


@pytest.mark.parametrize(
    "text", ["{", "[1]", "4", '"x"', '{"due_on": "soon"}', '{"due_on": 4}', '{"relations": [{}]}', '{"relations": [4]}']
)
def test_what_is_no_details_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        DetailsBlock().clean(posted(text))


@pytest.mark.parametrize(
    "details",
    [
        {"addressees": ["nobody"]},
        {"addressees": "parties"},
        related(),
        related(decision=1, external="CBD X/2"),
        related(decision="1"),
        related(decision=-1),
        related(decision=2**63),
        related(external=["CBD X/2"]),
        related(external="X" * 201),
        related(external="CBD X/2", address=4),
        {"due_at": 15},
        {"due_at": "C" * 31},
        related(external="CBD X/2", kind="likes"),
        related(external="CBD X/2", address="javascript:alert(1)"),
    ],
)
def test_facts_that_cannot_be_are_refused(details: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        DetailsBlock().clean(details)


def test_references_keep_the_default_row_and_are_looked_up_at_once(count_queries: Callable[..., int]) -> None:
    page = DecisionPageFactory()
    french = DecisionPage.objects.get(translation_key=page.translation_key, locale__language_code="fr")
    block = ProvisionsBlock()

    def cleaned(count: int) -> list[int]:
        blocks = [provision(f"to rest {n};", details=related(decision=french.pk)) for n in range(count)]
        value = block.clean(block.to_python(blocks))
        return [child.value["details"]["relations"][0]["decision"] for child in value]

    assert cleaned(3) == [page.pk] * 3
    assert count_queries(lambda: cleaned(1)) == count_queries(lambda: cleaned(20))
