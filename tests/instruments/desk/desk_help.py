"""A focal point at the desk, an editor in the admin, and what passes between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from instruments.desk.models import Proposal
from instruments.editors import group_name
from tests.factories.home import editor_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from instruments.models import InstrumentPage
    from instruments.people.models import Appointment, Person

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
LINK = re.compile(r"http\S+/enter/\S+/")


def letter(content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile("letter.pdf", content, "application/pdf")


def ask(email: str, client: Client | None = None) -> Any:
    return (client or Client()).post(reverse("desk:sign_in"), {"email": email})


def link_in_mail() -> str:
    """The path that the last message leads to."""
    found = LINK.search(mail.outbox[-1].body)
    assert found
    return "/" + found[0].split("/", 3)[3]


def at_desk(person: Person) -> Client:
    """A browser in which this person has opened the desk by the link in the mail."""
    client = Client()
    ask(person.email)
    assert client.post(link_in_mail()).status_code == 302
    mail.outbox.clear()
    return client


def editor(instrument: InstrumentPage) -> AbstractUser:
    """Of the instrument's own group, as the site makes it."""
    user = editor_of()
    user.groups.set([Group.objects.get(name=group_name(instrument.slug))])
    return user


def in_admin(user: AbstractUser) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(name: str, entry: Appointment) -> str:
    return reverse(f"desk:{name}", args=[entry.uuid])


def filled(client: Client, kind: str, entry: Appointment, **typed: Any) -> dict[str, Any]:
    """The page's form as a browser would send it, with what is typed over it; `part__name` stands for a field."""
    forms = client.get(page(kind, entry)).context["submission"].forms
    values = {bound.html_name: bound.value() for form in forms.values() for bound in form}
    values |= {name.replace("__", "-", 1): value for name, value in typed.items()}
    return {name: value for name, value in values.items() if value or isinstance(value, str)}


def propose(client: Client, kind: str, entry: Appointment, **typed: Any) -> Any:
    return client.post(page(kind, entry), filled(client, kind, entry, **typed))


def decide(client: Client, how: str, proposal: Proposal, **values: Any) -> Any:
    data = {"turn": proposal.turn, **values}
    return client.post(reverse(f"{how}_desk_change", args=[proposal.pk]), data, follow=True)


def only_proposal() -> Proposal:
    return Proposal.objects.get()
