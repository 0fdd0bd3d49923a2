"""Standard pages, news, topics, and the people who edit them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils.text import slugify
from factory.django import DjangoModelFactory
from wagtail.models import GroupPagePermission, Page

from home.languages.entry import enter
from home.models import HomePage, NewsIndexPage, NewsPage, StandardPage, Topic

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def front_page() -> HomePage:
    return HomePage.objects.get(locale__language_code="en", depth=2)


class PageFactory(wagtail_factories.PageFactory):
    """A page entered in the language of its parent, published unless `live=False`."""

    parent = factory.LazyFunction(front_page)
    slug = factory.LazyAttribute(lambda page: slugify(page.title))

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class: type[Page], parent: Page, kwargs: dict[str, Any]) -> Page:
        page = model_class(**kwargs)
        if page.live:
            enter(parent, page, parent.locale.language_code)
        else:
            page.has_unpublished_changes = True
            Page.objects.get(pk=parent.pk).add_child(instance=page)
            page.save_revision()
        parent.refresh_from_db(fields=["numchild"])
        return page


class IndexPageFactory(PageFactory):
    """Once a parent: asked for again, the one that is there."""

    class Meta:
        abstract = True
        django_get_or_create = ["slug", "parent"]


class StandardPageFactory(PageFactory):
    title = factory.Sequence(lambda n: f"About {n}")

    class Meta:
        model = StandardPage


class NewsIndexPageFactory(IndexPageFactory):
    title = "Latest developments"
    slug = "latest"

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(PageFactory):
    parent = factory.SubFactory(NewsIndexPageFactory)
    title = factory.Sequence(lambda n: f"News {n}")

    class Meta:
        model = NewsPage


class TopicFactory(DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Topic {n}")
    slug = factory.LazyAttribute(lambda topic: slugify(topic.name))

    class Meta:
        model = Topic


def editor_of(*pages: Page, permissions: tuple[str, ...] = ("add", "change", "publish")) -> AbstractUser:
    """A user of the admin with these permissions on these pages and below them."""
    number = get_user_model().objects.count()
    user = get_user_model().objects.create_user(f"editor-{number}", f"editor-{number}@example.org", "password")
    group = Group.objects.create(name=f"Editors {number}")
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    for page in pages:
        for name in permissions:
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{name}_page")
            GroupPagePermission.objects.create(group=group, page_id=page.pk, permission=permission)
    user.groups.add(group)
    return user
