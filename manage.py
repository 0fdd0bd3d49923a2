#!/usr/bin/env python
"""Django's command line, with site/ on the path."""

import os
import sys
from pathlib import Path


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cmsfamily.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    # site/ is a source root, not a package: the name belongs to the standard library.
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    main()
