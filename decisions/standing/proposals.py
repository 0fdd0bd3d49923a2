"""Changes of status that later decisions propose: computed, until the register's editors accept or decline them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, F, OuterRef
from wagtail.permission_policies.pages import PagePermissionPolicy

from decisions.models import DecisionPage
from decisions.projections.models import Reference, StatusChange

from .consequences import CONSEQUENCES
from .models import Refusal

if TYPE_CHECKING:
    from django.db.models import QuerySet


def proposals() -> QuerySet[Reference]:
    """One reference for each decision, target and relation that nobody has decided on, and that readers can see."""
    same = {name: OuterRef(name) for name in ("decision", "target", "kind")}
    recorded = StatusChange.objects.filter(decision=OuterRef("target"), cause=OuterRef("decision"))
    earlier = Reference.objects.filter(**same, pk__lt=OuterRef("pk"))
    rows = Reference.objects.visible().filter(kind__in=CONSEQUENCES, target__live=True)
    rows = rows.exclude(target=F("decision"))
    return rows.filter(~Exists(recorded), ~Exists(Refusal.objects.filter(**same)), ~Exists(earlier))


def proposals_for(user: Any) -> QuerySet[Reference]:
    """Those whose targets this user may publish: in the original, which alone gives the facts of a page."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "publish")
    originals = DecisionPage.objects.filter(pk__in=pages.values("pk"), locale__language_code=F("entered_in"))
    rows = proposals().filter(target__translation_key__in=originals.values("translation_key"))
    rows = rows.select_related("decision__instrument", "decision__meeting", "target__instrument")
    return rows.order_by("target__instrument", "target__sort_key", "target", "pk")


def original_of(target: DecisionPage) -> DecisionPage:
    """The row whose facts count, as readers have it now."""
    return target.original() or target
