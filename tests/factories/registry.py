"""Persons, appointments, seats in bodies, reporting cycles and reports."""

from __future__ import annotations

from datetime import date

import factory
from factory.django import DjangoModelFactory

from instruments.bodies.models import BodyMember
from instruments.people.enums import Audience
from instruments.people.models import DETAILS, Appointment, Person
from instruments.reporting.models import NationalReport, ReportingCycle

from .instruments import BodyFactory, CountryFactory
from .standing import standing_instrument


class PersonFactory(DjangoModelFactory):
    first_name = "Amina"
    last_name = factory.Sequence(lambda n: f"Okello {n}")
    languages = ["en"]
    email = factory.Sequence(lambda n: f"person{n}@example.org")

    class Meta:
        model = Person


class AppointmentFactory(DjangoModelFactory):
    """Confirmed and current; nothing about the person is published unless a test says so."""

    person = factory.SubFactory(PersonFactory)
    country = factory.SubFactory(CountryFactory)
    instrument = factory.LazyFunction(standing_instrument)
    position = "Director"
    institution = "Ministry of the Environment"
    email = factory.Sequence(lambda n: f"office{n}@example.org")
    from_on = date(2020, 1, 1)
    confirmed_on = date(2020, 2, 1)

    class Meta:
        model = Appointment

    class Params:
        is_open = factory.Trait(
            consented_on=date(2020, 2, 1), in_files=True, **{f"{name}_for": Audience.PUBLIC for name in DETAILS}
        )


class BodyMemberFactory(DjangoModelFactory):
    body = factory.SubFactory(BodyFactory, instrument=factory.LazyFunction(standing_instrument))
    country = factory.SubFactory(CountryFactory)

    class Meta:
        model = BodyMember


class ReportingCycleFactory(DjangoModelFactory):
    instrument = factory.LazyFunction(standing_instrument)
    name_en = "Reports to the 15th meeting"
    name_fr = "Rapports à la 15e réunion"
    name_es = "Informes a la 15.ª reunión"
    due_on = factory.Sequence(lambda n: date(2000 + n, 6, 1))
    slug = factory.LazyAttribute(lambda cycle: f"due-{cycle.due_on}")

    class Meta:
        model = ReportingCycle


class NationalReportFactory(DjangoModelFactory):
    cycle = factory.SubFactory(ReportingCycleFactory)
    country = factory.SubFactory(CountryFactory)
    received_on = factory.LazyAttribute(lambda report: report.cycle.due_on)

    class Meta:
        model = NationalReport
