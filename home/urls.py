"""Addresses without a language."""

from django.urls import path

from . import sitemap, views

urlpatterns = [
    path("", views.to_language),
    path("robots.txt", views.robots),
    path("sitemap.xml", sitemap.sitemap),
    path("healthz/", views.healthz),
]
