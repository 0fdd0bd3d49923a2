"""From a person to the account that signs in, and back from a session to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from instruments.people.models import Appointment, Person

from .backends import desk_accounts, token_for

if TYPE_CHECKING:
    from django.http import HttpRequest

BACKEND = "instruments.desk.backends.DeskBackend"


def person_on_record(email: str) -> Person | None:
    """Who signs in with this address and holds an appointment today, confirmed by a letter or not yet."""
    current = Appointment.objects.current().values("person")
    return Person.objects.filter(email__iexact=email, pk__in=current).exclude(email="").first()


@transaction.atomic
def open_account(person: Person) -> bool:
    """Give the person an account where there is none. Not one that has come to rights elsewhere."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.account_id is None:
        account = get_user_model()(username=f"desk-{person.uuid}")
        account.set_unusable_password()
        account.save()
        person.account = account
        person.save(update_fields=["account"])
    return desk_accounts().filter(pk=person.account_id).exists()


def link_for(person: Person) -> str:
    """Good for once; in the person's language."""
    account = get_user_model()._default_manager.get(person=person)
    with translation.override(person.language):
        return settings.WAGTAILADMIN_BASE_URL + reverse("desk:enter", args=[token_for(account)])


def person_at_desk(request: HttpRequest) -> Person | None:
    """Whose desk this session has opened; an editor's session opens none."""
    if not request.user.is_authenticated or request.session.get(BACKEND_SESSION_KEY) != BACKEND:
        return None
    current = Appointment.objects.current().values("person")
    return cast("Person | None", Person.objects.filter(account=request.user, pk__in=current).first())
