"""Addresses of what is no page of the tree."""

from django.urls import path

from . import contact

urlpatterns = [
    path("contact/<uuid:uuid>/", contact.contact, name="contact"),
    path("contact/<uuid:uuid>/sent/", contact.sent, name="contact_sent"),
]
