"""The measuring command: it makes what it measures among, and takes it back."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from home.measuring import measure
from instruments.people.models import Appointment, Person
from tests.factories.directory import DirectoryPageFactory
from tests.factories.home import front_page
from tests.factories.instruments import CountryFactory, CountryIndexPageFactory
from tests.factories.registry import AppointmentFactory

pytestmark = pytest.mark.django_db


def test_a_page_costs_what_it_asks_for(home):
    found = measure("/en/", times=1)
    assert (found.status, found.queries > 3, found.compressed < found.size) == (200, True, True)
    assert measure("/en/nowhere/", times=1).status == 404


def test_the_directory_is_measured_among_so_many_and_left_as_it_was(home, capsys):
    CountryIndexPageFactory()
    CountryFactory.create_batch(3)
    DirectoryPageFactory(parent=front_page())
    kept = AppointmentFactory()
    call_command("bench_directory", appointments=[1, 4], times=1)
    lines = [line for line in capsys.readouterr().out.splitlines() if "appointments" in line]
    assert len(lines) == 10
    assert all("200" in line for line in lines)
    assert (Appointment.objects.get(), Person.objects.get()) == (kept, kept.person)


def test_without_a_directory_it_says_what_to_do(home):
    with pytest.raises(CommandError, match="load the demo"):
        call_command("bench_directory")
