"""What the directory costs among few and among many appointments, which are made for it and taken back."""

from __future__ import annotations

from datetime import date
from itertools import cycle, islice, product
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation
from wagtail.models import Locale

from home.measuring import Measured, measure, show
from instruments.directory.models import DirectoryPage
from instruments.models import Country, InstrumentPage
from instruments.people.enums import Audience, Role
from instruments.people.models import DETAILS, Appointment, Person

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

DAY = date(2020, 1, 1)


class Command(BaseCommand):
    help = "Queries and milliseconds of the Family's directory with so many appointments; the database stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--appointments", type=int, nargs="+", default=[20, 2000])
        parser.add_argument("--times", type=int, default=20, help="how often each page is asked for (20)")

    def handle(self, *args: Any, **options: Any) -> None:
        directory = DirectoryPage.in_language(Locale.get_default())
        if directory is None:
            raise CommandError("There is no directory at the top of the site: load the demo first.")
        show(row for count in options["appointments"] for row in measured(directory.url, count, options["times"]))


def measured(directory: str, count: int, times: int) -> Iterator[tuple[str, Measured]]:
    with transaction.atomic(), translation.override("en"):
        Appointment.objects.all().delete()
        appoint(count)
        country = Country.objects.filter(appointments__isnull=False).earliest("pk")
        for address in ("", f"?country={country.iso3}", "vacant/", "?format=csv"):
            yield f"{count} appointments", measure(f"{directory}{address}", times)
        yield f"{count} appointments", measure(country.get_absolute_url(), times)
        transaction.set_rollback(True)


def appoint(count: int) -> None:
    """Everyone public, a person each, over countries, then instruments, then roles."""
    open_to_all = {f"{name}_for": Audience.PUBLIC for name in DETAILS} | {"consented_on": DAY, "in_files": True}
    instruments = InstrumentPage.objects.filter(locale=Locale.get_default(), live=True)
    posts = cycle(product(Role, instruments, Country.objects.all()))
    persons = Person.objects.bulk_create(
        Person(first_name="Given", last_name=f"Family {number}", languages=["en"]) for number in range(count)
    )
    Appointment.objects.bulk_create(
        Appointment(person=person, role=role, instrument=instrument, country=country, confirmed_on=DAY, **open_to_all)
        for person, (role, instrument, country) in zip(persons, islice(posts, count), strict=True)
    )
