"""The demo's accounts: an administrator, and editors of two instruments, with a password made for this site."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.urls import reverse

from .editors import group_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Account names with the instrument they edit.
EDITORS = {"cms-editor": "cms", "aewa-editor": "aewa"}
ADMINISTRATOR = "admin"


def load_accounts() -> Iterator[str]:
    """Make the accounts that are missing; those that are there keep their passwords."""
    users = get_user_model()
    missing = {ADMINISTRATOR, *EDITORS} - set(users.objects.values_list("username", flat=True))
    hashed = make_password(password()) if missing else ""
    for name in sorted(missing):
        user = users(username=name, email=f"{name}@example.org", is_superuser=name == ADMINISTRATOR)
        user.password = hashed  # one for all: hashing takes a second
        user.save()
        if name in EDITORS:
            user.groups.add(Group.objects.get(name=group_name(EDITORS[name])))
        yield name


def password_file() -> Path:
    return settings.DATA_DIR / "demo-password"


def password() -> str:
    """DEMO_PASSWORD, or a random one, kept where only this site's user can read it."""
    secret = os.environ.get("DEMO_PASSWORD") or secrets.token_urlsafe(12)
    path = password_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(secret)
    return secret


def closing() -> Iterator[str]:
    """Where to log in, and as whom."""
    yield f"Editors: {settings.WAGTAILADMIN_BASE_URL}{reverse('wagtailadmin_home')}"
    path = password_file()
    secret = path.read_text() if path.exists() else "as you set it"
    yield f"  as {', '.join([ADMINISTRATOR, *EDITORS])}; password: {secret}"
