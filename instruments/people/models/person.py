"""Who is appointed."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from home.languages.fields import LanguagesField


class Person(index.Indexed, models.Model):
    """A person with one or more appointments; how to reach them stands with each appointment.

    `account` signs in to the desk of focal points, by links sent to `email`; it never enters the admin.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    prefix = models.CharField(_("form of address"), max_length=30, blank=True)
    first_name = models.CharField(_("first name"), max_length=100)
    last_name = models.CharField(_("family name"), max_length=100)
    languages = LanguagesField(_("working languages"), help_text=_("Shown in the directory, once there is consent."))
    language = models.CharField(
        _("language of correspondence"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("Links to the desk, reminders and messages by e-mail are written in it."),
    )
    email = models.EmailField(
        _("e-mail for signing in"),
        blank=True,
        help_text=_("Links to the desk and reminders go there. It is never published."),
    )
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="person",
    )
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    search_fields = [
        index.AutocompleteField("first_name"),
        index.AutocompleteField("last_name"),
        index.SearchField("first_name"),
        index.SearchField("last_name"),
    ]
    panels = [
        FieldRowPanel([FieldPanel("prefix"), FieldPanel("first_name"), FieldPanel("last_name")]),
        FieldPanel("languages"),
        FieldPanel("language"),
        FieldPanel("email"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["last_name", "first_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="one_person_per_email",
                violation_error_message=_("Another person signs in with this e-mail address."),
            )
        ]

    def __str__(self) -> str:
        return self.name or gettext("name withheld")

    @property
    def name(self) -> str:
        return " ".join(filter(None, [self.prefix, self.first_name, self.last_name]))
