"""Who signs in by a link sent to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import BaseBackend
from sesame.tokens import create_token, parse_token

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.db.models import QuerySet
    from django.http import HttpRequest

SCOPE = "desk"


def desk_accounts() -> QuerySet[Any]:
    """Accounts of persons, and of nobody who has a right anywhere else: an editor's never opens a desk."""
    rows = get_user_model()._default_manager.filter(is_active=True, is_superuser=False, person__isnull=False)
    return rows.filter(groups=None, user_permissions=None)


def token_for(account: AbstractBaseUser) -> str:
    return create_token(account, SCOPE)


def is_good(token: str) -> bool:
    """Whether it would sign somebody in; asking does not use it up."""
    return parse_token(token, lambda pk: desk_accounts().filter(pk=pk).first(), SCOPE) is not None


class DeskBackend(BaseBackend):
    """By a token alone, and only as long as the account is good for nothing but the desk. It gives no permission."""

    def authenticate(self, request: HttpRequest | None, desk_token: str = "", **kwargs: Any) -> Any:
        """Within a transaction: the account is locked, so that two requests at once cannot use one token."""
        return parse_token(desk_token, self.locked, SCOPE) if desk_token else None

    def locked(self, user_id: Any) -> Any:
        get_user_model()._default_manager.select_for_update().filter(pk=user_id).first()
        return self.get_user(user_id)

    def get_user(self, user_id: Any) -> Any:
        return desk_accounts().filter(pk=user_id).first()
