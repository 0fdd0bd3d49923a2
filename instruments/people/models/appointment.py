"""Who is what for which country, under which instrument, and since when."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.dates import today
from home.languages.keys import PageKey
from home.private_files import PrivateStorage
from instruments.models import Country
from instruments.people.enums import Audience, Role, State
from instruments.people.letters import check_letter, letter_name
from instruments.people.querysets import AppointmentQuerySet
from instruments.people.widgets import LetterInput
from instruments.terms import Term

from .person import Person

if TYPE_CHECKING:
    from datetime import date

AppointmentManager = models.Manager.from_queryset(AppointmentQuerySet)

#: What may be known of an appointed person; `<name>_for` says who sees it.
DETAILS = ("name", "position", "institution", "address", "email", "phone")


def audience(label: Any) -> models.CharField:
    return models.CharField(label, max_length=12, choices=Audience, default=Audience.SECRETARIAT)


class Appointment(Term):
    """A role of a person; public from the day the Secretariat confirmed it by the official letter until it ends.

    Of its details readers see only those whose audience is everyone, and none unless consent is recorded.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments", verbose_name=_("person"))
    country = models.ForeignKey(
        Country, on_delete=models.PROTECT, related_name="appointments", verbose_name=_("country")
    )
    instrument = PageKey("instruments.InstrumentPage", verbose_name=_("instrument"), related_name="appointments")
    role = models.CharField(_("role"), max_length=30, choices=Role, default=Role.FOCAL_POINT)
    is_alternate = models.BooleanField(_("alternate"), default=False)

    position = models.CharField(_("position"), max_length=200, blank=True)
    institution = models.CharField(_("institution"), max_length=200, blank=True)
    address = models.TextField(_("postal address"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)

    name_for = audience(_("name seen by"))
    position_for = audience(_("position seen by"))
    institution_for = audience(_("institution seen by"))
    address_for = audience(_("postal address seen by"))
    email_for = audience(_("e-mail seen by"))
    phone_for = audience(_("telephone seen by"))
    consented_on = models.DateField(
        _("consent given on"), null=True, blank=True, help_text=_("Without it nothing about the person is published.")
    )
    in_files = models.BooleanField(
        _("also in files and for InforMEA"),
        default=False,
        help_text=_("The person agreed that what everyone sees may be downloaded in lists and passed on to InforMEA."),
    )

    letter = models.FileField(
        _("letter of appointment"),
        upload_to=letter_name,
        storage=PrivateStorage(),
        validators=[check_letter],
        blank=True,
        help_text=_("Never published; each time it is opened is recorded."),
    )
    letter_on = models.DateField(_("date of the letter"), null=True, blank=True)
    signatory = models.CharField(_("signed by"), max_length=200, blank=True)
    confirmed_on = models.DateField(
        _("confirmed on"), null=True, blank=True, help_text=_("When the Secretariat accepted the official letter.")
    )
    checked_on = models.DateField(
        _("last confirmed"), null=True, blank=True, help_text=_("When the person last said that this entry is right.")
    )
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    note = models.TextField(_("note"), blank=True, help_text=_("Of the Secretariat, never published."))

    objects = AppointmentManager()

    panels = [
        FieldPanel("instrument", widget=forms.Select),
        FieldRowPanel([FieldPanel("person"), FieldPanel("country")]),
        FieldRowPanel([FieldPanel("role"), FieldPanel("is_alternate")]),
        FieldRowPanel([FieldPanel("from_on"), FieldPanel("to_on"), FieldPanel("checked_on")]),
        MultiFieldPanel([FieldPanel(name) for name in DETAILS[1:]], _("How to reach this person")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("consented_on"), FieldPanel("in_files")])]
            + [FieldRowPanel([FieldPanel(f"{name}_for") for name in DETAILS[at : at + 3]]) for at in (0, 3)],
            _("Who sees what"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("letter", widget=LetterInput),
                FieldRowPanel([FieldPanel("letter_on"), FieldPanel("signatory"), FieldPanel("confirmed_on")]),
            ],
            _("Official letter"),
        ),
        FieldPanel("note"),
    ]

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["country__name_en", "instrument", "role", "is_alternate", "pk"]
        indexes = [models.Index(fields=["instrument", "country", "role"])]

    def __str__(self) -> str:
        """Without the person's name: it goes into logs, messages and titles of windows."""
        parts = [self.get_role_display(), str(self.country), self.instrument.short_name if self.instrument else ""]
        return ", ".join(filter(None, parts))

    def clean(self) -> None:
        super().clean()
        shown = any(getattr(self, f"{name}_for") == Audience.PUBLIC for name in DETAILS)
        if not self.consented_on and (shown or self.in_files):
            raise ValidationError({"consented_on": _("Say when the person agreed to the publication.")})

    def state_on(self, day: date) -> State:
        if self.to_on and self.to_on < day:
            return State.ENDED
        return State.CONFIRMED if self.confirmed_on and self.confirmed_on <= day else State.DESIGNATED

    @property
    def state(self) -> State:
        return self.state_on(today())

    def seen_by(self, viewer: Audience) -> dict[str, str]:
        """The details that a viewer may see, "" for each other; the Secretariat sees all."""
        rank = Audience.values.index(viewer)
        agreed = self.consented_on is not None
        values = {name: getattr(self, name) for name in DETAILS[1:]} | {"name": self.person.name}

        def sees(name: str) -> bool:
            shown_to = Audience.values.index(getattr(self, f"{name}_for"))
            return viewer == Audience.SECRETARIAT or (agreed and shown_to >= rank)

        return {name: values[name] if sees(name) else "" for name in DETAILS}
