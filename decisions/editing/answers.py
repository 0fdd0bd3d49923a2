"""What the editor's script asks and is answered: JSON both ways, a refusal with its reason."""

from __future__ import annotations

import json
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.core.exceptions import RequestDataTooBig
from django.http import JsonResponse
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    Asked = Callable[[HttpRequest], dict[str, Any]]


class Refused(Exception):
    """Why a question has no answer, in the editor's language."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.message = message
        self.status = status


def answers_json(view: Asked) -> Callable[[HttpRequest], JsonResponse]:
    @wraps(view)
    def answer(request: HttpRequest) -> JsonResponse:
        try:
            return JsonResponse(view(request))
        except Refused as refused:
            return JsonResponse({"message": refused.message}, status=refused.status)

    return answer


def asked(request: HttpRequest) -> dict[str, Any]:
    try:
        data = json.loads(request.body)
    except RequestDataTooBig as error:
        raise too_long() from error
    except ValueError as error:
        raise Refused(_("The question cannot be read.")) from error
    if not isinstance(data, dict):
        raise Refused(_("The question cannot be read."))
    return data


def too_long() -> Refused:
    return Refused(_("The text is too long to be split. Paste it in parts."), 413)
