"""Provisions for tests of versions."""

from __future__ import annotations

from decisions.details import Details
from decisions.provisions import Provision


def provision(id: str, text: str = "", number: str = "", kind: str = "operative") -> Provision:
    return Provision(id, f"p-{id}", kind, 1, number, "", text, "en", Details())
