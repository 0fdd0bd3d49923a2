"""The tables say what the published pages say, after whatever is done to the pages."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from decisions.details import Details, Relation
from decisions.enums import Addressee, RelationKind
from decisions.models import DecisionPage
from decisions.projections.models import Obligation, PublishedProvision, Reference, StatusChange
from home.languages.entry import write
from home.languages.words import as_stream, blocks_of, set_blocks
from tests.factories.decisions import (
    DecisionIndexPageFactory,
    DecisionPageFactory,
    MeetingPageFactory,
    provision,
    provisions,
)
from tests.worlds import world

if TYPE_CHECKING:
    from collections.abc import Callable

    from decisions.meetings.models import MeetingPage


def publish(page: Any) -> None:
    page.save_revision().publish()


def fresh(page: DecisionPage, language: str = "en") -> DecisionPage:
    return DecisionPage.objects.get(translation_key=page.translation_key, locale__language_code=language)


def detailed(page: DecisionPage, position: int, details: Details) -> DecisionPage:
    """The page with other details of one provision, not saved yet."""
    blocks = blocks_of(page)
    blocks[position]["value"]["details"] = details.as_data()
    set_blocks(page, blocks)
    return page


def check() -> str:
    out = StringIO()
    call_command("rebuild_projections", check=True, stdout=out)
    return out.getvalue()


@world
def meeting() -> MeetingPage:
    return MeetingPageFactory(opened_on=date(2026, 3, 23))


@world
def decision(meeting: MeetingPage) -> DecisionPage:
    index = DecisionIndexPageFactory(parent=meeting.instrument)
    return DecisionPageFactory(parent=index, meeting=meeting, provisions=3)


def test_publication_writes_who_is_addressed_and_when_it_is_due(decision):
    detailed(decision, 1, Details(("parties", "secretariat"), date(2027, 1, 15)))
    publish(decision)
    rows = Obligation.objects.values_list("position", "addressee", "due_on")
    assert list(rows) == [(1, "parties", date(2027, 1, 15)), (1, "secretariat", date(2027, 1, 15))]


def test_draft_writes_nothing(decision):
    detailed(decision, 1, Details(("parties",))).save_revision()
    assert not Obligation.objects.exists()


def test_what_is_due_at_a_meeting_follows_its_date(decision, meeting):
    publish(detailed(decision, 0, Details(("parties",), due_at=meeting.symbol.lower())))
    assert Obligation.objects.get().due_on == date(2026, 3, 23)
    meeting.opened_on = date(2026, 5, 4)
    publish(meeting)
    assert Obligation.objects.get().due_on == date(2026, 5, 4)
    meeting.unpublish()
    assert Obligation.objects.values_list("due_on", "meeting").get() == (None, None)
    publish(meeting)
    assert Obligation.objects.get().meeting_id == meeting.pk
    meeting.delete()
    assert Obligation.objects.values_list("due_on", "due_at", "meeting").get() == (None, meeting.symbol.lower(), None)


def test_provisions_are_there_in_each_language_with_the_language_of_their_words(decision):
    blocks = blocks_of(decision)
    blocks[0]["value"]["text"] = "les Parties de compter l’étang 1 ;"
    write(decision, "fr", {"provisions": as_stream(blocks)})
    said = PublishedProvision.objects.filter(language="fr").values_list("position", "lang")
    assert list(said) == [(0, "fr"), (1, "en"), (2, "en")]
    assert PublishedProvision.objects.filter(language="es", lang="en").count() == 3


def test_withdrawn_from_readers_it_is_in_no_table(decision):
    publish(detailed(decision, 0, Details(("parties",))))
    decision.unpublish()
    assert not Obligation.objects.exists()
    assert not PublishedProvision.objects.exists()


def test_status_follows_the_history(decision):
    decision.history = json.dumps(
        [
            {"type": "change", "value": {"status": "repealed", "on": "2020-02-22"}},
            {"type": "change", "value": {"status": "in_force", "on": "2014-11-09"}},
            {"type": "change", "value": {"status": "completed", "on": "2999-01-01"}},
        ]
    )
    publish(decision)
    assert fresh(decision, "fr").status == "repealed"
    assert list(StatusChange.objects.values_list("status", flat=True)) == ["in_force", "repealed", "completed"]


def test_failed_projection_undoes_the_publication(decision, monkeypatch):
    def fail(*args: object) -> None:
        raise RuntimeError("no projection")

    monkeypatch.setattr("decisions.projections.signals.project", fail)
    decision.title = "Never seen"
    with pytest.raises(RuntimeError, match="no projection"), transaction.atomic():
        publish(decision)
    assert not DecisionPage.objects.filter(title="Never seen").exists()


def test_check_names_what_differs_and_rebuilding_mends_it(decision):
    publish(detailed(decision, 0, Details(("parties",), relations=(Relation("recalls", external="CBD X/2"),))))
    Reference.objects.all().delete()
    Obligation.objects.update(addressee="donors")
    with pytest.raises(CommandError, match="2 tables differ"):
        check()
    call_command("rebuild_projections", verbosity=0)
    assert "no difference" in check()
    assert Obligation.objects.get().addressee == "parties"


RELATIONS = st.builds(
    Relation,
    st.sampled_from(RelationKind.values),
    st.sampled_from([None, 0, 1]),
    external=st.sampled_from(["", "CBD X/2"]),
)
DETAILS = st.builds(
    Details,
    st.lists(st.sampled_from(Addressee.values), unique=True, max_size=3).map(tuple),
    st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sampled_from(["", "StC1", "stc2", "COP99"]),
    st.lists(RELATIONS, max_size=2).map(tuple),
)
STEPS = st.sampled_from(["insert", "drop", "draft", "unpublish", "french", "restore", "meeting_moves"])
EDITS = st.tuples(st.just("detail"), st.integers(0, 1), DETAILS) | st.tuples(STEPS, st.integers(0, 1))


class Register:
    """Two decisions of an instrument and a meeting, with what may be done to them."""

    def __init__(self, pages: list[DecisionPage], meeting: MeetingPage) -> None:
        self.pages, self.meeting = pages, meeting

    def edit(self, name: str, number: int, *rest: Any) -> None:
        """One that is refused, as a decision that repeals itself, changes nothing."""
        step: Callable[..., None] = getattr(self, name)
        with suppress(ValidationError), transaction.atomic():
            step(fresh(self.pages[number]), *rest)

    def detail(self, page: DecisionPage, details: Details) -> None:
        targets = tuple(
            Relation(relation.kind, self.pages[relation.decision].pk)
            if relation.decision is not None
            else Relation(relation.kind, external=relation.external or "a text")
            for relation in details.relations
        )
        publish(detailed(page, 0, Details(details.addressees, details.due_on, details.due_at, targets)))

    def insert(self, page: DecisionPage) -> None:
        set_blocks(page, [provision("Parties to begin;"), *blocks_of(page)])
        publish(page)

    def drop(self, page: DecisionPage) -> None:
        set_blocks(page, blocks_of(page)[:1])
        publish(page)

    def draft(self, page: DecisionPage) -> None:
        detailed(page, 0, Details(("donors",))).save_revision()

    def unpublish(self, page: DecisionPage) -> None:
        page.unpublish()

    def french(self, page: DecisionPage) -> None:
        blocks = blocks_of(page)
        blocks[0]["value"]["text"] = "les Parties de commencer ;"
        write(page, "fr", {"provisions": as_stream(blocks)})

    def restore(self, page: DecisionPage) -> None:
        page.revisions.order_by("created_at").first().publish()

    def meeting_moves(self, page: DecisionPage) -> None:
        self.meeting.opened_on = date(2027, 1, 1)
        publish(self.meeting)


# Shrinking would try hundreds of pages to find the shortest failure.
@settings(
    phases=[Phase.generate],
    max_examples=settings().max_examples // 5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(edits=st.lists(EDITS, min_size=3, max_size=6))
def test_tables_are_what_a_rebuild_would_make_after_any_edits(decision, meeting, edits):
    with transaction.atomic():
        other = DecisionPageFactory(parent=decision.get_parent().specific, provisions=provisions(2))
        register = Register([decision, other], meeting)
        for edit in edits:
            register.edit(*edit)
        assert "no difference" in check()
        transaction.set_rollback(True)
