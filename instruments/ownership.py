"""Records of one instrument in the admin: its own editors see and change them, and nobody else's."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet

from .editors import edited_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model, QuerySet
    from django.http import HttpRequest, HttpResponse
    from django.views import View

    from .models import InstrumentPage


class OwnedPolicy(ModelPermissionPolicy):
    """Whoever publishes under an instrument keeps its records; `path` leads from a record to the instrument."""

    def __init__(self, model: type[Model], path: str = "instrument") -> None:
        super().__init__(model)
        self.path = path

    def user_has_permission(self, user: Any, action: str) -> bool:
        return super().user_has_permission(user, action) or edited_by(user).exists()

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return self.instances_user_has_permission_for(user, action).filter(pk=instance.pk).exists()

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Model) -> bool:
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Any]:
        rows = self.model._default_manager.all()
        if any(super(OwnedPolicy, self).user_has_permission(user, action) for action in actions):
            return rows
        return rows.filter(self.owned_by(user))

    def instances_user_has_permission_for(self, user: Any, action: str) -> QuerySet[Any]:
        return self.instances_user_has_any_permission_for(user, [action])

    def owned_by(self, user: Any) -> Q:
        return Q(**{f"{self.path}__in": edited_by(user)})


class OwnedForm(WagtailAdminModelForm):
    """Takes only records of the user's own instruments, and offers no other instrument."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "instrument" in self.fields:
            self.fields["instrument"].queryset = self.own()
            self.fields["instrument"].required = True

    def own(self) -> QuerySet[InstrumentPage]:
        return edited_by(self.for_user)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, *others = policy_registry.get_by_type(self._meta.model).path.split("__")
        record = cleaned.get(first)  # nothing, too, where the record itself decides whose it is
        for name in others:
            record = getattr(record, name, None)
        if record and not self.own().filter(pk=record.pk).exists():
            self.add_error(first, _("This belongs to an instrument that you don’t edit."))
        return cleaned


class OwnedViewSet(SnippetViewSet):
    """A record's every view, by whatever name, is closed to those who don't keep it."""

    base_form_class = OwnedForm

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return self.permission_policy.instances_user_has_permission_for(request.user, "change")

    def get_edit_handler(self) -> ObjectList:
        return ObjectList(self.model.panels, base_form_class=self.base_form_class).bind_to_model(self.model)

    def construct_view(self, view_class: type[View], **kwargs: Any) -> Callable[..., HttpResponse]:
        view = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
            if "pk" in named:
                record = get_object_or_404(self.model, pk=unquote(str(named["pk"])))
                if not self.permission_policy.user_has_permission_for_instance(request.user, "change", record):
                    raise PermissionDenied
            return view(request, *args, **named)

        return guarded
