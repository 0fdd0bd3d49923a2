"""What is due from countries, whoever asks it: a provision of a decision, a report. Each source registers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise
    from wagtail.models import Locale

    from .models import Country


@dataclass(frozen=True)
class Due:
    """`key` names it for ever, in every language: nobody is reminded of one thing twice. `lang` is the title's."""

    key: str
    on: date
    kind: StrOrPromise
    title: str
    lang: str
    url: str
    instrument: int
    #: The countries that still owe it; None: every Party to the instrument.
    countries: frozenset[int] | None = None
    #: How many days before, ninety at most, to remind of it.
    days: tuple[int, ...] = (30, 7)

    def concerns(self, country: Country) -> bool:
        """Of a country that is Party to the instrument."""
        return self.countries is None or country.pk in self.countries


#: From default-language ids of instruments, the first and the last day, and the reader's locale.
Source = Callable[[frozenset[int], date, date, "Locale"], Iterable[Due]]

_registered: list[Source] = []


def source_of_dues(find: Source) -> Source:
    """Register a source; it asks the same number of queries however much is due."""
    _registered.append(find)
    return find


def dues(instruments: Iterable[int], first: date, last: date, locale: Locale) -> list[Due]:
    """What is due under these instruments between two days, both included; the next first."""
    wanted = frozenset(instruments)
    found = [due for find in _registered for due in find(wanted, first, last, locale)] if wanted else []
    return sorted(found, key=lambda due: (due.on, due.key))
