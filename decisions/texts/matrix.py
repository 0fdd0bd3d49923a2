"""The editors' matrix: which decision has which text in which language, and what is left to do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import django_filters
from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale
from wagtail.permission_policies.pages import PagePermissionPolicy

from decisions.enums import DecisionKind, TextStanding
from decisions.models import DecisionPage
from home.languages.localized import localize
from instruments.models import InstrumentPage

from .states import CONDITIONS, TextState, state_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest

LANGUAGES = [(code, name) for code, name in settings.LANGUAGES]
POLICY = PagePermissionPolicy()


@dataclass(frozen=True)
class Entry:
    """One decision in one language; `row` is there for one who may edit it."""

    state: TextState
    standing: TextStanding
    outdated: int
    has_draft: bool
    row: DecisionPage | None

    def __str__(self) -> str:
        """As a spreadsheet has it."""
        says = [self.state.label]
        if self.state != TextState.MISSING:
            says.append(self.standing.label)
        return ", ".join(str(part) for part in says)


def editable_by(user: Any) -> QuerySet[Any]:
    return POLICY.instances_user_has_permission_for(user, "change")


def originals_for(user: Any) -> QuerySet[DecisionPage]:
    """One row a decision, of those that the user may edit in some language."""
    rows = DecisionPage.objects.filter(locale__language_code=F("entered_in")).defer_streamfields()
    if not user.is_superuser:
        keys = DecisionPage.objects.filter(pk__in=editable_by(user).values("pk")).values("translation_key")
        rows = rows.filter(translation_key__in=keys)
    return rows.select_related("locale").order_by("-year", "instrument", "sort_key", "pk")


def instruments(request: HttpRequest | None) -> QuerySet[InstrumentPage]:
    """Default-language rows, as keys hold them, of instruments that have decisions."""
    return InstrumentPage.objects.filter(pk__in=DecisionPage.objects.order_by().values("instrument")).order_by("title")


class MatrixFilterSet(WagtailFilterSet):
    """A state asked for with a language is that language's; alone, that of any language."""

    instrument = django_filters.ModelChoiceFilter(label=_("Instrument"), queryset=instruments)
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=DecisionKind.choices)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=LANGUAGES, method="pass_on")
    state = django_filters.ChoiceFilter(label=_("State of the text"), choices=TextState.choices, method="in_state")

    class Meta:
        model = DecisionPage
        fields = ["instrument", "kind", "language", "state"]

    def pass_on(self, rows: QuerySet[DecisionPage], name: str, value: str) -> QuerySet[DecisionPage]:
        return rows if self.form.cleaned_data.get("state") else self.in_state(rows, "state", "")

    def in_state(self, rows: QuerySet[DecisionPage], name: str, value: str) -> QuerySet[DecisionPage]:
        """Without a state: what has any text in the language."""
        condition = CONDITIONS[TextState(value)] if value else ~CONDITIONS[TextState.MISSING]
        language = self.form.cleaned_data.get("language")
        where = Q(locale__language_code=language) if language else Q()
        return rows.filter(
            Exists(DecisionPage.objects.filter(condition, where, translation_key=OuterRef("translation_key")))
        )


def attach_entries(decisions: Iterable[DecisionPage], user: Any) -> None:
    """Set `entries` on each decision: what there is in each language. Four queries."""
    decisions = list(decisions)
    keys = [decision.translation_key for decision in decisions]
    rows = DecisionPage.objects.filter(translation_key__in=keys).defer_streamfields().select_related("locale")
    there = {(row.translation_key, row.locale.language_code): row for row in rows}
    editable = set(editable_by(user).filter(translation_key__in=keys).values_list("pk", flat=True))
    for decision in decisions:
        decision.entries = {
            code: entry(decision, code, there.get((decision.translation_key, code)), editable) for code, _ in LANGUAGES
        }


def entry(decision: DecisionPage, code: str, row: DecisionPage | None, editable: set[int]) -> Entry:
    return Entry(
        state=state_of(row),
        standing=decision.standing_in(code),
        outdated=row.outdated if row else 0,
        has_draft=bool(row and row.live and not row.alias_of_id and row.has_unpublished_changes),
        row=row if row and row.pk in editable else None,
    )


class DecisionColumn(Column):
    cell_template_name = "texts/admin/_decision.html"


class LanguageColumn(Column):
    cell_template_name = "texts/admin/_entry.html"


def entry_in(code: str, decision: DecisionPage) -> Entry:
    return decision.entries[code]


class MatrixView(ReportView):
    page_title = _("Languages of decisions")
    header_icon = "wagtail-localize-language"
    model = DecisionPage
    permission_policy = POLICY
    permission_required = "change"
    filterset_class = MatrixFilterSet
    default_ordering = None
    index_url_name = "text_matrix"
    index_results_url_name = "text_matrix_results"
    export_filename = "decisions-languages"
    list_export = ["instrument_name", "symbol", "title", *(f"entries.{code}" for code, _ in LANGUAGES)]
    export_headings = {
        "instrument_name": _("Instrument"),
        "symbol": _("Number"),
        "title": _("Title"),
        **{f"entries.{code}": name for code, name in LANGUAGES},
    }
    columns = [
        DecisionColumn("title", label=_("Decision")),
        *(LanguageColumn(code, label=name, accessor=partial(entry_in, code)) for code, name in LANGUAGES),
    ]

    def get_base_queryset(self) -> QuerySet[DecisionPage]:
        return originals_for(self.request.user)

    def decorate_paginated_queryset(self, object_list: Iterable[DecisionPage]) -> list[DecisionPage]:
        """The table that was made of the queryset before shows the same objects."""
        decisions = list(object_list)
        localize(decisions, "instrument", Locale.get_active())
        for decision in decisions:
            decision.instrument_name = getattr(decision.instrument_localized, "short_name", "")
        attach_entries(decisions, self.request.user)
        return decisions
