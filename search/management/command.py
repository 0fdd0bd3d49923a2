"""What the commands about indexes share: for which engines, and an end that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.management.base import BaseCommand, CommandError

from search.engines import ENGINES, names_in_use
from search.models import Generation

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class IndexCommand(BaseCommand):
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--engine", choices=ENGINES, help="by default, those in use")

    def engines(self, chosen: str | None) -> list[str]:
        return [chosen] if chosen else names_in_use()

    def serving(self, engine: str) -> list[Generation]:
        """Its indexes that searches read."""
        return list(Generation.objects.filter(engine=engine, is_serving=True).order_by("pk"))

    def without_index(self, engine: str) -> str:
        return f"{engine}: no index yet; run rebuild_search --engine {engine}"


__all__ = ["CommandError", "IndexCommand"]
