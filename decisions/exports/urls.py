"""Permanent identifiers, which have no language."""

from django.urls import path

from . import negotiation

urlpatterns = [
    path("id/decision/<slug:instrument>/<str:reference>", negotiation.identifier, name="decision_identifier"),
]
