"""What is doubtful in pages of any type: titles, links, files. A page counts once, by its default-language row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.db.models import BigIntegerField, Exists, OuterRef, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from home.languages.mirrored import MirroredPage
from home.querysets import readable

from .files import lost_files
from .findings import finding_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model, QuerySet

    from .findings import Told
    from .scope import Scope

DEFAULT = {"locale__language_code": settings.LANGUAGE_CODE}


def saying(detail: str) -> Callable[[Any], Told]:
    def tell(page: Any) -> Told:
        return page.title, page.title_language, page.owned_by, gettext(detail) if detail else ""

    return tell


def published(scope: Scope, condition: Q) -> QuerySet[Page]:
    rows: Any = scope.below(Page.objects.filter(condition, live=True, depth__gt=2, **DEFAULT))
    return rows.select_related("locale", for_specific_subqueries=True).order_by("path").specific()


@finding_of("untitled", _("No English title"), saying(gettext_noop("Readers of English meet another language.")))
def untitled(scope: Scope) -> QuerySet[Page]:
    """Told titles stand in a list, which both databases write as text alike."""
    untold = Q(pk__in=[])
    for model in apps.get_models():
        if issubclass(model, MirroredPage):
            foreign = model._default_manager.filter(**DEFAULT).exclude(entered_in__in=["", settings.LANGUAGE_CODE])
            rows = foreign.annotate(says=Cast("told", TextField())).exclude(says__contains='"title"')
            untold |= Q(pk__in=rows.order_by().values("pk"))
    return published(scope, untold)


@finding_of(
    "broken_links",
    _("Broken references"),
    saying(gettext_noop("It refers to a page that is a draft or private.")),
)
def with_broken_links(scope: Scope) -> QuerySet[Page]:
    """Pages that something refers to are not deleted in the admin: see home.languages.deletion."""
    seen = Page.objects.filter(readable(), pk=OuterRef("target"))
    links = links_to(Page).annotate(target=Cast("to_object_id", BigIntegerField()))
    return published(scope, named_by(links.filter(~Exists(seen))))


@finding_of("lost_files", _("Files that are lost"), saying(gettext_noop("A file that it offers is not on the disk.")))
def with_lost_files(scope: Scope) -> QuerySet[Page]:
    document = get_document_model()
    lost = [str(pk) for pk in lost_files(document.objects.all(), "file")]
    return published(scope, named_by(links_to(document).filter(to_object_id__in=lost)))


def links_to(model: type[Model]) -> QuerySet[ReferenceIndex]:
    """From pages."""
    pages, to = (ReferenceIndex._get_base_content_type(one) for one in (Page, model))
    return ReferenceIndex.objects.filter(base_content_type=pages, to_content_type=to)


def named_by(links: QuerySet[ReferenceIndex]) -> Q:
    """Pages with such a link in a published row that has words of its own."""
    sources = links.annotate(source=Cast("object_id", BigIntegerField())).values("source")
    rows = Page.objects.filter(pk__in=sources, live=True, alias_of=None).order_by()
    return Q(translation_key__in=rows.values("translation_key"))
