"""The content model's rules as system checks: `manage.py check` refuses what would break them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.checks import Error, register
from django.db.models import ForeignKey, ManyToManyField, ManyToOneRel, Model
from modelcluster.fields import ParentalKey
from taggit.managers import TaggableManager
from wagtail.blocks import PageChooserBlock
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin, get_page_models

from .keys import PageKey, PageKeyBlock
from .mirrored import MirroredPage

if TYPE_CHECKING:
    from collections.abc import Iterator

AREAS = ("home", "instruments", "decisions")


def is_in_areas(model: type[Model]) -> bool:
    return model.__module__.split(".")[0] in AREAS


def our_models() -> Iterator[type[Model]]:
    for config in apps.get_app_configs():
        if config.name.split(".")[0] in AREAS:
            yield from config.get_models()


def our_pages() -> Iterator[type[Page]]:
    return (model for model in get_page_models() if is_in_areas(model))


@register
def records_have_one_row(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Rule 1: a registry record has one row whatever the language."""
    return [
        Error("A record has one row in all languages: no TranslatableMixin.", obj=model, id="home.E001")
        for model in our_models()
        if issubclass(model, TranslatableMixin) and not issubclass(model, Page)
    ]


@register
def pages_are_mirrored(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Rule 2: a page exists in every language."""
    return [
        Error("A page type extends BasePage, and so MirroredPage.", obj=model, id="home.E002")
        for model in our_pages()
        if not issubclass(model, MirroredPage)
    ]


@register
def keys_hold_default_rows(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Rule 3: a key to a page is a PageKey; a list of pages is child rows holding one."""
    return [
        Error("Use PageKey; for several pages, child rows that hold one.", obj=field, id="home.E003")
        for model in our_models()
        for field in model._meta.local_fields + model._meta.local_many_to_many
        if isinstance(field, ForeignKey | ManyToManyField) and points_loosely(field)
    ]


def points_loosely(field: Any) -> bool:
    to_page = isinstance(field.related_model, type) and issubclass(field.related_model, Page)
    is_part = field.remote_field.parent_link or isinstance(field, ParentalKey)
    return to_page and not is_part and not isinstance(field, PageKey)


@register
def streams_hold_default_rows(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Rule 3 in streams."""
    return [
        Error("Use PageKeyBlock instead of PageChooserBlock.", obj=field, id="home.E004")
        for model in our_models()
        for field in model._meta.local_fields
        if isinstance(field, StreamField)
        for block in blocks_within(field.stream_block)
        if isinstance(block, PageChooserBlock) and not isinstance(block, PageKeyBlock)
    ]


def blocks_within(block: Any) -> Iterator[Any]:
    yield block
    for child in getattr(block, "child_blocks", {}).values():
        yield from blocks_within(child)
    if child := getattr(block, "child_block", None):
        yield from blocks_within(child)


@register
def places_are_declared(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Rule 4: a page type says what it stands below and what stands below it."""
    return [
        Error("Declare parent_page_types and subpage_types.", obj=model, id="home.E005")
        for model in our_pages()
        if not {"parent_page_types", "subpage_types"} <= set(vars(model))
    ]


@register
def every_field_is_word_or_fact(app_configs: Any, **kwargs: Any) -> list[Error]:
    """What translates and what synchronises is said for each field, once."""
    return [
        Error(f"Name it once, in words or in facts: {', '.join(sorted(wrong))}.", obj=model, id="home.E006")
        for model in our_pages()
        if issubclass(model, MirroredPage) and (wrong := unclassified(model))
    ]


def unclassified(model: type[MirroredPage]) -> set[str]:
    own = {
        field.name
        for field in model._meta.get_fields()
        if (isinstance(field, ManyToOneRel) and is_child(field)) or is_ours(field)
    }
    words, facts = set(model.words), set(model.facts)
    inherited = {"title", "seo_title", "search_description", "slug", "show_in_menus"}
    return (own ^ (words | facts)) - (inherited & (words | facts)) | (words & facts)


def is_ours(field: Any) -> bool:
    # A manager of tags keeps them in child rows, which are classified themselves.
    concrete = field.concrete and field.editable and not isinstance(field, TaggableManager)
    return concrete and is_in_areas(field.model) and not getattr(field.remote_field, "parent_link", False)


def is_child(relation: Any) -> bool:
    return isinstance(relation.field, ParentalKey) and is_in_areas(relation.related_model)
