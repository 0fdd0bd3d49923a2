"""Persons and their appointments in the editors' admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import CopyView

from instruments.editors import edited_by
from instruments.ownership import OwnedPolicy, OwnedViewSet

from .exports import APPOINTMENT, PERSON, RecordedIndexView
from .forms import AppointmentForm
from .models import Appointment, Person

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


class PersonPolicy(OwnedPolicy):
    """A person may hold appointments under several instruments: only who keeps all of them changes the person."""

    def owned_by(self, user: Any) -> Q:
        others = Appointment.objects.filter(person=OuterRef("pk")).exclude(instrument__in=edited_by(user))
        return Q(~Exists(others))


register_permission_policy(Person, PersonPolicy(Person, path=""))
register_permission_policy(Appointment, OwnedPolicy(Appointment))


class PersonViewSet(OwnedViewSet):
    model = Person
    icon = "user"
    menu_label = _("Persons")
    list_display = ["last_name", "first_name", "email", "language"]
    search_fields = ["first_name", "last_name", "email"]
    index_view_class = RecordedIndexView
    list_export = PERSON
    export_filename = "persons"
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        """Without those whose name is withheld."""
        return super().get_queryset(request).exclude(first_name="", last_name="")


class LetterlessCopyView(CopyView):
    """A copy is another appointment, by another letter."""

    def get_initial_form_instance(self) -> Appointment:
        appointment = super().get_initial_form_instance()
        appointment.letter = ""
        return appointment


class AppointmentViewSet(OwnedViewSet):
    model = Appointment
    base_form_class = AppointmentForm
    copy_view_class = LetterlessCopyView
    index_view_class = RecordedIndexView
    list_export = APPOINTMENT
    export_filename = "appointments"
    icon = "tag"
    menu_label = _("Appointments")
    list_display = ["person", "country", "instrument", "role", "is_alternate", "from_on", "to_on", "confirmed_on"]
    list_filter = {
        "instrument": ["exact"],
        "country": ["exact"],
        "role": ["exact"],
        "is_alternate": ["exact"],
        "to_on": ["isnull"],
        "confirmed_on": ["isnull"],
    }
    search_fields = ["person__first_name", "person__last_name", "institution", "country__name_en", "country__iso3"]
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appointment]:
        return super().get_queryset(request).select_related("person", "country", "instrument")
