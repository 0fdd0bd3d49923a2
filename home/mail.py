"""E-mails that must not take down what they tell of."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)


def sent(message: EmailMessage, what: str) -> bool:
    """Whether the mail server took it; if not, the log says that `what` was not, and names nobody."""
    try:
        return bool(message.send())
    except OSError as error:
        # The type alone: servers repeat the address they refuse.
        logger.error("%s could not be sent: %s", what, type(error).__name__)
        return False
