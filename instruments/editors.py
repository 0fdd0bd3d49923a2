"""Each instrument has a group of editors, who keep its pages and its records, and no other's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission
from wagtail.permission_policies.pages import PagePermissionPolicy

from .models import InstrumentPage

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: What editors may do with pages below their instrument, in each language.
ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
#: And with the files of their instrument.
ON_FILES = ("add_document", "change_document", "choose_document", "add_image", "change_image", "choose_image")


def group_name(slug: str) -> str:
    return f"Editors: {slug}"


def give_editors(instance: InstrumentPage, created: bool = False, raw: bool = False, **kwargs: Any) -> None:
    """Receiver of post_save: a new row of an instrument, in whichever language, is its editors' to edit."""
    if not created or raw:
        return
    group, is_new = Group.objects.get_or_create(name=group_name(instance.slug))
    if is_new:
        group.permissions.add(Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin"))
        give_files(group, instance)
    permissions = Permission.objects.filter(codename__in=ON_PAGES, content_type__app_label="wagtailcore")
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=instance.pk, permission=permission) for permission in permissions
    )


def give_files(group: Group, instrument: InstrumentPage) -> None:
    """A collection of the instrument's own, for its editors."""
    collection = Collection.get_first_root_node().add_child(name=instrument.acronym or instrument.title)
    permissions = Permission.objects.filter(
        codename__in=ON_FILES, content_type__app_label__in=["wagtaildocs", "wagtailimages"]
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection=collection, permission=permission)
        for permission in permissions
    )


def edited_by(user: Any) -> QuerySet[InstrumentPage]:
    """The default-language rows of the instruments this user publishes: whose records they keep."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "publish")
    instruments = InstrumentPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return instruments.filter(
        translation_key__in=InstrumentPage.objects.filter(pk__in=pages.values("pk"))
        .order_by()
        .values("translation_key")
    )


def editors_of(instrument: InstrumentPage) -> QuerySet[Any]:
    """Accounts of the instrument's editors that can be written to."""
    accounts = get_user_model().objects.filter(groups__name=group_name(instrument.slug), is_active=True)
    return accounts.exclude(email="")
