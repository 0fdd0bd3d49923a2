"""Brings the database up to date, with --demo fills it, and becomes gunicorn: one start of Django instead of three."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connections
from gunicorn.app.wsgiapp import run

ROOT = Path(__file__).resolve().parents[1]


def prepare(*, demo: bool) -> None:
    from search.engines import engine  # found only now: see below

    print("Database", flush=True)
    call_command("migrate", interactive=False, verbosity=0)
    if demo:
        print("Demonstration", flush=True)
        call_command("load_demo")
    # Never empty for long: the front pages come with the migrations.
    if not engine("database").index().keys(limit=1):
        print("Search", flush=True)
        call_command("rebuild_search", engine="database")
    # No connection may be shared with the processes that gunicorn forks.
    connections.close_all()


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cmsfamily.settings.dev")
    django.setup()
    prepare(demo="--demo" in sys.argv[1:])
    # gunicorn would take our options for its own.
    del sys.argv[1:]
    print(f"Serving at http://{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}/", flush=True)
    run()
