"""Instruments, countries, Parties and bodies."""

from __future__ import annotations

from string import ascii_uppercase

import factory
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from instruments.models import Body, Country, CountryIndexPage, InstrumentIndexPage, InstrumentPage, Party

from .home import IndexPageFactory, PageFactory


class InstrumentIndexPageFactory(IndexPageFactory):
    title = "Instruments"
    slug = "instruments"

    class Meta:
        model = InstrumentIndexPage


class InstrumentPageFactory(PageFactory):
    parent = factory.SubFactory(InstrumentIndexPageFactory)
    title = factory.Sequence(lambda n: f"Agreement on Animals {n}")
    acronym = factory.Sequence(lambda n: f"AA{n}")
    slug = factory.LazyAttribute(lambda page: slugify(page.acronym or page.title))

    class Meta:
        model = InstrumentPage


class CountryIndexPageFactory(IndexPageFactory):
    title = "Countries"
    slug = "countries"

    class Meta:
        model = CountryIndexPage


def letters(number: int, count: int) -> str:
    """A code of so many letters, another one for each number."""
    code = ""
    for _ in range(count):
        number, letter = divmod(number, len(ascii_uppercase))
        code = ascii_uppercase[letter] + code
    return code


class CountryFactory(DjangoModelFactory):
    iso2 = factory.Sequence(lambda n: letters(n, 2))
    iso3 = factory.LazyAttribute(lambda country: f"X{country.iso2}")
    name_en = factory.Sequence(lambda n: f"Country {n}")
    name_fr = factory.LazyAttribute(lambda country: f"{country.name_en} (fr)")
    name_es = factory.LazyAttribute(lambda country: f"{country.name_en} (es)")

    class Meta:
        model = Country


class PartyFactory(DjangoModelFactory):
    instrument = factory.SubFactory(InstrumentPageFactory)
    country = factory.SubFactory(CountryFactory)

    class Meta:
        model = Party


class BodyFactory(DjangoModelFactory):
    instrument = factory.SubFactory(InstrumentPageFactory)
    code = factory.Sequence(lambda n: f"B{n}-")
    name_en = "Standing Committee"
    name_fr = "Comité permanent"
    name_es = "Comité Permanente"

    class Meta:
        model = Body
