"""Addresses of the search, below each language."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.results, name="search"),
    path("feed/", views.feed, name="search_feed"),
    path("suggest/", views.suggestions, name="search_suggestions"),
    path("opensearch.xml", views.opensearch, name="search_opensearch"),
]
