"""Whose findings a report shows. Areas say which pages own records: instruments do, and home knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Length, Substr
from wagtail.models import Page

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: From an account, None for a program, to default-language ids of the pages whose records it keeps, with their names.
Owners = Callable[[Any], Mapping[int, str]]

_registered: list[Owners] = []


def owners_by(find: Owners) -> Owners:
    """Register where owners come from; one that a superuser or a program asks gives all."""
    _registered.append(find)
    return find


@dataclass(frozen=True)
class Scope:
    """`is_whole`: also what no page owns, such as countries."""

    owners: Mapping[int, str] = field(default_factory=dict)
    is_whole: bool = False

    def own(self, rows: QuerySet[Any], path: str = "instrument") -> QuerySet[Any]:
        """Records whose key, along this path, is to an owner."""
        return rows if self.is_whole else rows.filter(**{f"{path}__in": list(self.owners)})

    def common(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Records that nobody owns."""
        return rows if self.is_whole else rows.none()

    def below(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        """Default-language pages at or below an owner, whose id each gets as `owned_by`."""
        above = Page.objects.filter(pk__in=list(self.owners), path=Substr(OuterRef("path"), 1, Length("path")))
        owner = Subquery(above.values("pk")[:1]) if self.owners else Value(None, output_field=IntegerField())
        rows = pages.annotate(owned_by=owner)
        return rows if self.is_whole else rows.filter(owned_by__isnull=False)

    def only(self, owner: int) -> Scope:
        return Scope({pk: name for pk, name in self.owners.items() if pk == owner})


def scope_of(user: Any = None) -> Scope:
    owners = {pk: name for find in _registered for pk, name in find(user).items()}
    return Scope(owners, is_whole=user is None or user.is_superuser)
