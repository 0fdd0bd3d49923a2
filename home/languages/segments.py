"""wagtail-localize kept to what it is for: prose, and editors who may edit the rows it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import path
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize import wagtail_hooks as theirs
from wagtail_localize.views.convert import convert_to_alias
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from .mirrored import MirroredPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse
    from django.urls import URLPattern
    from wagtail.admin.action_menu import ActionMenuItem
    from wagtail.admin.widgets.button import Button

#: Menu items, and the names under which they are posted.
STEPS = {"localize-restart-translation", "localize-convert-to-alias"}


def is_typed(page: Page) -> bool:
    return issubclass(page.specific_class or Page, MirroredPage) and page.specific_class.typed


def refuse_typed(page: Page) -> None:
    if is_typed(page):
        raise Http404


def may_edit(user: Any, rows: Iterable[Page]) -> list[bool]:
    return [row.permissions_for_user(user).can_edit() for row in rows]


def rows_in(page: Page, locales: Iterable[Any]) -> Iterable[Page]:
    return page.get_translations().filter(locale__in=locales).specific()


class GuardedSubmitView(SubmitPageTranslationView):
    """As wagtail-localize's, which asks for a global permission only: here one must be able to edit the rows it writes.

    One page at a time: below prose there may be pages that are typed.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        page = self.get_object()
        refuse_typed(page)
        if not all(may_edit(request.user, rows_in(page, request.POST.getlist("locales")))):
            raise PermissionDenied
        if not any(may_edit(request.user, page.get_translations().specific())):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form(self) -> forms.Form:
        form = super().get_form()
        form.fields["include_subtree"].disabled = True
        form.fields["include_subtree"].widget = forms.HiddenInput()
        return form


class GuardedUpdateView(UpdateTranslationsView):
    """Brings a corrected original to its translators; to readers only by one who may publish in those languages."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        source = self.get_object()
        page = source.get_source_instance()
        refuse_typed(page)
        targets = source.translations.filter(enabled=True).values("target_locale")
        permissions = [row.permissions_for_user(request.user) for row in rows_in(page, targets)]
        if not any(tester.can_edit() for tester in permissions):
            raise PermissionDenied
        if "publish_translations" in request.POST and not all(tester.can_publish() for tester in permissions):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def guarded_convert(request: HttpRequest, page_id: int) -> HttpResponse:
    refuse_typed(get_object_or_404(Page, pk=page_id))
    return convert_to_alias(request, page_id)


# Before wagtail-localize's own hook: the first address that fits is taken.
@hooks.register("register_admin_urls", order=-1)
def register_guarded_views() -> list[URLPattern]:
    return [
        path("localize/submit/page/<int:page_id>/", GuardedSubmitView.as_view()),
        path("localize/update/<int:translation_source_id>/", GuardedUpdateView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", guarded_convert),
    ]


def translate_buttons(page: Page, user: Any, **kwargs: Any) -> list[Button]:
    """wagtail-localize's buttons, where its views will not refuse the page to this user."""
    if is_typed(page) or not (user.is_superuser or any(may_edit(user, page.get_translations().specific()))):
        return []
    return list(theirs.page_listing_more_buttons(page, user, **kwargs))


for name in ("register_page_header_buttons", "register_page_listing_more_buttons"):
    # No hook changes the header's buttons once they are made, so that ours stands in the place of theirs.
    hooks._hooks[name].remove((theirs.page_listing_more_buttons, 0))
    hooks.register(name, translate_buttons)


@hooks.register("construct_page_action_menu")
def no_steps_for_typed_pages(menu_items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    if context.get("page") and is_typed(context["page"]):
        menu_items[:] = [item for item in menu_items if item.name not in STEPS]


@hooks.register("before_edit_page", order=-1)
def refuse_steps_for_typed_pages(request: HttpRequest, page: Page) -> None:
    if is_typed(page) and STEPS & set(request.POST):
        raise PermissionDenied
