"""The records of the Family in one menu of the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from instruments.bodies.viewsets import BodyMemberViewSet
from instruments.people.viewsets import AppointmentViewSet, PersonViewSet
from instruments.reporting.viewsets import NationalReportViewSet, ReportingCycleViewSet
from instruments.viewsets import BodyViewSet, CountryViewSet, PartyViewSet


class RegistryGroup(SnippetViewSetGroup):
    items = (
        *(CountryViewSet, PartyViewSet, BodyViewSet, BodyMemberViewSet, PersonViewSet, AppointmentViewSet),
        *(ReportingCycleViewSet, NationalReportViewSet),
    )
    menu_label = _("Registry")
    menu_icon = "list-ul"
    menu_order = 250
