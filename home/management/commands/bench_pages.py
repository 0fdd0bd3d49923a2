"""What pages cost: `manage.py bench_pages /en/ /en/countries/ken/`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand

from home.measuring import measure, show

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = "Queries, milliseconds and kilobytes of pages, as a visitor without a cache gets them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("addresses", nargs="+", metavar="ADDRESS")
        parser.add_argument("--times", type=int, default=20, help="how often each is asked for (20)")

    def handle(self, *args: Any, **options: Any) -> None:
        show(("", measure(address, options["times"])) for address in options["addresses"])
