"""How the provisions of a decision are edited in the browser: see `decisions/editing/static`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django import forms
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import Adapter, register
from wagtail.blocks.stream_block import StreamBlockAdapter

if TYPE_CHECKING:
    from wagtail.blocks import StreamBlock


class DetailsInput(forms.HiddenInput):
    """Details of a provision as JSON; a button opens the panel in which they are edited, built only then."""

    show_add_comment_button = False


class DetailsAdapter(Adapter):
    js_constructor = "decisions.Details"

    def js_args(self, widget: DetailsInput) -> list[Any]:
        return []

    @cached_property
    def media(self) -> forms.Media:
        own = [f"editing/js/{name}.js" for name in ("server", "references", "details")]
        return forms.Media(js=[versioned_static("wagtailadmin/js/page-chooser-modal.js"), *own])


class ProvisionsAdapter(StreamBlockAdapter):
    js_constructor = "decisions.Provisions"

    @cached_property
    def media(self) -> forms.Media:
        own = [f"editing/js/{name}.js" for name in ("server", "numbering", "paste", "provisions")]
        return super().media + forms.Media(js=own, css={"all": ["editing/css/provisions.css"]})


def register_stream(block: type[StreamBlock]) -> type[StreamBlock]:
    """A stream that is edited as provisions are."""
    register(ProvisionsAdapter(), block)
    return block


register(DetailsAdapter(), DetailsInput)
