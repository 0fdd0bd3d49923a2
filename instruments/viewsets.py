"""The registry in the editors' admin: countries, Parties, bodies."""

from django.utils.translation import gettext_lazy as _
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Body, Country, Party
from .ownership import OwnedPolicy, OwnedViewSet

register_permission_policy(Party, OwnedPolicy(Party))
register_permission_policy(Body, OwnedPolicy(Body))


class CountryViewSet(SnippetViewSet):
    model = Country
    icon = "globe"
    menu_label = _("Countries")
    list_display = ["name_en", "name_fr", "name_es", "iso3", "region", "confidence"]
    list_filter = ["region", "confidence"]
    list_export = ["iso2", "iso3", "name_en", "name_fr", "name_es", "official_name", "region", "source"]
    list_per_page = 50


class PartyViewSet(OwnedViewSet):
    model = Party
    icon = "group"
    menu_label = _("Parties and Signatories")
    list_display = ["country", "instrument", "status", "number", "in_force_on", "confidence"]
    list_filter = ["instrument", "status", "confidence"]
    search_fields = ["country__name_en", "country__name_fr", "country__name_es", "country__iso3"]
    list_export = [
        "country",
        "instrument",
        "status",
        "number",
        "signed_on",
        "deposited_on",
        "in_force_on",
        "ended_on",
        "source",
    ]
    list_per_page = 50

    def get_queryset(self, request):  # type: ignore[no-untyped-def]
        return super().get_queryset(request).select_related("country", "instrument")


class BodyViewSet(OwnedViewSet):
    model = Body
    icon = "group"
    menu_label = _("Bodies")
    list_display = ["name_en", "code", "instrument", "kind"]
    list_filter = ["instrument", "kind"]
    search_fields = ["code", "name_en", "name_fr", "name_es"]
